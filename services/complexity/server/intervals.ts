import { type CleaningOutcome, ranks } from '@industry/economic-complexity';

/** Where a country stands over all cleaning choices that keep it. */
export interface RankInterval {
  readonly rankLow: number;
  readonly rankHigh: number;
  readonly commonRankLow: number | null;
  readonly commonRankHigh: number | null;
  readonly eciLow: number;
  readonly eciHigh: number;
  readonly choices: number;
}

/** Interval of rank and ECI of every country; ranks also among the countries that every choice keeps. */
export function rankIntervals(outcomes: readonly CleaningOutcome[]): ReadonlyMap<string, RankInterval> {
  const common = new Set(
    outcomes[0]?.countries.filter((code) => outcomes.every(({ countries }) => countries.includes(code))) ?? [],
  );
  const found = new Map<string, { ranks: number[]; common: number[]; eci: number[] }>();
  for (const outcome of outcomes) {
    const all = ranks(outcome.eci);
    const shared = ranksAmong(outcome, common);
    outcome.countries.forEach((code, at) => {
      const one = found.get(code) ?? { ranks: [], common: [], eci: [] };
      one.ranks.push(all[at]!);
      one.eci.push(outcome.eci[at]!);
      const rank = shared.get(code);
      if (rank !== undefined) one.common.push(rank);
      found.set(code, one);
    });
  }
  return new Map(
    [...found].map(([code, one]) => [
      code,
      {
        rankLow: Math.min(...one.ranks),
        rankHigh: Math.max(...one.ranks),
        commonRankLow: one.common.length === 0 ? null : Math.min(...one.common),
        commonRankHigh: one.common.length === 0 ? null : Math.max(...one.common),
        eciLow: Math.min(...one.eci),
        eciHigh: Math.max(...one.eci),
        choices: one.ranks.length,
      },
    ]),
  );
}

/** Ranks within a set of countries. */
export function ranksAmong(
  { countries, eci }: Pick<CleaningOutcome, 'countries' | 'eci'>,
  among: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const inside = countries.flatMap((code, at) => (among.has(code) ? [{ code, eci: eci[at]! }] : []));
  const placed = ranks(Float64Array.from(inside, (one) => one.eci));
  return new Map(inside.map(({ code }, at) => [code, placed[at]!]));
}

/** Pearson's correlation over the codes of both; null when fewer than three are shared. */
export function correlation(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number | null {
  const pairs = [...one].flatMap(([code, value]) => (other.has(code) ? [[value, other.get(code)!] as const] : []));
  if (pairs.length < 3) return null;
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const product = (a: 0 | 1, b: 0 | 1) =>
    pairs.reduce((sum, pair) => sum + (pair[a] - (a === 0 ? x : y)) * (pair[b] - (b === 0 ? x : y)), 0);
  const spread = Math.sqrt(product(0, 0) * product(1, 1));
  return spread === 0 ? null : product(0, 1) / spread;
}

export const eciOf = ({ countries, eci }: Pick<CleaningOutcome, 'countries' | 'eci'>): ReadonlyMap<string, number> =>
  new Map(countries.map((code, at) => [code, eci[at]!]));
