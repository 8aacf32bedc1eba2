/** A cell as the interpretation of a workbook needs it. */
export interface SheetCell {
  /** What is written, without the marks of notes; a number as its shortest decimal text. Empty when the cell is. */
  readonly text: string;
  readonly kind: 'number' | 'text' | 'error';
  /** `1)`, `*`: what points to notes, in the order they stand. */
  readonly marks: readonly string[];
  /** The figure is the stored result of a formula. */
  readonly computed: boolean;
  /** Part of a merged range, and not its first cell: the content is that of the first. */
  readonly merged?: true;
}

export interface Sheet {
  readonly name: string;
  /** By row and column, both from 0. */
  at(row: number, column: number): SheetCell | undefined;
  readonly rows: number;
  readonly columns: number;
}

/** Where a cell stands, as a spreadsheet says it: `2008-2023!BM4`. */
export function placeOf(sheet: Sheet, row: number, column: number): string {
  return `${sheet.name}!${columnName(column)}${row + 1}`;
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
