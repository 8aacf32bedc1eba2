import { isCivilDate, isDecimalString } from '@industry/values';
import { nearest } from './nearest.ts';
import type { PackParts } from './parts.ts';
import type { PackProblem } from './problem.ts';
import type { PackNames } from './references.ts';
import { Report } from './report.ts';
import type { Quote } from './schema.ts';

const FIXED = ['fact', 'period_start', 'period_end', 'value', 'status'];
const REQUIRED = ['fact', 'period_start', 'period_end', 'value'];

/** The quoted figures: files that exist, in long form, with days, decimals and region codes that are ones. */
export function checkQuotes(parts: PackParts, names: PackNames, files: ReadonlyMap<string, string>): PackProblem[] {
  const { yaml, value } = parts.quotes;
  const report = new Report(yaml);
  const texts = new Map([...files].filter(([name]) => /^quotes\/.*\.csv$/.test(name)));
  const fileNames = new Set([...texts.keys()].map((name) => name.slice('quotes/'.length)));
  const problems: PackProblem[] = [];
  for (const [i, quote] of value.entries()) {
    report.cites([i, 'file'], quote.file, { noun: 'file', names: fileNames });
    for (const [key, scheme] of Object.entries(quote.schemes ?? {}))
      report.cites([i, 'schemes', key], scheme, names.schemes);
    const text = texts.get(`quotes/${quote.file}`);
    if (text !== undefined) problems.push(...checkRows(quote, text, parts));
  }
  report.unique(
    value.map(({ file }) => file),
    (i) => [i, 'file'],
  );
  for (const name of fileNames)
    if (!value.some(({ file }) => file === name)) report.add([], `no entry quotes the file ${JSON.stringify(name)}`);
  return [...report.problems, ...problems];
}

function checkRows(quote: Quote, text: string, parts: PackParts): PackProblem[] {
  const file = `quotes/${quote.file}`;
  const [head = '', ...rows] = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const columns = head.split(',');
  const missing = REQUIRED.filter((name) => !columns.includes(name));
  if (missing.length > 0)
    return missing.map((name) => {
      const suggestion = nearest(name, columns);
      return {
        file,
        line: 1,
        path: '',
        message: `no column "${name}"`,
        ...(suggestion === undefined ? {} : { suggestion }),
      };
    });
  const codes = codesByKey(quote, parts);
  const seen = new Map<string, number>();
  const problems: PackProblem[] = [];
  const add = (line: number, column: string, message: string, suggestion?: string): void => {
    problems.push({ file, line, path: column, message, ...(suggestion === undefined ? {} : { suggestion }) });
  };
  for (const [index, row] of rows.entries()) {
    if (row === '' && index === rows.length - 1) continue;
    const line = index + 2;
    const cells = row.split(',');
    if (cells.length !== columns.length || row.includes('"')) {
      add(line, '', `${cells.length} fields where the header has ${columns.length}; quoted text is not read here`);
      continue;
    }
    const cell = Object.fromEntries(columns.map((name, i) => [name, cells[i]!]));
    checkCells(cell, (column, message) => add(line, column, message));
    for (const [key, known] of codes)
      if (!known.has(cell[key] ?? ''))
        add(
          line,
          key,
          `no region ${JSON.stringify(cell[key])} in ${quote.schemes?.[key]}`,
          nearest(cell[key] ?? '', known),
        );
    const key = columns
      .filter((name) => name !== 'value' && name !== 'status')
      .map((name) => cell[name])
      .join(',');
    const first = seen.get(key);
    if (first !== undefined) add(line, '', `the same key stands on line ${first}`);
    seen.set(key, line);
  }
  return problems;
}

function checkCells(cell: Readonly<Record<string, string>>, add: (column: string, message: string) => void): void {
  for (const name of ['period_start', 'period_end'])
    if (!isCivilDate(cell[name])) add(name, `${JSON.stringify(cell[name])} is not a day of the calendar (YYYY-MM-DD)`);
  if (cell['period_start']! >= cell['period_end']!)
    add('period_end', 'the period ends before it begins (the end is exclusive)');
  if (!isDecimalString(cell['value'])) add('value', `${JSON.stringify(cell['value'])} is not a decimal`);
  for (const [name, value] of Object.entries(cell))
    if (!FIXED.includes(name) && value === '') add(name, 'the key is empty');
}

function codesByKey({ schemes }: Quote, { regions, passport }: PackParts): [string, ReadonlySet<string>][] {
  return Object.entries(schemes ?? {}).flatMap(([key, id]) => {
    const scheme = regions.value.find((one) => one.id === id);
    if (scheme === undefined) return [];
    return [[key, new Set([...scheme.regions.map(({ code }) => code), passport.value.nation])]];
  });
}
