import { closeSync, openSync, readSync } from 'node:fs';
import { nearest } from '@industry/pack/nearest.ts';
import { ImportError } from './import-error.ts';
import {
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
}

const DELIMITERS = [',', ';', '\t'];
const MAXIMUM_HEADER_BYTES = 1024 * 1024;

/** The first line of a CSV file, with the delimiter that splits it into most columns. */
export function readHeader(file: string, fileName: string): Header {
  const line = firstLine(file);
  if (line === null)
    throw new ImportError({
      file: fileName,
      reason: 'no line ends within the first million bytes',
      remedy: 'Check that this is a CSV file with a header.',
    });
  const found = DELIMITERS.map((delimiter) => ({ delimiter, columns: splitLine(line, delimiter) }));
  const best = found.reduce((a, b) => (b.columns.length > a.columns.length ? b : a));
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

function firstLine(file: string): string | null {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(MAXIMUM_HEADER_BYTES);
    const length = readSync(handle, bytes, 0, bytes.length, 0);
    const end = bytes.subarray(0, length).indexOf(10);
    if (end < 0 && length === bytes.length) return null;
    return bytes
      .subarray(0, end < 0 ? length : end)
      .toString('utf8')
      .replace(/\r$/, '');
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
  if (layout.kind === 'wide') return Object.values(layout.columns).flatMap(columnsOf);
  const keys = Object.values(layout.keys).flatMap(keyFields);
  const facts =
    'columns' in layout.facts ? Object.values(layout.facts.columns) : [layout.facts.fact, layout.facts.value];
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
