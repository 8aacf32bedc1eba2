import { mixesAlphabets, plainName } from '@industry/pack/region-names.ts';
import type { WorkbookLayout } from '../importer.ts';
import { Findings, type WorkbookFinding } from './findings.ts';
import { type Heading, headingsOf } from './headings.ts';
import { noteOf } from './marks.ts';
import { placeOf, type Sheet, type SheetCell } from './sheet.ts';

/** One figure of a workbook; texts as they will stand in the canonical form of the dataset. */
export interface WorkbookFigure {
  readonly code: string;
  readonly fact: string;
  readonly start: string;
  readonly end: string;
  readonly value: string;
  readonly status: string;
  readonly line: number;
  readonly place: string;
}

const TEXT_NUMBER = /^[+-]?\d[\d \u00a0\u202f]*([.,]\d+)?$/u;

/**
 * The figures of a workbook by its declared layout. A name that no code is known of stays as it is written, so that the
 * checks of the import refuse it with its place.
 */
export function interpret(
  sheets: readonly Sheet[],
  layout: WorkbookLayout,
  codes: ReadonlyMap<string, string>,
): { readonly figures: readonly WorkbookFigure[]; readonly findings: readonly WorkbookFinding[] } {
  const findings = new Findings();
  const figures = sheets.flatMap((sheet) => figuresOf(sheet, layout, codes, findings));
  return { figures, findings: findings.list() };
}

function figuresOf(
  sheet: Sheet,
  layout: WorkbookLayout,
  codes: ReadonlyMap<string, string>,
  findings: Findings,
): WorkbookFigure[] {
  const rows = Array.from({ length: sheet.rows }, (_, row) => row);
  const codeAt = (row: number) => codes.get(plainName(sheet.at(row, 0)?.text ?? ''));
  const first = rows.find((row) => codeAt(row) !== undefined);
  const { periods, other } = first === undefined ? { periods: [], other: [] } : headingsOf(sheet, first, layout);
  if (first === undefined || periods.length === 0) {
    findings.add('sheet-not-read', 1, sheet.name, sheet.at(0, 0)?.text ?? '');
    return [];
  }
  for (const { column, text } of other)
    findings.add('columns-not-read', first, placeOf(sheet, first - 1, column), text);
  const notes = notesOf(sheet, rows, findings);
  const read = new CellReader(sheet, layout, notes, findings);
  tellHeadings(sheet, first - 1, periods, notes, findings);
  return rows.slice(first).flatMap((row) => {
    const name = sheet.at(row, 0);
    const code = codeAt(row);
    const valued = periods.filter(({ column }) => read.holds(row, column));
    if (name === undefined || valued.length === 0) return [];
    if (code === undefined && noteOf(name.text) !== null) return [];
    if (code !== undefined && mixesAlphabets(name.text))
      findings.add('look-alike-letters', row + 1, placeOf(sheet, row, 0), name.text);
    return valued.flatMap((heading) => read.figure(row, heading, code ?? name.text, name.marks));
  });
}

/** Notes by mark; each is told with the batch, for a reader of the figures has to know them. */
function notesOf(sheet: Sheet, rows: readonly number[], findings: Findings): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const row of rows) {
    const text = sheet.at(row, 0)?.text ?? '';
    const note = noteOf(text);
    if (note === null) continue;
    notes.set(note.mark, note.text);
    findings.add('notes-of-source', row + 1, placeOf(sheet, row, 0), text);
  }
  return notes;
}

function tellHeadings(
  sheet: Sheet,
  row: number,
  periods: readonly Heading[],
  notes: ReadonlyMap<string, string>,
  findings: Findings,
): void {
  for (const { column, cumulative, marks } of periods) {
    const place = placeOf(sheet, row, column);
    const text = sheet.at(row, column)?.text ?? '';
    for (const mark of marks) if (!notes.has(mark)) findings.add('mark-without-note', row + 1, place, `${text}${mark}`);
    if (cumulative) findings.add('part-of-year', row + 1, place, text);
  }
}

class CellReader {
  readonly #sheet: Sheet;
  readonly #layout: WorkbookLayout;
  readonly #notes: ReadonlyMap<string, string>;
  readonly #findings: Findings;
  readonly #none: ReadonlySet<string>;

  constructor(sheet: Sheet, layout: WorkbookLayout, notes: ReadonlyMap<string, string>, findings: Findings) {
    this.#sheet = sheet;
    this.#layout = layout;
    this.#notes = notes;
    this.#findings = findings;
    this.#none = new Set(layout.noValue ?? []);
  }

  holds(row: number, column: number): boolean {
    const cell = this.#sheet.at(row, column);
    return cell !== undefined && cell.merged === undefined;
  }

  figure(row: number, heading: Heading, code: string, marksOfName: readonly string[]): WorkbookFigure[] {
    const cell = this.#sheet.at(row, heading.column)!;
    const place = placeOf(this.#sheet, row, heading.column);
    const tell = (check: Parameters<Findings['add']>[0], value = cell.text) =>
      this.#findings.add(check, row + 1, place, value);
    if (this.#none.has(cell.text)) {
      tell('sign-for-no-value');
      return [];
    }
    if (cell.computed) tell('computed-in-source');
    const rules = this.#rules([...heading.marks, ...marksOfName, ...cell.marks]);
    const fact = rules.find((rule) => rule.fact !== undefined)?.fact ?? this.#layout.fact;
    const status = rules.find((rule) => rule.status !== undefined)?.status ?? 'A';
    if (fact !== this.#layout.fact) tell('other-fact-by-note');
    if (status !== 'A') tell('status-by-note');
    const { start, end } = heading;
    return [{ code, fact, start, end, value: this.#value(cell, tell), status, line: row + 1, place }];
  }

  #value(cell: SheetCell, tell: (check: 'number-as-text') => void): string {
    if (cell.kind !== 'text' || !TEXT_NUMBER.test(cell.text)) return cell.text;
    tell('number-as-text');
    return cell.text.replace(/[\s\u00a0\u202f]/gu, '').replace(',', '.');
  }

  #rules(marks: readonly string[]) {
    const texts = marks.flatMap((mark) => this.#notes.get(mark) ?? []);
    return (this.#layout.notes ?? []).filter(({ matches }) =>
      texts.some((text) => new RegExp(matches, 'iu').test(text)),
    );
  }
}
