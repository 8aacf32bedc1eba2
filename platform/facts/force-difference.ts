import type { ReportProgress } from '@industry/control/types.ts';
import type { DecimalString } from '@industry/values';
import { dialect, type Session } from '@industry/warehouse';
import { isImportable } from './importer.ts';
import { shapeOf } from './relation.ts';
import type { DatasetDeclaration } from './types.ts';

/** One figure, or one text, that is in force before and after. */
export interface ChangedCell {
  /** Subject keys, schemes, fact and period. */
  readonly keys: Readonly<Record<string, string | null>>;
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
  /** After minus before; null where one of them is no number. */
  readonly difference: DecimalString | null;
  /** Difference over the former figure, 0.05 = 5 %; null where that is zero or none. */
  readonly relative: DecimalString | null;
}

/** One row that comes or goes. */
export interface MovedRow {
  readonly keys: Readonly<Record<string, string | null>>;
  /** Its figures by column. */
  readonly values: Readonly<Record<string, string | null>>;
}

/** How the rows in force would change. */
export interface ForceDifference {
  /** Rows in force before. */
  readonly before: number;
  readonly same: number;
  readonly changed: number;
  readonly added: number;
  readonly gone: number;
  /** Figures that become ten times as large or as small, or change their sign. */
  readonly tenfold: number;
  /** The largest relative change of a figure, 0.05 = 5 %; null when no figure changes, `Infinity` from zero. */
  readonly largest: string | null;
  /** At most `SHOWN` of each. */
  readonly largestChanges: readonly ChangedCell[];
  readonly addedRows: readonly MovedRow[];
  readonly goneRows: readonly MovedRow[];
}

export const SHOWN = 50;
const SYSTEM = ['batch', 'op', 'period_kind'];
const { identifier, literal, cast } = dialect;

/**
 * Compares two states of a dataset as SQL of their rows in force (`relationSql`); null = nothing is in force. `rows` false
 * leaves the rows themselves out: for datasets above "public".
 */
export async function forceDifference(
  session: Session,
  dataset: DatasetDeclaration,
  before: string | null,
  after: string | null,
  rows = true,
  report: ReportProgress = () => undefined,
): Promise<ForceDifference> {
  const any = after ?? before;
  if (any === null) return NOTHING;
  const step = (done: number): void => report({ step: 'compare', done, total: 4 });
  step(0);
  const sides = {
    before: before ?? `SELECT * FROM (${any}) WHERE false`,
    after: after ?? `SELECT * FROM (${any}) WHERE false`,
  };
  const plan = await planOf(session, dataset, sides);
  const counts = await count(session, plan);
  if (!rows) return { ...NOTHING, ...counts };
  step(1);
  const largestChanges = counts.changed === 0 ? [] : await changedCells(session, plan);
  step(2);
  const addedRows = counts.added === 0 ? [] : await movedRows(session, plan, 'after');
  step(3);
  const goneRows = counts.gone === 0 ? [] : await movedRows(session, plan, 'before');
  return { ...counts, largestChanges, addedRows, goneRows };
}

const NOTHING: ForceDifference = {
  before: 0,
  same: 0,
  changed: 0,
  added: 0,
  gone: 0,
  tenfold: 0,
  largest: null,
  largestChanges: [],
  addedRows: [],
  goneRows: [],
};

interface Plan {
  readonly key: readonly string[];
  /** Columns that are compared. */
  readonly cells: readonly string[];
  /** Those of them that are numbers. */
  readonly figures: readonly string[];
  /** FROM clause: sides `b` and `a`, each with `_there`. */
  readonly joined: string;
}

async function planOf(
  session: Session,
  dataset: DatasetDeclaration,
  sides: { readonly before: string; readonly after: string },
): Promise<Plan> {
  const had = (await session.columns(`SELECT * FROM (${sides.before}) LIMIT 0`)).names;
  const has = (await session.columns(`SELECT * FROM (${sides.after}) LIMIT 0`)).names;
  const both = had.filter((name) => has.includes(name));
  const key = shapeOf(dataset).key.filter((name) => both.includes(name));
  const cells = both.filter((name) => !key.includes(name) && !SYSTEM.includes(name));
  const on = key.map((name) => `b.${identifier(name)} IS NOT DISTINCT FROM a.${identifier(name)}`);
  const side = (sql: string) => `(SELECT *, true AS _there FROM (${sql}))`;
  return {
    key,
    cells,
    figures: numbers(dataset).filter((name) => cells.includes(name)),
    joined: `${side(sides.before)} b FULL JOIN ${side(sides.after)} a ON ${on.length === 0 ? 'true' : on.join(' AND ')}`,
  };
}

function numbers(dataset: DatasetDeclaration): readonly string[] {
  if (!isImportable(dataset) || dataset.importer.wide === undefined) return ['value'];
  return dataset.importer.wide.fields.filter(({ type }) => type !== 'text').map(({ name }) => name);
}

const double = (side: 'a' | 'b', name: string) => `CAST(${side}.${identifier(name)} AS DOUBLE)`;

type Counts = Pick<ForceDifference, 'before' | 'same' | 'changed' | 'added' | 'gone' | 'tenfold' | 'largest'>;

async function count(session: Session, { cells, figures, joined }: Plan): Promise<Counts> {
  const kept = 'b._there AND a._there';
  const differs = any(cells.map((name) => `b.${identifier(name)} IS DISTINCT FROM a.${identifier(name)}`));
  const [row] = await session.rows(`SELECT
    count(b._there) AS "before", count(*) FILTER (${kept} AND ${differs}) AS changed, count(*) FILTER (${kept}) AS kept,
    count(*) FILTER (b._there IS NULL) AS added, count(*) FILTER (a._there IS NULL) AS gone,
    ${sum(figures.map((name) => `count(*) FILTER (${kept} AND ${isTenfold(name)})`))} AS tenfold,
    ${greatest(figures.map((name) => `max(CASE WHEN ${kept} THEN ${relative(name)} END)`))} AS largest
    FROM ${joined}`);
  const number = (name: string) => Number(row![name]);
  const largest = row!['largest'];
  return {
    before: number('before'),
    same: number('kept') - number('changed'),
    changed: number('changed'),
    added: number('added'),
    gone: number('gone'),
    tenfold: number('tenfold'),
    largest: largest === null || Number(largest) === 0 ? null : String(largest),
  };
}

/** Size of the relative change; infinite from zero, null where one side has no figure. */
function relative(name: string): string {
  const [was, is] = [double('b', name), double('a', name)];
  return `CASE WHEN ${was} = ${is} THEN 0 WHEN ${was} = 0 THEN CAST('Infinity' AS DOUBLE) ELSE abs((${is} - ${was}) / ${was}) END`;
}

function isTenfold(name: string): string {
  const [was, is] = [double('b', name), double('a', name)];
  return `(${was} <> 0 AND ${is} <> 0 AND (abs(${is}) >= 10 * abs(${was}) OR abs(${was}) >= 10 * abs(${is}) OR ${was} * ${is} < 0))`;
}

async function changedCells(session: Session, { key, cells, figures, joined }: Plan): Promise<ChangedCell[]> {
  const selects = cells.map((name) => {
    const [was, is] = [`b.${identifier(name)}`, `a.${identifier(name)}`];
    const figure = figures.includes(name);
    const plain = (cell: string) =>
      figure ? dialect.plainDecimal(cast(cell, 'decimal')) : `left(${cast(cell, 'text')}, 200)`;
    return `SELECT ${keyCells('b', key)}, ${literal(name)} AS _column, ${plain(was)} AS _before, ${plain(is)} AS _after,
      ${figure ? dialect.plainDecimal(`${cast(is, 'decimal')} - ${cast(was, 'decimal')}`) : 'NULL'} AS _difference,
      ${figure ? relativeText(name) : 'NULL'} AS _relative, ${figure ? relative(name) : 'NULL'} AS _size
      FROM ${joined} WHERE b._there AND a._there AND ${was} IS DISTINCT FROM ${is}`;
  });
  const places = key.map((_, i) => String(i + 1));
  const found = await session.rows(
    `SELECT * FROM (${selects.join(' UNION ALL ')}) ORDER BY _size DESC NULLS LAST, ${[...places, '_column'].join(', ')} LIMIT ${SHOWN}`,
  );
  const text = (cell: unknown) => (cell === null || cell === undefined ? null : String(cell));
  return found.map((row) => ({
    keys: Object.fromEntries(key.map((name) => [name, text(row[name])])),
    column: String(row['_column']),
    before: text(row['_before']),
    after: text(row['_after']),
    difference: text(row['_difference']) as DecimalString | null,
    relative: text(row['_relative']) as DecimalString | null,
  }));
}

function relativeText(name: string): string {
  const [was, is] = [double('b', name), double('a', name)];
  return `CASE WHEN ${was} <> 0 THEN ${dialect.plainDecimal(cast(`(${is} - ${was}) / abs(${was})`, 'decimal'))} END`;
}

/** Rows that only one side has, in the order of their keys. */
async function movedRows(session: Session, plan: Plan, has: 'before' | 'after'): Promise<MovedRow[]> {
  const [here, other] = has === 'before' ? ['b', 'a'] : ['a', 'b'];
  const { key, figures, cells, joined } = plan;
  const shown = figures.length > 0 ? figures : cells.slice(0, 3);
  const values = shown.map((name) => {
    const cell = `${here}.${identifier(name)}`;
    const text = figures.includes(name)
      ? dialect.plainDecimal(cast(cell, 'decimal'))
      : `left(${cast(cell, 'text')}, 200)`;
    return `${text} AS ${identifier(`_v_${name}`)}`;
  });
  const places = key.map((_, i) => String(i + 1));
  const order = places.length === 0 ? '' : ` ORDER BY ${places.join(', ')}`;
  const columns = [keyCells(here, key), ...values].filter((text) => text !== '');
  const found = await session.rows(
    `SELECT ${columns.join(', ')} FROM ${joined} WHERE ${other}._there IS NULL${order} LIMIT ${SHOWN}`,
  );
  const text = (cell: unknown) => (cell === null || cell === undefined ? null : String(cell));
  return found.map((row) => ({
    keys: Object.fromEntries(key.map((name) => [name, text(row[name])])),
    values: Object.fromEntries(shown.map((name) => [name, text(row[`_v_${name}`])])),
  }));
}

function keyCells(side: string, key: readonly string[]): string {
  return key.map((name) => `${cast(`${side}.${identifier(name)}`, 'text')} AS ${identifier(name)}`).join(', ');
}

const any = (conditions: readonly string[]) => (conditions.length === 0 ? 'false' : `(${conditions.join(' OR ')})`);
const sum = (terms: readonly string[]) => (terms.length === 0 ? '0' : terms.join(' + '));
const greatest = (terms: readonly string[]) => (terms.length === 0 ? 'NULL' : `greatest(${terms.join(', ')})`);
