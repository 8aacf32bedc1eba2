/** Mean of a non-empty column. */
export function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Standard deviation with divisor n - `ddof` (0: population, 1: sample). 0 when n is at most `ddof`. */
export function standardDeviation(values: Float64Array, ddof: 0 | 1): number {
  const centre = mean(values);
  let squares = 0;
  for (const value of values) squares += (value - centre) * (value - centre);
  return values.length > ddof ? Math.sqrt(squares / (values.length - ddof)) : 0;
}

/** (value - centre) / spread of each value; all 0 when the values do not differ. */
export function standardise(
  values: Float64Array,
  ddof: 0 | 1,
  centre = mean(values),
  spread = standardDeviation(values, ddof),
) {
  return spread === 0 ? new Float64Array(values.length) : values.map((value) => (value - centre) / spread);
}

/** Sign, 1 or -1, of the correlation of two columns; 1 when there is none. */
export function signOfCorrelation(left: ArrayLike<number>, right: Float64Array): 1 | -1 {
  const leftMean = mean(Float64Array.from(left));
  const rightMean = mean(right);
  let product = 0;
  for (let i = 0; i < right.length; i++) product += (left[i]! - leftMean) * (right[i]! - rightMean);
  return product < 0 ? -1 : 1;
}
