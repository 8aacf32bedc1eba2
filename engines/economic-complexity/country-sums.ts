import type { Incidence } from './incidence.ts';

// Kernels on countries x countries matrices: symmetric ones as `lower`, the packed lower triangle (row r from
// r (r + 1) / 2), or in full, row by row. Each is small and called thousands of times, so that a cold process compiles
// it early. Two rows or eight at a time halve the index arithmetic, which is most of the work.

/** lower += weight on every pair of exporters in `exporters[from .. to)` (ascending). */
export function addPairs(lower: Float64Array, exporters: Uint16Array, from: number, to: number, weight: number) {
  let i = from;
  for (; i + 1 < to; i += 2) {
    const one = exporters[i]!;
    const other = exporters[i + 1]!;
    const row = (one * (one + 1)) >> 1;
    const next = (other * (other + 1)) >> 1;
    for (let j = from; j <= i; j++) {
      const column = exporters[j]!;
      const above = lower[row + column]! + weight;
      const below = lower[next + column]! + weight;
      lower[row + column] = above;
      lower[next + column] = below;
    }
    lower[next + other] = lower[next + other]! + weight;
  }
  if (i === to) return;
  const row = (exporters[i]! * (exporters[i]! + 1)) >> 1;
  for (let j = from; j <= i; j++) {
    const at = row + exporters[j]!;
    lower[at] = lower[at]! + weight;
  }
}

/** full += factor * the symmetric matrix of which `lower` is the packed triangle, in blocks of 2 x 2. */
export function addSymmetric(full: Float64Array, lower: Float64Array, width: number, factor: number) {
  let row = 0;
  for (; row + 1 < width; row += 2) addRowPair(full, lower, width, factor, row);
  if (row === width) return;
  const packed = (row * (row + 1)) >> 1;
  for (let column = 0; column <= row; column++) {
    const sum = full[row * width + column]! + lower[packed + column]! * factor;
    full[row * width + column] = sum;
    full[column * width + row] = sum;
  }
}

function addRowPair(full: Float64Array, lower: Float64Array, width: number, factor: number, row: number) {
  const from = row * width;
  const next = from + width;
  const packed = (row * (row + 1)) >> 1;
  const packedNext = packed + row + 1;
  for (let column = 0; column < row; column += 2) {
    const a = full[from + column]! + lower[packed + column]! * factor;
    const b = full[from + column + 1]! + lower[packed + column + 1]! * factor;
    const c = full[next + column]! + lower[packedNext + column]! * factor;
    const d = full[next + column + 1]! + lower[packedNext + column + 1]! * factor;
    full[from + column] = a;
    full[from + column + 1] = b;
    full[next + column] = c;
    full[next + column + 1] = d;
    const mirrored = column * width + row;
    full[mirrored] = a;
    full[mirrored + 1] = c;
    full[mirrored + width] = b;
    full[mirrored + width + 1] = d;
  }
  full[from + row] = full[from + row]! + lower[packed + row]! * factor;
  const off = full[next + row]! + lower[packedNext + row]! * factor;
  full[next + row] = off;
  full[from + row + 1] = off;
  full[next + row + 1] = full[next + row + 1]! + lower[packedNext + row + 1]! * factor;
}

/**
 * out = sum of the rows `exporters[from .. to)` of `matrix`, which has one more row, of zeros, after its last: the rows
 * are taken eight at a time and the zero row fills the last eight up.
 */
export function sumRows(
  matrix: Float64Array,
  width: number,
  exporters: Uint16Array,
  from: number,
  to: number,
  out: Float64Array,
) {
  const zero = width * width;
  out.fill(0);
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
      const upper = matrix[a + j]! + matrix[b + j]! + (matrix[c + j]! + matrix[d + j]!);
      const lower = matrix[e + j]! + matrix[f + j]! + (matrix[g + j]! + matrix[h + j]!);
      out[j] = out[j]! + (upper + lower);
    }
  }
}

/** Packed triangle of M diag(weights) M': how much (weighted) each pair of countries has in common. */
export function commonProducts(matrix: Incidence, weights: Float64Array): Float64Array {
  const { countryCount, productCount, start, exporters } = matrix;
  const lower = new Float64Array((countryCount * (countryCount + 1)) / 2);
  for (let product = 0; product < productCount; product++) {
    addPairs(lower, exporters, start[product]!, start[product + 1]!, weights[product]!);
  }
  return lower;
}
