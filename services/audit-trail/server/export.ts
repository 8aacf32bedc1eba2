import type { AuditReader, EventQuery } from '@industry/audit';
import { payloadFor, type Reader } from './answers.ts';

export interface ExportFile {
  readonly reader: AuditReader;
  readonly query: EventQuery;
  readonly viewer: Reader;
  readonly format: 'csv' | 'jsonl';
  /** First row: the head of the chain that the export froze, and what was asked. */
  readonly head: {
    readonly head: string | null;
    readonly number: number;
    readonly exportedAt: string;
    readonly filters: object;
  };
}

const COLUMNS = [
  'kind',
  'number',
  'id',
  'recordedAt',
  'actor',
  'action',
  'object',
  'clause',
  'before',
  'after',
  'erasedAt',
  'hash',
] as const;

/** The file in pieces of some hundred events: it is never held whole. */
export async function* exportPieces({ reader, query, viewer, format, head }: ExportFile): AsyncGenerator<string> {
  const write = format === 'csv' ? csvRow : jsonRow;
  const { number, head: hash, exportedAt, filters } = head;
  // A spreadsheet reads UTF-8 when the file begins with its mark.
  if (format === 'csv') yield `\uFEFF${COLUMNS.join(',')}\r\n`;
  yield write({ kind: 'head', number, recordedAt: exportedAt, after: filters, hash });
  for await (const events of reader.numbered(query)) {
    yield events.map((event) => write({ kind: 'event', ...event, ...payloadFor(event, viewer) })).join('');
  }
}

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], unknown>>>;

function jsonRow(row: Row): string {
  return `${JSON.stringify(Object.fromEntries(COLUMNS.map((name) => [name, row[name] ?? null])))}\n`;
}

function csvRow(row: Row): string {
  return `${COLUMNS.map((name) => csvCell(row[name])).join(',')}\r\n`;
}

/** A text that a spreadsheet would run as a formula is given an apostrophe. */
function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const safe = typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
