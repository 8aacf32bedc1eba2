/**
 * P-values adjusted for many tests at once: the smallest share of false findings at which each would be called a finding.
 * Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical Society B 57 (1995),
 * 289-300; adjusted values as D. Yekutieli, Y. Benjamini, Journal of Statistical Planning and Inference 82 (1999), 171-196. A
 * test whose p-value is NaN was not made: it stays NaN and is not counted. Throws `RangeError` for a p-value outside [0, 1].
 *
 * Example: of p = 0.01, 0.02, 0.03, 0.5 the adjusted values are 0.04, 0.04, 0.04, 0.5.
 */
export function falseDiscoveryRates(pValues: ArrayLike<number>): Float64Array {
  const made = Array.from(pValues, (p, i) => ({ p, i })).filter(({ p }) => !Number.isNaN(p));
  if (made.some(({ p }) => !(p >= 0 && p <= 1))) throw new RangeError('a p-value lies between 0 and 1');
  made.sort((a, b) => a.p - b.p);
  const adjusted = new Float64Array(pValues.length).fill(Number.NaN);
  let least = 1;
  for (let rank = made.length; rank > 0; rank -= 1) {
    const { p, i } = made[rank - 1]!;
    least = Math.min(least, p * (made.length / rank));
    adjusted[i] = least;
  }
  return adjusted;
}
