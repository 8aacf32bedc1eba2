import { createHash } from 'node:crypto';
import type { CleaningOptions, Complexity } from '@industry/economic-complexity';
import type { TradeYear } from '@industry/facts/goods/trade-reader.ts';
import { canonicalCleaning } from '@industry/facts/goods/cleaning.ts';
import { countryHeader, countryRows, productHeader, productRows } from './result-text.ts';

/** Raised with every change of engine or reader that makes other results of the same batches and options. */
const METHOD_VERSION = '1';

/** SHA-256 over what a result is a function of: batches and options. */
export function keyOf(
  { year, source, classification }: Pick<TradeYear, 'year' | 'source' | 'classification'>,
  batches: readonly string[],
  options: CleaningOptions,
): string {
  const question = [METHOD_VERSION, year, source, classification, [...batches].sort(), canonicalCleaning(options)];
  return sha256(JSON.stringify(question));
}

/** The hash that `industry complexity compute` prints: over country.csv followed by product.csv. */
export function hashOf(year: number, complexity: Complexity): string {
  return sha256(countryHeader + countryRows(year, complexity) + productHeader + productRows(year, complexity));
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
