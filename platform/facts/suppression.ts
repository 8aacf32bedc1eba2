import { group } from 'd3-array';

/** A sum over firms, before it is shown. */
export interface FirmCell {
  /** What the sum is of: a region, an activity. */
  readonly group: string;
  /** Sums over periods that overlap (a quarter and its year) are hidden together. */
  readonly start: string;
  readonly end: string;
  readonly firms: number;
}

/** Fewer firms than this in a cell are never shown. Not in the decree: DESIGN section 5, "cells of three or more". */
export const LEAST_FIRMS = 3;

/**
 * Which cells of one fact are hidden, so that no difference of two answers gives a cell of fewer than three firms away:
 * 1. a cell of one or two firms; 2. with them the next smallest of the same period, until those hidden are at least two and hold
 * at least three firms together, because the total is known; 3. the same group in every period that overlaps.
 */
export function hiddenCells<Cell extends FirmCell>(cells: readonly Cell[]): ReadonlySet<Cell> {
  const hidden = new Set(cells.filter(({ firms }) => firms < LEAST_FIRMS));
  const periods = group(cells, ({ start, end }) => `${start}/${end}`);
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const together of periods.values()) hideNext(together, hidden);
    for (const cell of cells) {
      if (hidden.has(cell)) continue;
      const overlaps = (other: Cell): boolean =>
        other.group === cell.group && other.start < cell.end && cell.start < other.end;
      if ([...hidden].some(overlaps)) hidden.add(cell);
    }
  }
  return hidden;
}

function hideNext<Cell extends FirmCell>(cells: readonly Cell[], hidden: Set<Cell>): void {
  const chosen = cells.filter((cell) => hidden.has(cell));
  if (chosen.length === 0) return;
  let firms = chosen.reduce((sum, cell) => sum + cell.firms, 0);
  let count = chosen.length;
  const shown = cells.filter((cell) => !hidden.has(cell)).toSorted((a, b) => a.firms - b.firms);
  for (const cell of shown) {
    if (count > 1 && firms >= LEAST_FIRMS) return;
    hidden.add(cell);
    firms += cell.firms;
    count += 1;
  }
}
