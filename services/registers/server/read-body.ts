import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { Problem } from '@industry/http';
import type { FieldError } from '@industry/http/problem.ts';
import { LIMITS } from '@industry/registers/contract';
import { BadLine, readLine } from './lines.ts';
import type { RowForm } from './row-form.ts';

/** A body that was read to its end and found to be rows. */
export interface ReadBody {
  /** JSON lines, as they came. */
  readonly lines: string;
  readonly rows: number;
  readonly bytes: number;
  /** RFC 9530. */
  readonly digest: string;
}

/** Lines that are looked at before others get their turn. */
const AT_ONCE = 500;
const MOST_ERRORS = 20;
/** Characters of a line that no row reaches. */
const LONGEST_LINE = 65_536;

/**
 * Reads JSON lines from a stream, never more than the limits allow, checking each line as it comes. Throws
 * `delivery-too-large`, `delivery-malformed` (not UTF-8, not the digest that was promised) or `delivery-rows` with the first twenty faults.
 */
export async function readBody(
  stream: AsyncIterable<Buffer | string>,
  form: RowForm,
  days: { readonly first: string; readonly last: string },
  promised: string | null,
): Promise<ReadBody> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  const hash = createHash('sha256');
  const kept: string[] = [];
  const errors: FieldError[] = [];
  let [bytes, number, open] = [0, 0, ''];
  const decode = (chunk?: Buffer): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (cause) {
      throw new Problem('delivery-malformed', { reason: 'utf-8' }, { cause });
    }
  };
  const take = (line: string): void => {
    number += 1;
    if (line.trim() === '') return;
    if (kept.length >= LIMITS.rows) throw tooLarge();
    try {
      readLine(line, number, form, days);
    } catch (error) {
      if (!(error instanceof BadLine)) throw error;
      if (errors.length < MOST_ERRORS) errors.push(error.fault);
    }
    kept.push(line);
  };
  for await (const piece of stream) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    bytes += chunk.length;
    if (bytes > LIMITS.bytes) throw tooLarge();
    hash.update(chunk);
    const lines = (open + decode(chunk)).split('\n');
    open = lines.pop() ?? '';
    if (open.length > LONGEST_LINE) throw new Problem('delivery-malformed', { reason: 'line' });
    for (const line of lines) {
      take(line);
      // A chunk may be large; others have their turn.
      if (number % AT_ONCE === 0) await breathe();
    }
  }
  open += decode();
  take(open);
  const digest = `sha-256=:${hash.digest('base64')}:`;
  if (promised !== null && promised !== digest) throw new Problem('delivery-malformed', { reason: 'content-digest' });
  if (errors.length > 0) throw new Problem('delivery-rows', { rows: errors.length }, { errors });
  return { lines: kept.join('\n'), rows: kept.length, bytes, digest };
}

/** A delivery over the limits. */
export function tooLarge(): Problem {
  return new Problem('delivery-too-large', { megabytes: LIMITS.bytes / 1024 ** 2, rows: LIMITS.rows });
}
