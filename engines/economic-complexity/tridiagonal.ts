/** Largest eigenvalue of a symmetric tridiagonal matrix with its unit eigenvector. */
export interface TopEigenpair {
  readonly value: number;
  readonly vector: Float64Array;
}

/**
 * Top eigenpair of the symmetric tridiagonal matrix with this `diagonal` (n) and `offDiagonal` (n - 1): the value by
 * bisection on Sturm counts (Golub and Van Loan, Matrix Computations, 8.4), the vector by two steps of inverse
 * iteration with pivoting. Deterministic, no convergence to fail.
 */
export function topEigenpair(diagonal: ArrayLike<number>, offDiagonal: ArrayLike<number>): TopEigenpair {
  const size = diagonal.length;
  let low = -Infinity;
  let high = -Infinity;
  for (let i = 0; i < size; i++) {
    const radius = (i > 0 ? Math.abs(offDiagonal[i - 1]!) : 0) + (i < size - 1 ? Math.abs(offDiagonal[i]!) : 0);
    low = Math.max(low, diagonal[i]!);
    high = Math.max(high, diagonal[i]! + radius);
  }
  while (high - low > 2e-16 * Math.max(Math.abs(high), Math.abs(low), 1e-300)) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (anyAbove(diagonal, offDiagonal, middle)) low = middle;
    else high = middle;
  }
  return { value: high, vector: inverseIteration(diagonal, offDiagonal, high) };
}

/** Has the matrix an eigenvalue above `bound`? (A pivot of T - bound is positive: Sylvester's law of inertia.) */
function anyAbove(diagonal: ArrayLike<number>, offDiagonal: ArrayLike<number>, bound: number): boolean {
  let pivot = diagonal[0]! - bound;
  if (pivot > 0) return true;
  for (let i = 1; i < diagonal.length; i++) {
    const off = offDiagonal[i - 1]!;
    pivot = diagonal[i]! - bound - (off * off) / (pivot === 0 ? -1e-300 : pivot);
    if (pivot > 0) return true;
  }
  return false;
}

function inverseIteration(diagonal: ArrayLike<number>, offDiagonal: ArrayLike<number>, value: number): Float64Array {
  const size = diagonal.length;
  let vector: Float64Array = new Float64Array(size).fill(1 / Math.sqrt(size));
  for (let step = 0; step < 3; step++) {
    vector = solveShifted(diagonal, offDiagonal, value, vector);
    const norm = Math.hypot(...vector);
    for (let i = 0; i < size; i++) vector[i] = vector[i]! / norm;
  }
  return vector;
}

/** x of (T - shift) x = right by Gaussian elimination with partial pivoting; a zero pivot is made tiny. */
function solveShifted(
  diagonal: ArrayLike<number>,
  offDiagonal: ArrayLike<number>,
  shift: number,
  right: Float64Array,
): Float64Array {
  const size = diagonal.length;
  const main = Float64Array.from(diagonal, (value) => value - shift);
  const above = Float64Array.from({ length: size }, (_, i) => offDiagonal[i] ?? 0);
  const second = new Float64Array(size);
  const x = Float64Array.from(right);
  const tiny = 1e-18 * Math.max(Math.abs(shift), 1e-280);
  for (let i = 0; i + 1 < size; i++) {
    const below = offDiagonal[i]!;
    if (Math.abs(below) > Math.abs(main[i]!)) {
      const factor = main[i]! / below;
      const nextMain = above[i]! - factor * main[i + 1]!;
      second[i] = above[i + 1]!;
      above[i] = main[i + 1]!;
      main[i] = below;
      main[i + 1] = nextMain;
      above[i + 1] = -factor * second[i]!;
      const swapped = x[i]!;
      x[i] = x[i + 1]!;
      x[i + 1] = swapped - factor * x[i]!;
    } else {
      if (Math.abs(main[i]!) < tiny) main[i] = tiny;
      const factor = below / main[i]!;
      main[i + 1] = main[i + 1]! - factor * above[i]!;
      x[i + 1] = x[i + 1]! - factor * x[i]!;
    }
  }
  for (let i = size - 1; i >= 0; i--) {
    if (Math.abs(main[i]!) < tiny) main[i] = tiny;
    const known = (i + 1 < size ? above[i]! * x[i + 1]! : 0) + (i + 2 < size ? second[i]! * x[i + 2]! : 0);
    x[i] = (x[i]! - known) / main[i]!;
  }
  return x;
}
