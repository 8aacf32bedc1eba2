import { Problem, serve } from '@industry/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AuthContext } from './context.ts';
import { finishOidc, startOidc } from './contract.ts';
import { personByIdentity } from './identity.ts';
import { localPath } from './local-path.ts';
import { createOidc, type Oidc } from './oidc.ts';
import { clearOidcCookie, readOidcCookie, setOidcCookie } from './session-cookie.ts';
import { startSession } from './start-session.ts';
import { newToken } from './token.ts';

function providerOf(context: AuthContext): Oidc | null {
  const { oidcIssuer, oidcClientId, oidcClientSecret, publicUrl } = context.settings;
  if (!oidcIssuer || !oidcClientId) return null;
  const settings = {
    issuer: oidcIssuer,
    clientId: oidcClientId,
    clientSecret: oidcClientSecret ?? null,
    redirectUri: publicUrl + finishOidc.path,
  };
  return createOidc(settings, context);
}

/** A browser is on its way: what goes wrong is told on the sign-in page, not as a document. */
async function orSignInPage(request: FastifyRequest, reply: FastifyReply, work: () => Promise<string>) {
  try {
    return reply.redirect(await work(), 302);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.cause !== undefined) request.log.warn({ err: error.cause }, 'sign-in at the OpenID provider failed');
    return reply.redirect(`/sign-in?problem=${error.code}`, 302);
  }
}

/** Sign-in through the OpenID provider of the settings, when there is one. */
export function registerOidc(app: FastifyInstance, context: AuthContext): void {
  const provider = providerOf(context);
  const needed = (): Oidc => {
    if (!provider) throw new Problem('oidc-off');
    return provider;
  };

  serve(app, startOidc, ({ query, request, reply }) => {
    const oidc = needed();
    return orSignInPage(request, reply, async () => {
      const browser = newToken();
      const address = await oidc.start(browser, localPath(query.returnTo));
      setOidcCookie(context, reply, browser);
      return address.href;
    });
  });

  serve(app, finishOidc, (call) => {
    const oidc = needed();
    const { request, reply } = call;
    return orSignInPage(request, reply, async () => {
      const browser = readOidcCookie(context, request) ?? '';
      clearOidcCookie(context, reply);
      const { identity, returnTo } = await oidc.finish(browser, new URLSearchParams(request.url.split('?', 2)[1]));
      const person = await personByIdentity(context, identity);
      if (person === null) throw new Problem('oidc-nobody');
      await startSession(context, call, person, 'oidc');
      return localPath(returnTo);
    });
  });
}
