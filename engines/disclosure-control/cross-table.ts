import type { FirmSum } from './rule.ts';

/** One total and what it is the sum of: indexes of cells. */
export interface Relation {
  readonly total: number;
  readonly parts: readonly number[];
}

export interface CellTable {
  /** Sums over firms, `layout` says which is where. */
  readonly cells: readonly FirmSum[];
  /** Every cell stands in two of them at most, so that they are a network. */
  readonly relations: readonly Relation[];
  /** What follows from `relations`; a reader may use it, so an audit does. */
  readonly implied: readonly Relation[];
  /** How dear it is to hide a cell: inner cells 1, totals more. */
  readonly weights: readonly number[];
  readonly layout: CrossLayout;
}

export interface CrossLayout {
  readonly rows: number;
  readonly groups: number;
  readonly columns: number;
  /** Index of a cell; `row` counts rows, then groups, then the total of all; `column` counts columns, then their total. */
  index(row: number, column: number): number;
}

/** Rows and columns of a table, and how rows stand in groups. */
export interface CrossShape {
  readonly rows: number;
  /** Absent: a table of one dimension. */
  readonly columns?: number;
  /** For each row the group that it belongs to (a division its technology class); absent: rows have no groups. */
  readonly group?: ArrayLike<number>;
  readonly groups?: number;
}

const [INNER, MARGIN, WHOLE] = [1, 3, 10_000];

/** Where each cell of a shape stands. */
export function crossLayout({ rows, columns = 0, group, groups = 0 }: CrossShape): CrossLayout {
  if ((group === undefined) !== (groups === 0)) throw new RangeError('groups of rows and their number go together');
  return { rows, groups, columns, index: (row, column) => row * (columns + 1) + column };
}

/** The relations of a table of two dimensions, one of them in two levels, as a network: A. Hundepool et al. 2012, section 4.4. */
export function crossRelations({ rows, groups, columns, index }: CrossLayout, group: ArrayLike<number> | undefined) {
  const relations: Relation[] = [];
  const implied: Relation[] = [];
  const total = rows + groups;
  const range = (length: number) => Array.from({ length }, (_, i) => i);
  const acrossOf = (row: number): Relation => ({
    total: index(row, columns),
    parts: range(columns).map((column) => index(row, column)),
  });
  if (columns > 0) {
    for (const row of range(rows)) relations.push(acrossOf(row));
    for (const one of range(groups)) implied.push(acrossOf(rows + one));
    relations.push(acrossOf(total));
  }
  for (const column of range(columns + 1)) {
    if (group === undefined) {
      relations.push({ total: index(total, column), parts: range(rows).map((row) => index(row, column)) });
      continue;
    }
    for (const one of range(groups)) {
      const members = range(rows).filter((row) => group[row] === one);
      relations.push({ total: index(rows + one, column), parts: members.map((row) => index(row, column)) });
    }
    relations.push({ total: index(total, column), parts: range(groups).map((one) => index(rows + one, column)) });
  }
  return { relations, implied };
}

/** How dear each cell is to hide. */
export function crossWeights({ rows, groups, columns }: CrossLayout): number[] {
  return Array.from({ length: (rows + groups + 1) * (columns + 1) }, (_, i) => {
    const [row, column] = [Math.floor(i / (columns + 1)), i % (columns + 1)];
    if (row === rows + groups && column === columns) return WHOLE;
    const margins = Number(row >= rows) + Number(row === rows + groups) + Number(columns > 0 && column === columns);
    return INNER + margins * MARGIN;
  });
}
