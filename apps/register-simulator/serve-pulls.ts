import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { OpenKey } from '@industry/registers/server/keys';
import { contentDigest, isSigned, SIGNED } from '@industry/registers/server/signature';
import type { SimulatedChange } from './change-log.ts';
import type { SimulatedFault } from './faults.ts';

export interface PullServerOptions {
  readonly logs: ReadonlyMap<string, readonly SimulatedChange[]>;
  readonly key: OpenKey;
  readonly nextFault: () => SimulatedFault;
  /** Rows a page at most. */
  readonly pageRows: number;
  readonly served: (what: string) => void;
}

/** A register's side of pulls and questions. Listens when asked to; every request has to be signed. */
export function createPullServer(options: PullServerOptions): Server {
  return createServer((request, response) => void answer(request, response, options));
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { logs, key, nextFault, pageRows, served }: PullServerOptions,
): Promise<void> {
  request.resume();
  const url = new URL(request.url ?? '/', 'http://register');
  const header = (name: string) => String(request.headers[name] ?? '');
  const signed = {
    method: request.method ?? '',
    path: request.url ?? '',
    timestamp: header(SIGNED.timestamp),
    idempotencyKey: header(SIGNED.idempotency),
    digest: header(SIGNED.digest),
  };
  if (header(SIGNED.key) !== key.id || !isSigned(key.secret, signed, header(SIGNED.signature))) {
    served('unsigned');
    response.writeHead(401).end();
    return;
  }
  const predicate = url.searchParams.get('predicate');
  if (predicate !== null) {
    const bin = url.searchParams.get('bin') ?? '';
    const said = ['yes', 'no', 'cannot-say'][Number(bin.at(-1) ?? 0) % 3];
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({ answer: said, receipt: `SIM-${bin}`, answered_on: new Date().toISOString().slice(0, 10) }),
    );
    served('answer');
    return;
  }
  const log = logs.get(url.searchParams.get('dataset') ?? '') ?? [];
  const cursor = Number(url.searchParams.get('cursor') ?? 0);
  const limit = Math.min(pageRows, Number(url.searchParams.get('limit') ?? pageRows));
  const fault = nextFault();
  served(fault);
  if (fault === 'busy') {
    response.writeHead(429, { 'retry-after': '1' }).end();
    return;
  }
  if (fault === 'error') {
    response.writeHead(500).end('the register has broken down');
    return;
  }
  if (fault === 'slow') await new Promise((done) => setTimeout(done, 300));
  // The page before, told again; the cursor stays where it is.
  const from = fault === 'repeated' ? Math.max(0, cursor - limit) : cursor;
  const until = Math.min(log.length, fault === 'repeated' ? cursor : cursor + limit);
  if (until === from && fault !== 'repeated') {
    response.writeHead(204, { 'x-next-cursor': String(cursor) }).end();
    return;
  }
  const body = log
    .slice(from, until)
    .map((row) => JSON.stringify(row))
    .join('\n');
  response.writeHead(200, {
    'content-type': 'application/x-ndjson',
    [SIGNED.digest]: contentDigest(body),
    'x-next-cursor': String(until),
    'x-more': until < log.length ? '1' : '0',
    'content-length': String(Buffer.byteLength(body)),
  });
  if (fault !== 'cut') {
    response.end(body);
    return;
  }
  response.write(body.slice(0, Math.floor(body.length / 2)));
  setTimeout(() => response.destroy(), 20);
}
