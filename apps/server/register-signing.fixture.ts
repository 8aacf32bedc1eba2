import type { TestServer } from './testing.ts';
import { binCheckDigit } from '@industry/values';
import type { OpenKey } from '@industry/registers/server/keys';
import { signedHeaders } from '@industry/registers/server/signature';

/** A BIN with an impossible month and the right check digit. Example: `bin(7)`. */
export function bin(number: number): string {
  const start = `2199${String(4_000_000 + number).padStart(7, '0')}`;
  const digit = binCheckDigit(start);
  return digit === null ? bin(number + 500_000) : `${start}${digit}`;
}

export interface Pushed {
  readonly status: number;
  readonly type: string;
  readonly body: {
    readonly code?: string;
    readonly delivery?: string;
    readonly rows?: number;
    readonly already?: boolean;
    readonly errors?: readonly { readonly path: string }[];
  };
  readonly text: string;
}

export interface Push {
  readonly register?: string;
  readonly dataset?: string;
  readonly body?: string | Buffer;
  readonly idempotencyKey?: string;
  readonly key?: OpenKey;
  /** In the place of what is signed. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly at?: Date;
  readonly from?: string;
}

let pushes = 0;

/** Delivers as a register would. */
export async function push(
  { app }: Pick<TestServer, 'app'>,
  key: OpenKey,
  { register = 'labour', dataset, body = '', idempotencyKey, headers = {}, at = new Date(), from, ...more }: Push,
): Promise<Pushed> {
  const url = `/api/v1/registers/${register}/deliveries${dataset === undefined ? '' : `?dataset=${dataset}`}`;
  const signed = signedHeaders(
    more.key ?? key,
    { method: 'POST', path: url, body, idempotencyKey: idempotencyKey ?? `delivery-${++pushes}` },
    at,
  );
  const answer = await app.inject({
    method: 'POST',
    url,
    payload: body,
    headers: { 'content-type': 'application/x-ndjson', ...signed, ...headers },
    remoteAddress: from ?? '127.0.0.1',
  });
  const type = String(answer.headers['content-type'] ?? '');
  return { status: answer.statusCode, type, text: answer.body, body: type.includes('json') ? answer.json() : {} };
}

/** A row of firm-labour. */
export function labour(
  sequence: number,
  firm: string,
  employees: number | string,
  publishedOn: string,
  more: object = {},
) {
  return {
    sequence,
    published_on: publishedOn,
    bin: firm,
    fact: 'employees',
    period_start: '2026-01-01',
    period_end: '2026-04-01',
    value: String(employees),
    ...more,
  };
}

export const lines = (rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join('\n');
