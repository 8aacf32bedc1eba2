/** Median of a list that is not empty; the mean of the two middle ones when the count is even. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('median of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/**
 * Robust standard deviation: 1.4826 times the median absolute deviation (MAD), which estimates the standard deviation of
 * normally distributed values and is not moved by a single outlier (Rousseeuw and Croux 1993, JASA 88, 1273-1283).
 */
export function robustDeviation(values: readonly number[], centre = median(values)): number {
  return 1.4826 * median(values.map((value) => Math.abs(value - centre)));
}

/** The largest absolute distance from the median. */
export function worstDeviation(values: readonly number[], centre = median(values)): number {
  return Math.max(...values.map((value) => Math.abs(value - centre)));
}
