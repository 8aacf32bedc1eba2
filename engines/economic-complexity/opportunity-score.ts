/** A quality of a good and how much it counts; the value is null where it is not known of the good. */
export interface WeightedQuality {
  readonly weight: number;
  readonly percentile: number | null;
}

/**
 * Place of each among all, from 0 (lowest) to 1 (highest); equals share the middle of their places, one alone has 1.
 *
 * @example percentiles(['a', 'b', 'c'], (good) => ({ a: 5, b: 1, c: 9 })[good]) // a 0.5, b 0, c 1
 */
export function percentiles<Item>(items: readonly Item[], value: (item: Item) => number): ReadonlyMap<Item, number> {
  const sorted = [...items].sort((a, b) => value(a) - value(b));
  const places = new Map<Item, number>();
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to + 1 < sorted.length && value(sorted[to + 1]!) === value(sorted[from]!)) to += 1;
    const place = sorted.length === 1 ? 1 : (from + to) / 2 / (sorted.length - 1);
    for (let at = from; at <= to; at++) places.set(sorted[at]!, place);
    from = to + 1;
  }
  return places;
}

/**
 * Weighted mean of the percentiles that are known, 0 to 1; 0 when no weight is above 0. A quality that is not known of
 * a good counts neither for nor against it. Method: docs/methods/opportunity-score.md.
 *
 * @example opportunityScore([{ weight: 1, percentile: 0.8 }, { weight: 3, percentile: 0.4 }]) // 0.5
 */
export function opportunityScore(qualities: readonly WeightedQuality[]): number {
  let weights = 0;
  let sum = 0;
  for (const { weight, percentile } of qualities) {
    if (percentile === null) continue;
    weights += weight;
    sum += weight * percentile;
  }
  return weights === 0 ? 0 : sum / weights;
}
