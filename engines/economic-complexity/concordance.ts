/** One code stands for a part of another: the weights of a code of `from` add up to 1. */
export interface ConcordanceLink {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/** A pair as a source lists it; a weight where the source has one. */
export interface ConcordancePair {
  readonly from: string;
  readonly to: string;
  readonly weight?: number | null;
}

/**
 * Many-to-many pairs as explicit shares. Where all pairs of a code carry a weight, these are brought to a sum of 1; else
 * the code is divided equally. `fromDigits` and `toDigits` cut the codes first: a heading's share of another is the mean
 * over its subheadings, each counting the same. Throws `RangeError` for a weight below 0 or a code whose weights are all 0.
 *
 * @example concordanceWeights([{ from: '010121', to: '010111' }, { from: '010129', to: '010119' }], { fromDigits: 4, toDigits: 4 })
 * // [{ from: '0101', to: '0101', weight: 1 }]
 */
export function concordanceWeights(
  pairs: readonly ConcordancePair[],
  { fromDigits = Infinity, toDigits = Infinity }: { readonly fromDigits?: number; readonly toDigits?: number } = {},
): ConcordanceLink[] {
  const byCode = byFrom(pairs);
  const shares = new Map<string, Map<string, number>>();
  const subheadings = new Map<string, number>();
  for (const [code, listed] of byCode) {
    const from = code.slice(0, fromDigits);
    subheadings.set(from, (subheadings.get(from) ?? 0) + 1);
    const declared = listed.every(({ weight }) => weight !== undefined && weight !== null);
    const total = declared ? listed.reduce((sum, { weight }) => sum + weight!, 0) : listed.length;
    if (!(total > 0) || listed.some(({ weight }) => (weight ?? 0) < 0))
      throw new RangeError(`the weights of ${code} are not shares: give numbers of at least 0, one of them above 0`);
    const into = shares.get(from) ?? new Map<string, number>();
    for (const { to, weight } of listed) {
      const target = to.slice(0, toDigits);
      into.set(target, (into.get(target) ?? 0) + (declared ? weight! : 1) / total);
    }
    shares.set(from, into);
  }
  return [...shares].flatMap(([from, into]) =>
    [...into].map(([to, sum]) => ({ from, to, weight: sum / subheadings.get(from)! })),
  );
}

/**
 * Values by code of one classification as values of another; their sum stays the same (to rounding). What the concordance
 * does not know comes back in `left`, never in silence.
 */
export function convertByConcordance(
  values: ReadonlyMap<string, number>,
  links: readonly ConcordanceLink[],
): { readonly converted: ReadonlyMap<string, number>; readonly left: ReadonlyMap<string, number> } {
  const byCode = byFrom(links);
  const converted = new Map<string, number>();
  const left = new Map<string, number>();
  for (const [code, value] of values) {
    const parts = byCode.get(code);
    if (parts === undefined) left.set(code, value);
    else for (const { to, weight } of parts) converted.set(to, (converted.get(to) ?? 0) + value * weight);
  }
  return { converted, left };
}

function byFrom<Pair extends { readonly from: string }>(pairs: readonly Pair[]): ReadonlyMap<string, Pair[]> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const group = groups.get(pair.from);
    if (group === undefined) groups.set(pair.from, [pair]);
    else group.push(pair);
  }
  return groups;
}
