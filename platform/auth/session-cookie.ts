import type { FastifyReply, FastifyRequest } from 'fastify';

export interface CookieContext {
  readonly settings: { readonly publicUrl: string };
  readonly mode: 'real' | 'demonstration';
}

const OIDC = { real: 'industry_oidc', demonstration: 'industry_demonstration_oidc' } as const;
const SESSION = { real: 'industry_session', demonstration: 'industry_demonstration' } as const;

/** Browsers share cookies between ports of one host: the demonstration country beside the real one needs its own name. */
function cookieOf({ settings, mode }: CookieContext, names: typeof SESSION | typeof OIDC = SESSION) {
  const secure = settings.publicUrl.startsWith('https:');
  return {
    name: secure ? `__Host-${names[mode]}` : names[mode],
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure } as const,
  };
}

export function readSessionCookie(context: CookieContext, request: FastifyRequest): string | undefined {
  return request.cookies[cookieOf(context).name];
}

/** Ends with the browser; how long the session lasts is the store's to say. */
export function setSessionCookie(context: CookieContext, reply: FastifyReply, token: string): void {
  const { name, options } = cookieOf(context);
  reply.setCookie(name, token, options);
}

export function clearSessionCookie(context: CookieContext, reply: FastifyReply): void {
  const { name, options } = cookieOf(context);
  reply.clearCookie(name, options);
}

/** The browser that went to the OpenID provider: what comes back is taken from this browser only. */
export function readOidcCookie(context: CookieContext, request: FastifyRequest): string | undefined {
  return request.cookies[cookieOf(context, OIDC).name];
}

export function setOidcCookie(context: CookieContext, reply: FastifyReply, token: string): void {
  const { name, options } = cookieOf(context, OIDC);
  reply.setCookie(name, token, { ...options, maxAge: 600 });
}

export function clearOidcCookie(context: CookieContext, reply: FastifyReply): void {
  const { name, options } = cookieOf(context, OIDC);
  reply.clearCookie(name, options);
}
