import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';

/** What a record, or a person's duty, may be tied to. `body`, `region` and `operator` are ids of the pack, `firm` is a BIN. */
export const SCOPE_KINDS = ['body', 'region', 'operator', 'firm', 'dataset'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];
/** `{ body: 'miid' }`; a record may be of a body and a region at once; empty is the whole country. */
export type Scope = Readonly<Partial<Record<ScopeKind, string>>>;

/** A role that a person holds, and for what. */
export interface Assignment {
  /** Role id of the pack. */
  readonly role: string;
  readonly scope: Scope;
}

/** Who is signed in, as routes see it. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly assignments: readonly Assignment[];
}

/** May this person do this? Without a scope: in any scope at all. Made from the pack's table of rights by platform/auth. */
export type Permits = (viewer: Viewer, action: string, scope?: Scope) => boolean;

declare module 'fastify' {
  interface FastifyRequest {
    /** Null when nobody is signed in. */
    viewer: Viewer | null;
    /** The body of a route that takes JSON lines, not yet read and not bounded: the handler bounds it. */
    lines: Readable | null;
  }
  interface FastifyContextConfig {
    /** Set by `serve`; a route without it does not start. */
    access?: 'public' | 'person' | 'loopback' | { readonly action: string };
    /** The route takes JSON lines (`application/x-ndjson`), as a stream at `request.lines`. */
    takesLines?: true;
  }
}

const LOOPBACK_ADDRESS = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const FORWARDING_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** Host name of a Host header, without the port: `[::1]:80` gives "[::1]". Empty when it is no host. */
export function hostName(host: string | undefined): string {
  return /^(\[[0-9a-f:]+\]|[^:\s/@]+)(:\d{1,5})?$/i.exec(host ?? '')?.[1]?.toLowerCase() ?? '';
}

export function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || LOOPBACK_ADDRESS.test(name);
}

/**
 * True when a person at this machine asks. A reverse proxy on the same machine also connects from the loopback
 * address, so a request that was forwarded, or that names another host, is not from here.
 */
export function isLoopback(request: FastifyRequest): boolean {
  return (
    LOOPBACK_ADDRESS.test(request.socket.remoteAddress ?? '') &&
    isLoopbackName(hostName(request.headers.host)) &&
    FORWARDING_HEADERS.every((name) => request.headers[name] === undefined)
  );
}
