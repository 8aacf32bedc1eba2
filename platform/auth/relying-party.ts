import { isIP } from 'node:net';
import { isLoopback, Problem } from '@industry/http';
import type { FastifyRequest } from 'fastify';

/** WebAuthn's relying party: the domain that a passkey is for, and the address under which pages are open. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/**
 * The relying party of a request; null where passkeys cannot be: browsers know them for domain names, not for the digits of
 * an address. On the machine itself `localhost` is such a name.
 */
export function relyingParty(settings: { readonly publicUrl: string }, request: FastifyRequest): RelyingParty | null {
  const url = new URL(settings.publicUrl);
  const named = isIP(url.hostname.replaceAll(/[[\]]/g, '')) === 0;
  // Another machine could reach us under its own localhost, through a tunnel: there the public name counts.
  const { host = '' } = request.headers;
  if (/^localhost(:\d+)?$/.test(host) && isLoopback(request)) return { id: 'localhost', origin: `http://${host}` };
  return named ? { id: url.hostname, origin: url.origin } : null;
}

/** The same, where a passkey is asked for. Throws `passkey-needs-name`. */
export function neededParty(settings: { readonly publicUrl: string }, request: FastifyRequest): RelyingParty {
  const party = relyingParty(settings, request);
  if (!party) throw new Problem('passkey-needs-name');
  return party;
}
