import { type CellTable, crossLayout, crossRelations, crossWeights, type CrossShape } from './cross-table.ts';
import type { FirmSum } from './rule.ts';

/** A sum of firms in one row and one column; no firm stands in two of them. */
export interface InnerSum extends FirmSum {
  readonly row: number;
  /** Absent in a table of one dimension. */
  readonly column?: number;
}

export interface CrossTableInput extends CrossShape {
  /** For each firm its row, -1 = in none: the firm is left out. */
  readonly row: ArrayLike<number>;
  /** For each firm its column; absent: a table of one dimension. */
  readonly column?: ArrayLike<number>;
  /** For each firm its figure; NaN = none. */
  readonly value: ArrayLike<number>;
}

/**
 * Adds firms up into a table of rows x columns with its margins; rows may stand in groups, whose sums are shown too.
 * Rows and columns out of range throw `RangeError`.
 */
export function crossTable(input: CrossTableInput): CellTable {
  const { row, column, value } = input;
  const across = (input.columns ?? 0) > 0 ? column : undefined;
  const sums = Array.from({ length: value.length }, (_, i) => i)
    .filter((i) => row[i]! >= 0 && !Number.isNaN(value[i]!) && (across === undefined || across[i]! >= 0))
    .map((i) => ({
      row: row[i]!,
      ...(across !== undefined && { column: across[i]! }),
      value: value[i]!,
      firms: 1,
      largest: Math.abs(value[i]!),
    }));
  return tableOfSums(input, sums);
}

/** The table of a shape from its inner sums, which an engine of the lake has added up; margins follow from them. */
export function tableOfSums(shape: CrossShape, sums: Iterable<InnerSum>): CellTable {
  const layout = crossLayout(shape);
  const { rows, groups, columns, index } = layout;
  const size = (rows + groups + 1) * (columns + 1);
  const value = new Float64Array(size);
  const firms = new Float64Array(size);
  const largest = new Float64Array(size);
  for (const sum of sums) {
    const { row, column = 0 } = sum;
    if (!(row >= 0 && row < rows) || (columns > 0 && !(column >= 0 && column < columns)))
      throw new RangeError(`no row ${row} and column ${column} in the table`);
    const levels = [row, ...(shape.group === undefined ? [] : [rows + shape.group[row]!]), rows + groups];
    for (const level of levels) {
      for (const cell of columns > 0 ? [index(level, column), index(level, columns)] : [index(level, 0)]) {
        value[cell]! += sum.value;
        firms[cell]! += sum.firms;
        largest[cell] = Math.max(largest[cell]!, sum.largest);
      }
    }
  }
  const cells = Array.from({ length: size }, (_, i) => ({ value: value[i]!, firms: firms[i]!, largest: largest[i]! }));
  return { cells, ...crossRelations(layout, shape.group), weights: crossWeights(layout), layout };
}
