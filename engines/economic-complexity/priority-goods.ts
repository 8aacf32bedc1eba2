/** What was measured of a good: a number, or codes with their shares of it; null: cannot be told from the data. */
export type GoodMeasure = number | ReadonlyMap<string, number> | null;

/** What a criterion asks of a measure; `value` for numbers, `values` for codes. Numbers are decimal text. */
export interface GoodTest {
  readonly test: 'at-least' | 'at-most' | 'under' | 'one-of' | 'none-of';
  readonly value?: string;
  readonly values?: readonly string[];
}

export type GoodVerdict = 'in' | 'out' | 'undecided';

/** Where a good falls into several codes, the larger part of it decides. */
const MAJORITY = 0.5;

/**
 * Classes of equal size, 1 the lowest: of `count` 5, fifths of the goods by rank. Equal values stand in the order given; what
 * has no value has no class and counts for none.
 *
 * Example: `valueClasses([10, null, 30, 20], 3)` is `[1, null, 3, 2]`
 */
export function valueClasses(values: readonly (number | null)[], count: number): readonly (number | null)[] {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  known.sort((a, b) => a.value - b.value || a.at - b.at);
  const classes: (number | null)[] = values.map(() => null);
  known.forEach(({ at }, place) => (classes[at] = Math.floor((place * count) / known.length) + 1));
  return classes;
}

/**
 * Index of value added of a good: the weighted mean of its PRODY and PCI classes, halves rounded up; null when one is unknown.
 *
 * Example: `valueAddedIndex(3, 4, { prody: 1, pci: 1 })` is 4
 */
export function valueAddedIndex(
  prodyClass: number | null,
  pciClass: number | null,
  weights: { readonly prody: number; readonly pci: number },
): number | null {
  if (prodyClass === null || pciClass === null) return null;
  return Math.floor((weights.prody * prodyClass + weights.pci * pciClass) / (weights.prody + weights.pci) + 0.5 + 1e-9);
}

/**
 * True, false, or null where it cannot be told. `at-least` is >=, `at-most` is <=, `under` is <. A code asked for stands for
 * all that begin with it: `21` of BEC is also written `210`.
 */
export function passes({ test, value, values = [] }: GoodTest, measure: GoodMeasure): boolean | null {
  if (measure === null) return null;
  if (typeof measure !== 'number') {
    let share = 0;
    for (const [code, part] of measure) if (values.some((asked) => code.startsWith(asked))) share += part;
    return test === 'one-of' ? share >= MAJORITY : share < MAJORITY;
  }
  const bound = Number(value);
  if (test === 'at-least') return measure >= bound;
  return test === 'under' ? measure < bound : measure <= bound;
}

/**
 * In when every criterion passes, out when one fails, undecided when none fails and one cannot be told; with what came of
 * each criterion, in their order.
 *
 * Example: `judgeGood([{ test: 'at-least', value: '3' }], () => 4)` is `{ verdict: 'in', passed: [true] }`
 */
export function judgeGood<Criterion extends GoodTest>(
  criteria: readonly Criterion[],
  measure: (criterion: Criterion) => GoodMeasure,
): { readonly verdict: GoodVerdict; readonly passed: readonly (boolean | null)[] } {
  const passed = criteria.map((criterion) => passes(criterion, measure(criterion)));
  return { verdict: passed.includes(false) ? 'out' : passed.includes(null) ? 'undecided' : 'in', passed };
}
