/** Totals of a country-major matrix: one per row, one per column, and of everything. */
export interface Totals {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  readonly all: number;
}

/**
 * Row, column and grand totals of a non-negative `rowCount` x `columnCount` matrix, each carried in double-double
 * (Knuth's two-sum: about 106 bits) and rounded once. The order of countries and products then does not move a
 * total, which matters because an RCA of exactly 1 decides about presence.
 *
 * @example totals(Float64Array.of(1, 2, 3, 4), 2, 2) // rows 3, 7; columns 4, 6; all 10
 */
export function totals(cells: Float64Array, rowCount: number, columnCount: number): Totals {
  const rows = new Float64Array(rowCount);
  const columns = new Float64Array(columnCount);
  const lost = new Float64Array(columnCount);
  for (let row = 0; row < rowCount; row++) {
    rows[row] = addRow(cells, row * columnCount, columnCount, columns, lost);
  }
  let all = 0;
  let allLost = 0;
  for (let column = 0; column < columnCount; column++) {
    const sum = columns[column]!;
    const added = all + sum;
    const part = added - all;
    allLost += all - (added - part) + (sum - part) + lost[column]!;
    all = added;
    columns[column] = sum + lost[column]!;
  }
  return { rows, columns, all: all + allLost };
}

function addRow(cells: Float64Array, from: number, length: number, columns: Float64Array, lost: Float64Array): number {
  let sum = 0;
  let sumLost = 0;
  for (let column = 0; column < length; column++) {
    const value = cells[from + column]!;
    if (value === 0) continue;
    const inRow = sum + value;
    const rowPart = inRow - sum;
    sumLost += sum - (inRow - rowPart) + (value - rowPart);
    sum = inRow;
    const before = columns[column]!;
    const inColumn = before + value;
    const columnPart = inColumn - before;
    lost[column] = lost[column]! + (before - (inColumn - columnPart) + (value - columnPart));
    columns[column] = inColumn;
  }
  return sum + sumLost;
}
