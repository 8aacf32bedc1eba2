import { type Comparison, type Field, FIELDS, LEVELS } from './record.ts';

/** A pair of which it is known whether its records are of one firm or plant. */
export interface KnownPair {
  readonly comparison: Comparison;
  readonly same: boolean;
}

/** Probability of each level among pairs of one firm (`m`) and among other candidate pairs (`u`); sums to 1 over the levels that are said. */
export interface LevelOdds {
  readonly m: number;
  readonly u: number;
}

export type Weights = Readonly<Record<Field, Readonly<Record<string, LevelOdds>>>>;

/**
 * Counts m and u of every level over known pairs (Fellegi and Sunter 1969). Each level gets half a pair of the rarer kind on both
 * sides, so that nothing is impossible and what was never seen says nothing. Missing values are left out: they speak neither
 * for nor against.
 *
 * Example: `levelWeights(pairs).bin.same.m` is the share of true pairs with a BIN on both sides in which they are equal.
 */
export function levelWeights(pairs: readonly KnownPair[]): Weights {
  const of = (field: Field) => {
    const levels: readonly string[] = LEVELS[field];
    const said = (same: boolean) =>
      pairs
        .filter((pair) => pair.same === same && pair.comparison[field] !== 'missing')
        .map((pair) => pair.comparison[field]);
    const [one, two] = [said(true), said(false)];
    const least = 0.5 / Math.max(1, Math.min(one.length, two.length));
    const share = (found: readonly string[], level: string) =>
      (found.filter((other) => other === level).length / Math.max(1, found.length) + least) /
      (1 + least * levels.length);
    return Object.fromEntries(levels.map((level) => [level, { m: share(one, level), u: share(two, level) }]));
  };
  return Object.fromEntries(FIELDS.map((field) => [field, of(field)])) as Weights;
}

/** What one field says of a pair, in bits: log2(m/u); 0 when it is missing. */
export function fieldWeight(weights: Weights, field: Field, level: string): number {
  const odds = weights[field][level];
  return odds === undefined ? 0 : Math.log2(odds.m / odds.u);
}

/** The weight of a comparison, in bits: the sum of its fields'. */
export function weightOf(weights: Weights, comparison: Comparison): number {
  return FIELDS.reduce((sum, field) => sum + fieldWeight(weights, field, comparison[field]), 0);
}
