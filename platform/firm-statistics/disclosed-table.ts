import { type CellTable, type DisclosureRule, type Shown, suppress, tableOfSums } from '@industry/disclosure-control';
import type { Axis } from './axes.ts';

/** A row or a column of a table: one code, a class of technology, or all together. */
export interface Heading {
  readonly kind: 'code' | 'group' | 'total';
  /** Empty for the total. */
  readonly code: string;
}

/** A sum over firms as everybody may see it; value and firms null where hidden, 0 firms where nobody is. */
export interface DisclosedCell {
  readonly row: Heading;
  readonly column: Heading;
  readonly state: Shown;
  readonly firms: number | null;
  readonly value: number | null;
}

/** An inner sum as the engine of the lake gives it. */
export interface PlacedSum {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly firms: number;
  readonly largest: number;
}

export function tableOn(rows: Axis, columns: readonly string[] | null, sums: readonly PlacedSum[]): CellTable {
  const shape = {
    rows: rows.codes.length,
    ...(columns !== null && { columns: columns.length }),
    ...(rows.groups !== undefined && { group: rows.groups.of, groups: rows.groups.codes.length }),
  };
  return tableOfSums(shape, sums);
}

/** A table with what may be seen of it; null where some cell cannot be protected: then nothing is shown. */
export function disclose(
  table: CellTable,
  rows: Axis,
  columns: readonly string[] | null,
  rule: DisclosureRule,
  options: Parameters<typeof suppress>[2] = {},
): DisclosedCell[] | null {
  const { states, unprotected } = suppress(table, rule, options);
  if (unprotected.length > 0) return null;
  const across = headings({ codes: columns ?? [] });
  return headings(rows).flatMap((row, i) =>
    across.map((column, j) => {
      const cell = table.layout.index(i, j);
      const { firms, value } = table.cells[cell]!;
      const state = states[cell]!;
      return { row, column, state, firms: state === 'shown' ? firms : null, value: state === 'shown' ? value : null };
    }),
  );
}

function headings({ codes, groups }: Axis): Heading[] {
  return [
    ...codes.map((code) => ({ kind: 'code' as const, code })),
    ...(groups?.codes ?? []).map((code) => ({ kind: 'group' as const, code })),
    { kind: 'total', code: '' },
  ];
}
