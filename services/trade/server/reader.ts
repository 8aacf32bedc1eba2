import { TradeReader } from '@industry/facts/goods/trade-reader.ts';
import type { Platform } from '@industry/registry/types.ts';

const readers = new WeakMap<Platform['facts'], TradeReader>();

/** The reader of a platform's lake; one for each, so that it remembers. */
export function readerOf({ facts }: Pick<Platform, 'facts'>): TradeReader {
  const known = readers.get(facts);
  if (known !== undefined) return known;
  const reader = new TradeReader(facts);
  readers.set(facts, reader);
  return reader;
}
