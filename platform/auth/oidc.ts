import type { Store } from '@industry/database/types.ts';
import { Problem } from '@industry/http';
import type { Configuration } from 'openid-client';
import { keepChallenge, takeChallenge } from './challenge.ts';
import type { ProviderIdentity } from './identity.ts';
import { tokenHash } from './token.ts';

/** The settings of an OpenID provider. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client, by PKCE alone. */
  readonly clientSecret: string | null;
  /** Address under which this installation gets its answers. */
  readonly redirectUri: string;
}

export interface Oidc {
  /** Where the browser is sent; what must come back is kept for the browser that shows `browser` again. */
  start(browser: string, returnTo: string): Promise<URL>;
  /** Who came back with this query, and where they wanted to go. Throws `oidc-refused` for everything that does not fit. */
  finish(browser: string, query: URLSearchParams): Promise<{ identity: ProviderIdentity; returnTo: string }>;
}

/** Seconds that the provider may take to answer. */
const PATIENCE = 10;

/**
 * Sign-in through an OpenID provider: authorization code with PKCE, state and nonce, all three kept here and good once. The
 * provider is asked for its metadata at the first sign-in, and again as long as it does not answer.
 *
 * OpenID Connect Core 1.0, RFC 7636, RFC 9207, RFC 9700.
 */
export function createOidc(settings: OidcSettings, { store, now }: { readonly store: Store; now(): Date }): Oidc {
  let known: Promise<Configuration> | undefined;

  async function discover(): Promise<Configuration> {
    const client = await import('openid-client');
    const issuer = new URL(settings.issuer);
    return client.discovery(
      issuer,
      settings.clientId,
      undefined,
      settings.clientSecret === null ? client.None() : client.ClientSecretBasic(settings.clientSecret),
      // Settings allow http for a provider on this machine only.
      { timeout: PATIENCE, ...(issuer.protocol === 'http:' && { execute: [client.allowInsecureRequests] }) },
    );
  }

  function configuration(): Promise<Configuration> {
    known ??= discover().catch((error: unknown) => {
      known = undefined;
      throw new Problem('oidc-unreachable', {}, { cause: error });
    });
    return known;
  }

  return {
    async start(browser, returnTo) {
      const client = await import('openid-client');
      const config = await configuration();
      const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
      const kept = { nonce, verifier, returnTo };
      await keepChallenge(store, state, { purpose: 'oidc', subject: tokenHash(browser), kept }, now());
      return client.buildAuthorizationUrl(config, {
        redirect_uri: settings.redirectUri,
        scope: 'openid email profile',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
    },

    async finish(browser, query) {
      const state = query.get('state') ?? '';
      const kept = await takeChallenge(store, state, { purpose: 'oidc', subject: tokenHash(browser) }, now());
      if (!kept) throw new Problem('oidc-refused');
      const config = await configuration();
      const identity = await identityOf(config, new URL(`${settings.redirectUri}?${query}`), {
        expectedState: state,
        expectedNonce: kept['nonce'] ?? '',
        pkceCodeVerifier: kept['verifier'] ?? '',
      }).catch((error: unknown) => {
        throw new Problem('oidc-refused', {}, { cause: error });
      });
      return { identity, returnTo: kept['returnTo'] ?? '/' };
    },
  };
}

async function identityOf(
  config: Configuration,
  address: URL,
  checks: { readonly expectedState: string; readonly expectedNonce: string; readonly pkceCodeVerifier: string },
): Promise<ProviderIdentity> {
  const client = await import('openid-client');
  const tokens = await client.authorizationCodeGrant(config, address, { ...checks, idTokenExpected: true });
  const claims = tokens.claims();
  if (!claims) throw new Error('the provider answered no ID token');
  // Many providers leave e-mail and name to the user info.
  const said =
    claims['email'] === undefined && config.serverMetadata().userinfo_endpoint !== undefined
      ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
      : claims;
  const { email, name } = said as { readonly email?: unknown; readonly name?: unknown };
  return {
    issuer: claims.iss,
    subject: claims.sub,
    verifiedEmail: said['email_verified'] === true && typeof email === 'string' ? email : null,
    name: typeof name === 'string' ? plainName(name) : null,
  };
}

/** A provider's text as a name here: one line without control characters. */
function plainName(text: string): string | null {
  const line = text
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200)
    .replace(/\p{Cs}$/u, '');
  return line === '' ? null : line;
}
