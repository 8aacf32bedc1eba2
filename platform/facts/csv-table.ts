import { type ColumnType, dialect } from '@industry/warehouse';
import { type Header, yearsOf } from './header.ts';
import type { WideLayout } from './importer.ts';
import { withLines } from './long-cells.ts';
import type { StageContext } from './stage-table.ts';

const { literal } = dialect;

/** A CSV file as tables of texts `c0`, `c1` ...: SQL that follows FROM. */
export interface CsvTable {
  /** The columns that the table has: those of the file, or, with years across, those that its cells are given. */
  readonly header: Header;
  readonly rows: string;
  /** With `line` of the file and `cell`, which no other row has. */
  readonly numbered: string;
  readonly typed: (types: readonly ColumnType[]) => string;
}

/** Years of one file at most, so that line and year make one number. */
const YEARS = 1000;

export function csvTable(
  { yearsAcross: across }: Pick<WideLayout, 'yearsAcross'>,
  header: Header,
  { text, quoted }: Pick<StageContext, 'text' | 'quoted'>,
): CsvTable {
  const columns = header.columns.map((_, i) => `c${i}`);
  const csv = { file: text, delimiter: header.delimiter, columns, above: header.above };
  const rows = dialect.readCsv(csv);
  const lines = `(SELECT * REPLACE (line + ${header.above} AS line) FROM (${withLines(rows, columns, quoted)}))`;
  if (across === undefined)
    return {
      header,
      rows,
      numbered: `(SELECT *, line AS cell FROM ${lines})`,
      typed: (types) => dialect.readCsv({ ...csv, types }),
    };
  const years = yearsOf('{year}', header.columns);
  const kept = header.columns.flatMap((name, i) => (years.includes(name) ? [] : [{ name, from: `c${i}` }]));
  const cells = years.map((year) => ({ year: literal(year), text: `c${header.columns.indexOf(year)}` }));
  const out = [...kept.map(({ from }) => from), 'u.year', 'u.text'].map((from, i) => `${from} AS c${i}`).join(', ');
  const turned = (from: string, more = '') =>
    `(SELECT ${more}${out} FROM (SELECT *, ${dialect.unnest(cells)} AS u FROM ${from}))`;
  return {
    header: { ...header, columns: [...kept.map(({ name }) => name), across.year, across.value] },
    rows: turned(rows),
    numbered: turned(lines, `line, line * ${YEARS} + CAST(u.year AS INTEGER) % ${YEARS} AS cell, `),
    typed: () => turned(rows),
  };
}
