import type { FastifyRequest } from 'fastify';

/** Who is signed in, as routes see it. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  /** `administrator`, or a role of the pack's persons in a demonstration folder. */
  readonly roles: readonly string[];
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null when nobody is signed in. */
    viewer: Viewer | null;
  }
  interface FastifyContextConfig {
    /** Set by `serve`; a route without it does not start. */
    access?: 'public' | 'person' | 'administrator' | 'loopback';
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
