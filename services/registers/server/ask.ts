import http from 'node:http';
import https from 'node:https';
import { NotPublic, outboundAddress, publicLookup } from '@industry/http/public-address.ts';
import type { OpenKey } from './keys.ts';
import { signedHeaders } from './signature.ts';

/** Why a register did not answer; codes of the messages `fault.*`. */
export type AskFault =
  'address' | 'private' | 'connection' | 'time' | 'status' | 'size' | 'truncated' | 'rate' | 'malformed' | 'repeated';

export class AskFailed extends Error {
  override readonly name = 'AskFailed';
  readonly fault: AskFault;
  readonly detail: string | null;
  /** Seconds after which the register wants to be asked again, where it said so. */
  readonly retryAfter: number | null;
  /** Whether asking once more may help. */
  readonly passing: boolean;

  constructor(
    fault: AskFault,
    {
      detail = null,
      retryAfter = null,
      passing = false,
    }: Partial<Pick<AskFailed, 'detail' | 'retryAfter' | 'passing'>> = {},
  ) {
    super(detail === null ? fault : `${fault}: ${detail}`);
    this.fault = fault;
    this.detail = detail;
    this.retryAfter = retryAfter;
    this.passing = passing;
  }
}

export interface Asked {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** Bounded, but not yet read; a cut connection ends it with an error. */
  readonly body: http.IncomingMessage;
}

/** Milliseconds in which an answer must have begun. */
const PATIENCE = 30_000;

/** One signed GET to a register. Redirects are not followed: a register lives where the contract says. Throws `AskFailed`. */
export async function askRegister(
  address: string,
  key: OpenKey,
  {
    now,
    privateAllowed,
    signal,
    patience = PATIENCE,
  }: {
    readonly now: Date;
    readonly privateAllowed: boolean;
    readonly signal: AbortSignal;
    readonly patience?: number;
  },
): Promise<Asked> {
  const read = outboundAddress(address, privateAllowed);
  if ('fault' in read) throw new AskFailed(read.fault);
  const { url } = read;
  const { request } = url.protocol === 'https:' ? https : http;
  const time = AbortSignal.timeout(patience);
  const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const asked = request(url, {
      agent: false,
      signal: AbortSignal.any([time, signal]),
      headers: {
        accept: 'application/x-ndjson, application/json',
        'accept-encoding': 'identity',
        'user-agent': 'Industry',
        ...signedHeaders(key, { method: 'GET', path: url.pathname + url.search }, now),
      },
      ...(!privateAllowed && { lookup: publicLookup }),
    });
    asked.once('response', resolve);
    asked.once('error', reject);
    asked.end();
  }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    if (cause instanceof NotPublic) throw new AskFailed('private');
    if (time.aborted) throw new AskFailed('time', { passing: true });
    throw new AskFailed('connection', { detail: codeOf(cause), passing: true });
  });
  const status = answer.statusCode ?? 0;
  if (status >= 400 || (status >= 300 && status !== 304)) {
    answer.destroy();
    const retryAfter = seconds(answer.headers['retry-after']);
    if (status === 429) throw new AskFailed('rate', { detail: '429', retryAfter, passing: true });
    throw new AskFailed('status', { detail: String(status), retryAfter, passing: status >= 500 });
  }
  return { status, headers: answer.headers, body: answer };
}

function seconds(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) : null;
}

function codeOf(cause: unknown): string | null {
  const code = (cause as { readonly code?: unknown }).code;
  return typeof code === 'string' ? code : null;
}
