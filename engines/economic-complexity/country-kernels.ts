import type { Incidence } from './incidence.ts';
import { simdKernels } from './simd-kernels.ts';

/**
 * The three loops in which the time goes, over countries x countries matrices in memory of their own: `lower` is the
 * packed lower triangle of a symmetric matrix (row r from r (r + 1) / 2), `full` a full one with `stride` numbers to a
 * row (columns beyond the countries are 0), `sums` one number per country. All start at 0.
 *
 * Memory is shared between instances: use one instance up before making the next.
 */
export interface CountryKernels {
  readonly stride: number;
  readonly full: Float64Array;
  readonly sums: Float64Array;
  /** lower += weight on every pair of exporters in `exporters[from .. to)`, which ascend. */
  addPairs(from: number, to: number, weight: number): void;
  /** full += factor * the symmetric matrix whose triangle `lower` is. */
  addSymmetric(factor: number): void;
  /** sums = sum of the rows `exporters[from .. to)`, at least one, of full. */
  sumRows(from: number, to: number): void;
}

/**
 * Kernels for this matrix: WebAssembly SIMD where there is any, else plain. (Without `simd-kernels.ts`, return
 * `plainKernels(matrix)` here: nothing else changes, and results differ in the last bits only.)
 */
export function countryKernels(matrix: Incidence): CountryKernels {
  return simdKernels(matrix) ?? plainKernels(matrix);
}

/** The same in TypeScript. */
export function plainKernels({ countryCount, exporters }: Incidence): CountryKernels {
  // One row of zeros after the last fills up the last eight rows of a sum.
  const full = new Float64Array((countryCount + 1) * countryCount);
  const lower = new Float64Array((countryCount * (countryCount + 1)) / 2);
  const sums = new Float64Array(countryCount);
  return {
    stride: countryCount,
    full,
    sums,
    addPairs: (from, to, weight) => addPairs(lower, exporters, from, to, weight),
    addSymmetric: (factor) => addSymmetric(full, lower, countryCount, factor),
    sumRows: (from, to) => sumRows(full, countryCount, exporters, from, to, sums),
  };
}

// Small functions, called thousands of times, so that a cold process compiles them early. Two rows or eight at a time
// halve the index arithmetic, which is most of the work.

function addPairs(lower: Float64Array, exporters: Uint16Array, from: number, to: number, weight: number) {
  let i = from;
  for (; i + 1 < to; i += 2) {
    const one = exporters[i]!;
    const other = exporters[i + 1]!;
    const row = (one * (one + 1)) / 2;
    const next = (other * (other + 1)) / 2;
    for (let j = from; j <= i; j++) {
      const column = exporters[j]!;
      lower[row + column] = lower[row + column]! + weight;
      lower[next + column] = lower[next + column]! + weight;
    }
    lower[next + other] = lower[next + other]! + weight;
  }
  if (i === to) return;
  const row = (exporters[i]! * (exporters[i]! + 1)) / 2;
  for (let j = from; j <= i; j++) {
    const at = row + exporters[j]!;
    lower[at] = lower[at]! + weight;
  }
}

function addSymmetric(full: Float64Array, lower: Float64Array, width: number, factor: number) {
  for (let row = 0, packed = 0; row < width; row++) {
    const from = row * width;
    for (let column = 0; column <= row; column++, packed++) {
      const sum = full[from + column]! + lower[packed]! * factor;
      full[from + column] = sum;
      full[column * width + row] = sum;
    }
  }
}

function sumRows(
  full: Float64Array,
  width: number,
  exporters: Uint16Array,
  from: number,
  to: number,
  sums: Float64Array,
) {
  const zero = width * width;
  sums.fill(0);
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
      const upper = full[a + j]! + full[b + j]! + (full[c + j]! + full[d + j]!);
      const under = full[e + j]! + full[f + j]! + (full[g + j]! + full[h + j]!);
      sums[j] = sums[j]! + (upper + under);
    }
  }
}
