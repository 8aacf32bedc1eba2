import { group } from 'd3-array';
import { type DisclosureRule, type FirmSum, isSensitive } from './rule.ts';

/** A sum over firms of a group in a period, before it is shown. */
export interface PeriodCell extends FirmSum {
  /** What the sum is of: a region, an activity. */
  readonly group: string;
  /** Sums over periods that overlap (a quarter and its year) are hidden together. */
  readonly start: string;
  readonly end: string;
}

/**
 * Which cells of one fact are hidden, so that no difference of two answers gives a sensitive cell away: 1. cells in which a firm could be
 * recognised; 2. with them the next smallest of the same period, until those hidden are at least two and hold at least the
 * minimum of firms together, none of them more than the share allowed, because the total is known; 3. the same group in every
 * period that overlaps. For tables of one dimension; `suppress` is the method for those of two.
 */
export function hiddenCells<Cell extends PeriodCell>(cells: readonly Cell[], rule: DisclosureRule): ReadonlySet<Cell> {
  const hidden = new Set(cells.filter((cell) => isSensitive(cell, rule)));
  const periods = group(cells, ({ start, end }) => `${start}/${end}`);
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const together of periods.values()) hideNext(together, hidden, rule);
    for (const cell of cells) {
      if (hidden.has(cell)) continue;
      const overlaps = (other: Cell): boolean =>
        other.group === cell.group && other.start < cell.end && cell.start < other.end;
      if ([...hidden].some(overlaps)) hidden.add(cell);
    }
  }
  return hidden;
}

function hideNext<Cell extends PeriodCell>(cells: readonly Cell[], hidden: Set<Cell>, rule: DisclosureRule): void {
  const chosen = cells.filter((cell) => hidden.has(cell));
  if (chosen.length === 0) return;
  const together = {
    value: chosen.reduce((sum, { value }) => sum + Math.abs(value), 0),
    firms: chosen.reduce((sum, { firms }) => sum + firms, 0),
    largest: chosen.reduce((most, { largest }) => Math.max(most, largest), 0),
  };
  let count = chosen.length;
  const shown = cells.filter((cell) => !hidden.has(cell)).toSorted((a, b) => a.firms - b.firms);
  for (const cell of shown) {
    if (count > 1 && !isSensitive(together, rule)) return;
    hidden.add(cell);
    together.value += Math.abs(cell.value);
    together.firms += cell.firms;
    together.largest = Math.max(together.largest, cell.largest);
    count += 1;
  }
}
