/** Totals of a country-major matrix: one per row, one per column, and of everything. */
export interface Totals {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  readonly all: number;
}

/**
 * Row, column and grand totals of a non-negative `rowCount` x `columnCount` matrix that do not depend on the order of
 * rows and columns, because an RCA of exactly 1 decides about presence. Each value is split at one common binary place
 * (Rump, Ogita, Oishi 2008, "Accurate floating-point summation", SIAM J. Sci. Comput. 31): the upper parts add up
 * without any rounding, the lower parts with an error some 1e16 times below the last bit; one rounding at the end.
 *
 * @example totals(Float64Array.of(1, 2, 3, 4), 2, 2) // rows 3, 7; columns 4, 6; all 10
 */
export function totals(cells: Float64Array, rowCount: number, columnCount: number): Totals {
  const split = powerOfTwoAbove(2 * plainSum(cells));
  const rows = new Float64Array(rowCount);
  const columns = new Float64Array(columnCount);
  const lower = new Float64Array(columnCount);
  for (let row = 0; row < rowCount; row++) {
    rows[row] = addRow(cells, row * columnCount, split, columns, lower);
  }
  let all = 0;
  let allLower = 0;
  for (let column = 0; column < columnCount; column++) {
    all += columns[column]!;
    allLower += lower[column]!;
    columns[column] = columns[column]! + lower[column]!;
  }
  return { rows, columns, all: all + allLower };
}

function addRow(cells: Float64Array, from: number, split: number, columns: Float64Array, lower: Float64Array): number {
  let sum = 0;
  let sumLower = 0;
  for (let column = 0; column < columns.length; column++) {
    const value = cells[from + column]!;
    const up = value + split - split;
    const low = value - up;
    sum += up;
    sumLower += low;
    columns[column] = columns[column]! + up;
    lower[column] = lower[column]! + low;
  }
  return sum + sumLower;
}

function plainSum(cells: Float64Array): number {
  let sum = 0;
  for (let cell = 0; cell < cells.length; cell++) sum += cells[cell]!;
  return sum;
}

/** 0, which switches the splitting off, when the power would be infinite. */
function powerOfTwoAbove(value: number): number {
  const power = 2 ** Math.ceil(Math.log2(value) + 1);
  return power < Infinity ? power : 0;
}
