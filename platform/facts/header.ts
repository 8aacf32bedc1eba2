import { closeSync, openSync, readSync } from 'node:fs';
import { nearest } from '@industry/pack/nearest.ts';
import { ImportError } from './import-error.ts';
import {
  factFields,
  keyFields,
  type Layout,
  type LongLayout,
  type PeriodSource,
  type WideLayout,
  type WideSource,
} from './importer.ts';

export interface Header {
  readonly delimiter: string;
  readonly columns: readonly string[];
  /** Lines above the header that are no part of the table. */
  readonly above: number;
}

const DELIMITERS = [',', ';', '\t'];
const MAXIMUM_HEADER_BYTES = 1024 * 1024;
const MOST_LINES_ABOVE = 20;

/**
 * The first line of a CSV file, with the delimiter that splits it into most columns. Where a layout knows of lines above the
 * header, the first line that has the columns of one of them.
 */
export function readHeader(file: string, fileName: string, layouts: readonly WideLayout[] = []): Header {
  const preambled = layouts.filter(({ preamble }) => preamble);
  const lines = firstLines(file, preambled.length === 0 ? 1 : MOST_LINES_ABOVE);
  const above = lines.findIndex((line) =>
    preambled.some((layout) => requiredColumns(layout).every((name) => has(split(line).columns, name))),
  );
  const line = lines[Math.max(0, above)];
  if (line === undefined)
    throw new ImportError({
      file: fileName,
      reason: 'no line ends within the first million bytes',
      remedy: 'Check that this is a CSV file with a header.',
    });
  const best = { ...split(line), above: Math.max(0, above) };
  const twice = best.columns.find((name, i) => best.columns.indexOf(name) !== i);
  if (twice !== undefined)
    throw new ImportError({
      file: fileName,
      code: 'column-twice',
      reason: 'a column appears twice',
      row: 1,
      field: twice,
      remedy: 'Give every column its own name.',
    });
  return best;
}

function split(line: string): Pick<Header, 'delimiter' | 'columns'> {
  const found = DELIMITERS.map((delimiter) => ({ delimiter, columns: splitLine(line, delimiter) }));
  return found.reduce((a, b) => (b.columns.length > a.columns.length ? b : a));
}

/** Lines that end within the first million bytes; the last line of a shorter file need not end. */
function firstLines(file: string, most: number): string[] {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(MAXIMUM_HEADER_BYTES);
    const length = readSync(handle, bytes, 0, bytes.length, 0);
    const lines: string[] = [];
    for (let start = 0; lines.length < most && start < length;) {
      const end = bytes.subarray(0, length).indexOf(10, start);
      if (end < 0 && length === bytes.length) break;
      const line = bytes.subarray(start, end < 0 ? length : end).toString('utf8');
      lines.push(line.replace(/\r$/, ''));
      start = end < 0 ? length : end + 1;
    }
    return lines;
  } finally {
    closeSync(handle);
  }
}

function splitLine(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const letter = line[i]!;
    if (quoted && letter === '"' && line[i + 1] === '"') cell += line[++i];
    else if (letter === '"') quoted = !quoted;
    else if (letter === delimiter && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell.trim()];
}

/** The column that a field of a wide table is read from, when the file has to have it. */
function columnsOf(source: WideSource): string[] {
  if (typeof source === 'string') return [source];
  return 'column' in source && source.optional === undefined ? [source.column] : [];
}

/** Columns that a layout needs; `{year}` stands for any year. */
export function requiredColumns(layout: LongLayout | WideLayout): string[] {
  if (layout.kind === 'wide') {
    const { yearsAcross: across } = layout;
    const named = Object.values(layout.columns).flatMap(columnsOf);
    if (across === undefined) return named;
    return [...named.filter((name) => name !== across.year && name !== across.value), '{year}'];
  }
  const keys = Object.values(layout.keys).flatMap(keyFields);
  const facts =
    'columns' in layout.facts
      ? Object.values(layout.facts.columns)
      : [...factFields(layout.facts.fact), layout.facts.value];
  return [...keys, ...periodColumns(layout.period), ...facts, ...(layout.forecast ? [layout.forecast.column] : [])];
}

function periodColumns(period: PeriodSource): string[] {
  if (period === 'in-column-names' || 'option' in period) return [];
  if ('start' in period) return [period.start, period.end];
  return 'year' in period ? [period.year] : 'quarter' in period ? [period.quarter] : [period.lastDay];
}

/** Years for which the file has a column of this name. */
export function yearsOf(template: string, columns: readonly string[]): string[] {
  const [before = '', after = ''] = template.split('{year}');
  return columns
    .filter((name) => name.startsWith(before) && name.endsWith(after))
    .map((name) => name.slice(before.length, name.length - after.length))
    .filter((year) => /^\d{4}$/.test(year));
}

function has(columns: readonly string[], required: string): boolean {
  return required.includes('{year}') ? yearsOf(required, columns).length > 0 : columns.includes(required);
}

/** The layout whose columns the file has. Throws `ImportError` with what was expected and found. */
export function chooseLayout<L extends LongLayout | WideLayout>(
  layouts: readonly L[],
  header: Header,
  fileName: string,
): L {
  const missing = (layout: L) => requiredColumns(layout).filter((name) => !has(header.columns, name));
  const chosen = layouts.find((layout) => missing(layout).length === 0);
  if (chosen !== undefined) return chosen;
  const near = layouts.reduce((a, b) => (missing(b).length < missing(a).length ? b : a));
  const hints = missing(near).map((name) => {
    const like = nearest(name, header.columns);
    return like === undefined ? name : `${name} (is it "${like}"?)`;
  });
  throw new ImportError({
    file: fileName,
    code: 'columns-missing',
    values: {
      missing: hints.join(', '),
      found: list(header.columns),
      expected: layouts.map((layout) => `[${requiredColumns(layout).join(', ')}]`).join(', '),
    },
    reason: `columns are missing: ${hints.join(', ')}; found ${list(header.columns)}`,
    row: 1,
    remedy: `Expected ${layouts.map((layout) => `[${requiredColumns(layout).join(', ')}]`).join(' or ')}.`,
  });
}

function list(names: readonly string[]): string {
  return names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', ');
}

/** Columns that the layout neither reads nor knows. */
export function unreadColumns(layout: LongLayout | WideLayout, header: Header, extras: readonly string[]): string[] {
  const optional = layout.kind === 'wide' ? Object.values(layout.columns) : [];
  const known = new Set([
    ...requiredColumns(layout),
    ...optional.flatMap((source) => (typeof source === 'object' && 'column' in source ? [source.column] : [])),
    ...(layout.ignore ?? []),
    ...(layout.kind === 'long' ? (layout.invented ?? []) : []),
    ...(layout.kind === 'long' && layout.place ? Object.values(layout.place) : []),
    ...extras,
  ]);
  const patterns = [...known].filter((name) => name.includes('{year}'));
  const yearly = new Set(
    patterns.flatMap((name) => yearsOf(name, header.columns).map((year) => name.replace('{year}', year))),
  );
  return header.columns.filter((name) => !known.has(name) && !yearly.has(name));
}

export function isCsv(layout: Layout): layout is LongLayout | WideLayout {
  return layout.kind === 'long' || layout.kind === 'wide';
}
