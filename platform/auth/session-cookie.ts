import type { FastifyReply, FastifyRequest } from 'fastify';

export interface CookieContext {
  readonly settings: { readonly publicUrl: string };
  readonly mode: 'real' | 'demonstration';
}

/** Browsers share cookies between ports of one host: the demonstration country beside the real one needs its own name. */
function cookieOf({ settings, mode }: CookieContext) {
  const secure = settings.publicUrl.startsWith('https:');
  const name = mode === 'demonstration' ? 'industry_demonstration' : 'industry_session';
  return {
    name: secure ? `__Host-${name}` : name,
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
