import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { pipeline } from 'node:stream/promises';
import { NotPublic, outboundAddress, publicLookup } from '@industry/http/public-address.ts';

/** Why nothing came; `reason` is a code of the messages `desk.pull.reason.*`, `detail` what may be shown beside it. */
export class FetchFailed extends Error {
  override readonly name = 'FetchFailed';
  readonly reason: 'address' | 'private' | 'redirects' | 'status' | 'size' | 'time' | 'connection' | 'empty';
  readonly detail: string | null;

  constructor(reason: FetchFailed['reason'], detail: string | null = null, options?: ErrorOptions) {
    super(detail === null ? reason : `${reason}: ${detail}`, options);
    this.reason = reason;
    this.detail = detail;
  }
}

export interface FetchRequest {
  readonly url: string;
  /** Where the bytes go; a file that was begun stays when it fails. */
  readonly to: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Private and loopback addresses are reached too. */
  readonly privateAllowed: boolean;
  readonly maximumBytes: number;
  /** For everything together, redirects too. */
  readonly milliseconds: number;
  readonly signal?: AbortSignal;
}

export type Fetched =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'file';
      /** Address that it came from in the end. */
      readonly url: string;
      readonly bytes: number;
      readonly sha256: string;
      readonly etag: string | null;
      readonly lastModified: string | null;
    };

const MOST_REDIRECTS = 5;
const LONGEST_HEADER = 500;

/** An address that may be pulled from, or `FetchFailed` ("address", "private"): what the name stands for is looked at when connecting. */
export function readAddress(text: string, privateAllowed: boolean): URL {
  const read = outboundAddress(text, privateAllowed);
  if ('fault' in read) throw new FetchFailed(read.fault, read.fault === 'private' ? read.host : null);
  return read.url;
}

/**
 * Fetches a file over HTTP(S) as it is, bounded in time and size. Each address that a name stands for is looked at when the
 * connection is made, and again for each redirect, so that no answer of a name server leads inside.
 */
export async function fetchFile(request: FetchRequest): Promise<Fetched> {
  const time = AbortSignal.timeout(request.milliseconds);
  const signal = request.signal === undefined ? time : AbortSignal.any([time, request.signal]);
  let url = readAddress(request.url, request.privateAllowed);
  try {
    for (let redirects = 0; ; redirects += 1) {
      const answer = await ask(url, request, signal);
      const status = answer.statusCode ?? 0;
      if (status === 304) {
        answer.resume();
        return { kind: 'unchanged' };
      }
      if ([301, 302, 303, 307, 308].includes(status)) {
        answer.destroy();
        if (redirects === MOST_REDIRECTS) throw new FetchFailed('redirects');
        url = redirected(url, answer.headers.location, request.privateAllowed);
        continue;
      }
      if (status !== 200) {
        answer.destroy();
        throw new FetchFailed('status', String(status));
      }
      return await take(answer, url, request, signal);
    }
  } catch (cause) {
    if (cause instanceof FetchFailed) throw cause;
    if (request.signal?.aborted) throw cause;
    if (time.aborted) throw new FetchFailed('time', `${Math.round(request.milliseconds / 1000)} s`, { cause });
    if (cause instanceof NotPublic) throw new FetchFailed('private', url.hostname, { cause });
    throw new FetchFailed('connection', codeOf(cause), { cause });
  }
}

function redirected(from: URL, location: string | undefined, privateAllowed: boolean): URL {
  if (location === undefined || !URL.canParse(location, from)) throw new FetchFailed('redirects');
  const to = readAddress(new URL(location, from).href, privateAllowed);
  // What was asked for under TLS is not taken without it.
  if (from.protocol === 'https:' && to.protocol !== 'https:') throw new FetchFailed('redirects', to.hostname);
  return to;
}

function ask(
  url: URL,
  { etag, lastModified, privateAllowed }: FetchRequest,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      // A connection of its own: one that is kept was looked at under another name.
      agent: false,
      signal,
      headers: {
        accept: 'text/csv, application/json, */*;q=0.5',
        // The file as the source keeps it: its hash is its name here.
        'accept-encoding': 'identity',
        'user-agent': 'Industry',
        ...(etag !== null && { 'if-none-match': etag }),
        ...(lastModified !== null && { 'if-modified-since': lastModified }),
      },
      ...(!privateAllowed && { lookup: publicLookup }),
    });
    asked.once('response', resolve);
    asked.once('error', reject);
    asked.end();
  });
}

async function take(
  answer: http.IncomingMessage,
  url: URL,
  { to, maximumBytes }: FetchRequest,
  signal: AbortSignal,
): Promise<Fetched> {
  const limit = `${Math.round(maximumBytes / 1024 ** 2)} MB`;
  if (Number(answer.headers['content-length'] ?? 0) > maximumBytes) {
    answer.destroy();
    throw new FetchFailed('size', limit);
  }
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    answer,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > maximumBytes) throw new FetchFailed('size', limit);
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(to, { mode: 0o600 }),
    { signal },
  );
  if (bytes === 0) throw new FetchFailed('empty');
  const header = (name: 'etag' | 'last-modified') => {
    const value = answer.headers[name];
    return value === undefined || value.length > LONGEST_HEADER ? null : value;
  };
  return {
    kind: 'file',
    url: url.href,
    bytes,
    sha256: hash.digest('hex'),
    etag: header('etag'),
    lastModified: header('last-modified'),
  };
}

function codeOf(cause: unknown): string | null {
  const code = (cause as { readonly code?: unknown }).code;
  return typeof code === 'string' ? code : null;
}
