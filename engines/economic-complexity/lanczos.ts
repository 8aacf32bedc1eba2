import { topEigenpair, type TopEigenpair } from './tridiagonal.ts';

const dot = (a: Float64Array, b: Float64Array) => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};
const subtract = (from: Float64Array, factor: number, what: Float64Array) => {
  for (let i = 0; i < from.length; i++) from[i] = from[i]! - factor * what[i]!;
};
const scale = (vector: Float64Array, factor: number) => {
  for (let i = 0; i < vector.length; i++) vector[i] = vector[i]! * factor;
};

/** Takes the parts along `basis` (orthonormal) out of `vector`, twice, which is enough (Kahan, in Parlett 1980). */
function orthogonalise(vector: Float64Array, basis: readonly Float64Array[]): void {
  for (let round = 0; round < 2; round++) for (const unit of basis) subtract(vector, dot(vector, unit), unit);
}

/** out = matrix * vector for a full symmetric row-major matrix. */
export function multiply(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  const out = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    const from = row * size;
    let even = 0;
    let odd = 0;
    let column = 0;
    for (; column + 1 < size; column += 2) {
      even += matrix[from + column]! * vector[column]!;
      odd += matrix[from + column + 1]! * vector[column + 1]!;
    }
    if (column < size) even += matrix[from + column]! * vector[column]!;
    out[row] = even + odd;
  }
  return out;
}

/**
 * Largest eigenvalue, with its unit eigenvector, of a symmetric positive semidefinite matrix of norm 1 (row-major, n x n) within
 * the space orthogonal to `deflated` (orthonormal eigenvectors), by Lanczos with full reorthogonalisation (Lanczos
 * 1950; Parlett, The Symmetric Eigenvalue Problem, 13). It stops when the residual is below `tolerance` (the
 * eigenvalue is then right to about its square), or when the space is exhausted. `undefined` when the space is empty.
 */
export function topOutside(
  matrix: Float64Array,
  start: Float64Array,
  deflated: readonly Float64Array[],
  tolerance: number,
): TopEigenpair | undefined {
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const offDiagonal: number[] = [];
  let vector: Float64Array = Float64Array.from(start);
  const startNorm = Math.sqrt(dot(vector, vector));
  orthogonalise(vector, deflated);
  let norm = Math.sqrt(dot(vector, vector));
  if (!(norm > 1e-10 * startNorm)) return undefined;
  const most = start.length - deflated.length;
  for (;;) {
    scale(vector, 1 / norm);
    // A tiny remainder is orthogonal to the basis absolutely, not relative to its own length: once more.
    if (norm < 1e-6) {
      orthogonalise(vector, deflated);
      orthogonalise(vector, basis);
      scale(vector, 1 / Math.sqrt(dot(vector, vector)));
    }
    basis.push(vector);
    const next = multiply(matrix, vector);
    diagonal.push(dot(next, vector));
    orthogonalise(next, deflated);
    orthogonalise(next, basis);
    norm = Math.sqrt(dot(next, next));
    const exhausted = basis.length >= most || norm <= 1e-13;
    if (exhausted || basis.length % 4 === 0) {
      const pair = topEigenpair(diagonal, offDiagonal);
      if (exhausted || norm * Math.abs(pair.vector.at(-1)!) <= tolerance) {
        return { value: pair.value, vector: combine(basis, pair.vector) };
      }
    }
    offDiagonal.push(norm);
    vector = next;
  }
}

function combine(basis: readonly Float64Array[], factors: Float64Array): Float64Array {
  const sum = new Float64Array(basis[0]!.length);
  basis.forEach((vector, i) => subtract(sum, -factors[i]!, vector));
  scale(sum, 1 / Math.sqrt(dot(sum, sum)));
  return sum;
}
