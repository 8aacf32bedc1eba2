import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { tradeMatrix, type TradeMatrix } from '../trade-matrix.ts';

// Oracles lie beside the repository and are never committed (their licences differ). For tests only.
const root = process.env['INDUSTRY_SHARED'] ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const folder = `${root}/data/trade`;

/** Title and condition of tests that need the shared data: they say that they were skipped where it is absent. */
export const sharedDataAbsent = !existsSync(folder);
export const whenShared = sharedDataAbsent ? ' (SKIPPED: no shared data; set INDUSTRY_SHARED)' : '';

const bytes = (path: string) => {
  const raw = readFileSync(`${folder}/${path}`);
  return path.endsWith('.gz') ? gunzipSync(raw) : raw;
};

/** Rows of a CSV file of the trade folder, without its header; none of them has quoted commas. */
export const csvRows = (path: string): string[][] =>
  bytes(path)
    .toString('utf8')
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

/** Little-endian float64 cells. */
export function cells(path: string): Float64Array {
  const raw = bytes(path);
  return new Float64Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
}

/** Trade of a file whose rows start with country, product, value; an empty value is no trade. */
export const tradeOf = (path: string): TradeMatrix =>
  tradeMatrix(
    csvRows(path)
      .filter((row) => row[2] !== '')
      .map(([country, product, value]) => ({ country: country!, product: product!, value: Number(value) })),
  );

/** Column `column` of a file by its first column. */
export const column = (path: string, at: number): Map<string, number> =>
  new Map(csvRows(path).map((row) => [row[0]!, Number(row[at])]));

/** Largest difference relative to the largest expected value. */
export function worst(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Infinity;
  let difference = 0;
  let largest = 0;
  for (let i = 0; i < expected.length; i++) {
    const apart = Math.abs(actual[i]! - expected[i]!);
    if (!(apart <= difference)) difference = apart;
    largest = Math.max(largest, Math.abs(expected[i]!));
  }
  return difference / largest;
}
