import type { ReadOptions, TradeReader } from '@industry/facts/goods/trade-reader.ts';
import type { Origin } from '@industry/facts/types.ts';

/** Totals between two countries in a year, US dollars. */
export interface PairYear {
  readonly partner: string;
  readonly year: number;
  readonly exports: number | null;
  readonly imports: number | null;
}

export interface Totals {
  /** As the country reports. */
  readonly own: readonly PairYear[];
  /** As its partners report: `imports` are what they bought from it, `exports` what they sold to it. */
  readonly mirror: readonly PairYear[];
  readonly origins: readonly Origin[];
}

/** What a country and its partners report of each other, without goods; null when no totals are loaded for it. */
export function bilateralTotals(reader: TradeReader, country: string, times: ReadOptions): Promise<Totals | null> {
  return reader.once(['bilateral-totals', country, times], async () => {
    const side = async (own: 'reporter' | 'partner') => {
      const other = own === 'reporter' ? 'partner' : 'reporter';
      const { rows, columns, origins } = await reader.sums({
        dataset: 'bilateral-totals',
        by: [other, 'year'],
        sum: ['exports', 'imports'],
        where: { [own]: country },
        ...times,
      });
      const amount = (name: string, row: number): number | null => {
        const text = columns[name]![row];
        // The source counts in thousand dollars.
        return text === null || text === undefined ? null : Number(text) * 1000;
      };
      const pairs = Array.from({ length: rows }, (_, row) => ({
        partner: columns[other]![row]!,
        year: Number(columns['year']![row]),
        exports: amount('exports', row),
        imports: amount('imports', row),
      }));
      return { pairs, origins: [...origins.values()] };
    };
    const [own, mirror] = [await side('reporter'), await side('partner')];
    if (own.pairs.length + mirror.pairs.length === 0) return null;
    return { own: own.pairs, mirror: mirror.pairs, origins: own.origins.length > 0 ? own.origins : mirror.origins };
  });
}
