import type { DecimalString, Language } from '@industry/values';
import type { About } from '../about.ts';

export type ColumnKind = 'text' | 'decimal' | 'integer' | 'date';

/** A column of a sheet; every cell of it is of one kind. */
export interface SheetColumn {
  readonly header: string;
  readonly kind: ColumnKind;
  /** In characters; 14 when absent, 40 for texts. */
  readonly width?: number;
  /** Digits after the point of a decimal; when absent, each cell shows its own, six at most. */
  readonly digits?: number;
  /** A number format of spreadsheets that replaces ours: `0` for years. */
  readonly format?: string;
}

/**
 * A cell: text, an exact decimal or integer (`-0.352`) or a day (`2024-02-29`), by the kind of its column. `null` is an empty
 * cell; `{ words }` says in a column of figures why there is none ("not delivered yet").
 */
export type Cell = string | DecimalString | null | { readonly words: string };

export interface Sheet {
  /** Name of the tab: cut to 31 characters, what spreadsheets forbid is replaced, doubles get a number. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Read once, some hundred at a time: a generator may give more rows than memory holds. At most 1 048 575. */
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
  /** Lines under the title of the sheet's origin: the unit of its figures, what was filtered. */
  readonly notes?: readonly string[];
}

/** A workbook: sheets with bold, frozen, filterable heads, and at the end one that says where the figures come from. */
export interface Workbook {
  readonly title: string;
  readonly language: Language;
  readonly sheets: readonly Sheet[];
  readonly about: About;
}

/** A cell or a sheet that cannot be written: names sheet, row and column. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
}
