import type { Incidence } from './incidence.ts';

// Kernels on C x C matrices. Each is small and called thousands of times, so that a cold process compiles it early.

/** lower triangle += weight on every pair of exporters in `exporters[from .. to)` (ascending). */
export function addPairs(lower: Float64Array, width: number, exporters: Int32Array, from: number, to: number, weight: number) {
  for (let i = from; i < to; i++) {
    const row = exporters[i]! * width;
    for (let j = from; j <= i; j++) {
      const at = row + exporters[j]!;
      lower[at] = lower[at]! + weight;
    }
  }
}

/** full += factor * the symmetric matrix of which `lower` is the lower triangle. */
export function addSymmetric(full: Float64Array, lower: Float64Array, width: number, factor: number) {
  for (let row = 0; row < width; row++) {
    const from = row * width;
    let mirrored = row;
    for (let column = 0; column <= row; column++) {
      const sum = full[from + column]! + lower[from + column]! * factor;
      full[from + column] = sum;
      full[mirrored] = sum;
      mirrored += width;
    }
  }
}

/**
 * out[at ..] = sum of the rows `exporters[from .. to)` of `matrix`, which has one more row, of zeros, after its last:
 * the rows are taken eight at a time and the zero row fills the last eight up.
 */
export function sumRows(
  matrix: Float64Array,
  width: number,
  exporters: Int32Array,
  from: number,
  to: number,
  out: Float64Array,
  at: number,
) {
  const zero = width * width;
  for (let i = from; i < to; i += 8) {
    const a = exporters[i]! * width;
    const b = i + 1 < to ? exporters[i + 1]! * width : zero;
    const c = i + 2 < to ? exporters[i + 2]! * width : zero;
    const d = i + 3 < to ? exporters[i + 3]! * width : zero;
    const e = i + 4 < to ? exporters[i + 4]! * width : zero;
    const f = i + 5 < to ? exporters[i + 5]! * width : zero;
    const g = i + 6 < to ? exporters[i + 6]! * width : zero;
    const h = i + 7 < to ? exporters[i + 7]! * width : zero;
    for (let j = 0; j < width; j++) {
      out[at + j] =
        out[at + j]! +
        (matrix[a + j]! + matrix[b + j]! + (matrix[c + j]! + matrix[d + j]!)) +
        (matrix[e + j]! + matrix[f + j]! + (matrix[g + j]! + matrix[h + j]!));
    }
  }
}

/** Lower triangle of M diag(weights) M': how much (weighted) each pair of countries has in common. */
export function commonProducts(matrix: Incidence, weights: Float64Array): Float64Array {
  const { countryCount, productCount, start, exporters } = matrix;
  const lower = new Float64Array(countryCount * countryCount);
  for (let product = 0; product < productCount; product++) {
    addPairs(lower, countryCount, exporters, start[product]!, start[product + 1]!, weights[product]!);
  }
  return lower;
}
