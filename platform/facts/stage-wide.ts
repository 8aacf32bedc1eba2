import { type ColumnType, dialect, type Session } from '@industry/warehouse';
import { chooseLayout, readHeader, unreadColumns } from './header.ts';
import type {
  GeoJsonLayout,
  ImportableDataset,
  Importer,
  WideField,
  WideLayout,
  WideSource,
  WideTable,
} from './importer.ts';
import { geometryChecks, geoJsonSource, regionChecks, requireAllRegions, type RowCheck } from './geojson.ts';
import { csvTable } from './csv-table.ts';
import { tableChecks } from './table-checks.ts';
import { collectProblems, formula, notice, problem } from './problems.ts';
import { slicesIn, type StageContext, type StagedTable } from './stage-table.ts';
import type { CheckFinding, DatasetDeclaration } from './types.ts';
import { requireLookups } from './lookup-files.ts';
import { keyColumns, sortKey } from './wide-keys.ts';
import { checkFileOptions, fieldExpression, fillColumnNames, isPlain } from './wide-source.ts';

const { cast, constant, identifier, literal, matches, nullable, raise, tryCast } = dialect;

interface Source {
  /** FROM clause: one row a record, fields as text under their names. */
  readonly rows: string;
  /** The same with the rows that are left out because they say nothing. */
  readonly all: string;
  /** The same with the declared types: quicker, and the first field that is not of its type stops the statement. */
  readonly typed: string;
  /** The rows as text, with `line`. */
  readonly numbered: string;
  /** Name of each field in the file, as SQL over the rows. */
  readonly named: Readonly<Record<string, string>>;
  readonly layout: string;
  readonly findings: readonly CheckFinding[];
  readonly checks: readonly RowCheck[];
  readonly level?: GeoJsonLayout['level'];
}

/**
 * Reads a file into a dataset's own wide table. A good file is read once: every check is a condition of the statement
 * that writes the sorted file, and the first bad row stops it. Only then are the bad rows looked for one by one.
 */
export async function stageWide(
  session: Session,
  dataset: ImportableDataset & { readonly importer: Importer & { readonly wide: WideTable } },
  context: StageContext,
): Promise<StagedTable> {
  const { wide } = dataset.importer;
  const source = sourceOf(dataset, wide, context);
  const file = context.tableFile(wide.table);
  context.report({ step: 'write', done: 0, total: null });
  let rejectedRows = 0;
  try {
    await session.run(dialect.copyToParquet(output(dataset, wide, context, quickRows(wide, source)), file));
    await quickPatterns(session, wide, file);
  } catch {
    // Whatever stopped it is found again below, with its line.
    await context.reading(async () => {
      rejectedRows = await rejectRows(session, wide, source, context);
    });
    const kept = `(SELECT * FROM ${source.numbered} WHERE cell NOT IN (SELECT cell FROM problems))`;
    await session.run(dialect.copyToParquet(output(dataset, wide, context, kept), file));
  }
  context.report({ step: 'check', done: 0, total: null });
  await checkUnique(session, dataset, source, file, context);
  const written = dialect.readParquet([file]);
  const [span] = await session.rows(
    `SELECT CAST(min(period_start) AS VARCHAR) AS valid_from, CAST(max(period_end) AS VARCHAR) AS valid_to, count(*) AS rows FROM ${written}`,
  );
  const slices = await session.columns(slicesIn(dataset.importer.slice ?? [], written));
  if (wide.period === 'scheme') await requireAllRegions(session, dataset, source.level, context, written);
  return {
    table: wide.table,
    rows: Number(span!['rows']),
    rejectedRows,
    validFrom: (span!['valid_from'] as string | null) ?? null,
    validTo: (span!['valid_to'] as string | null) ?? null,
    slices: slices.columns[0]!.map(String),
    layout: source.layout,
    findings: [...source.findings, ...(await leftOut(session, source, Number(span!['rows']) + rejectedRows))],
  };
}

async function leftOut(session: Session, { all, rows }: Source, kept: number): Promise<CheckFinding[]> {
  if (all === rows) return [];
  const [count] = await session.rows(`SELECT count(*) AS rows FROM ${all}`);
  const empty = Number(count!['rows']) - kept;
  return empty === 0 ? [] : [notice('empty-left-out', empty)];
}

const LONGEST = 200;

function sourceOf(dataset: ImportableDataset, wide: WideTable, context: StageContext): Source {
  const layouts = dataset.importer.layouts;
  const geojson = layouts.find((layout): layout is GeoJsonLayout => layout.kind === 'geojson');
  if (geojson !== undefined)
    return {
      ...geoJsonSource(geojson, dataset, context),
      all: geoJsonSource(geojson, dataset, context).rows,
      checks: geometryChecks(dataset, geojson, context),
      layout: geojson.id,
      ...(geojson.level && { level: geojson.level }),
      findings: [],
    };
  const declared = layouts.filter((one): one is WideLayout => one.kind === 'wide');
  const filled = declared.map((one) => fillColumnNames(one, context.options));
  const file = readHeader(context.text, context.fileName, filled);
  const layout = chooseLayout(filled, file, context.fileName);
  const table = csvTable(layout, file, context);
  const { header } = table;
  checkFileOptions(declared[filled.indexOf(layout)]!, dataset.importer, context.options, context.fileName);
  requireLookups(layout.columns, context.lookups, context.fileName);
  const expressions = (typed: boolean) =>
    wide.fields.map((field) =>
      fieldExpression(field, layout.columns[field.name], header.columns, context.options, typed),
    );
  const fields = expressions(false);
  const skipped =
    layout.skipEmpty === undefined
      ? ''
      : ` WHERE nullif(trim(CAST(${identifier(layout.skipEmpty)} AS VARCHAR)), '') IS NOT NULL`;
  // What is written in the field: a text that is no number is a mistake, not an empty cell.
  const skipField = wide.fields.find(({ name }) => name === layout.skipEmpty);
  const said =
    skipField === undefined
      ? null
      : fieldExpression(
          { ...skipField, name: '_said' },
          layout.columns[skipField.name],
          header.columns,
          context.options,
          false,
        );
  const all = `(SELECT ${fields.join(', ')} FROM ${table.rows})`;
  const numbered = `SELECT * FROM (SELECT line, cell, ${fields.join(', ')} FROM ${table.numbered})`;
  const unread = unreadColumns(layout, header, []);
  return {
    rows:
      skipped === '' && !layout.sameRowsOnce
        ? all
        : `(SELECT ${layout.sameRowsOnce ? 'DISTINCT *' : '*'} FROM ${all}${skipped})`,
    all,
    typed: `(SELECT ${layout.sameRowsOnce ? 'DISTINCT ' : ''}* ${said === null ? '' : 'EXCLUDE (_said)'} FROM (SELECT ${[...expressions(true), ...(said === null ? [] : [said])].join(', ')} FROM ${table.typed(columnTypes(wide, layout, header.columns))})${said === null ? '' : " WHERE nullif(trim(CAST(_said AS VARCHAR)), '') IS NOT NULL"})`,
    numbered: layout.sameRowsOnce ? firstOfSame(wide, `(${numbered}${skipped})`) : `(${numbered}${skipped})`,
    named: namesOf(layout),
    layout: layout.id,
    checks: [...regionChecks(dataset, context), ...tableChecks(wide, context)],
    findings:
      unread.length === 0
        ? []
        : [
            notice(
              'columns-not-read',
              unread.length,
              unread.slice(0, 5).map((field) => ({ line: 1, field, value: '' })),
            ),
          ],
  };
}

function firstOfSame(wide: WideTable, numbered: string): string {
  const fields = wide.fields.map(({ name }) => identifier(name)).join(', ');
  return `(SELECT min(line) AS line, min(cell) AS cell, ${fields} FROM ${numbered} GROUP BY ${fields})`;
}

/** A value that stands in the column of its year is named by the year. */
function namesOf({ columns, yearsAcross: across }: WideLayout): Record<string, string> {
  const year = Object.entries(columns).find(([, source]) => nameOf(source) === across?.year)?.[0];
  const named = (source: WideSource) =>
    year !== undefined && nameOf(source) === across?.value ? cast(identifier(year), 'text') : literal(nameOf(source));
  return Object.fromEntries(Object.entries(columns).map(([field, source]) => [field, named(source)]));
}

function nameOf(source: WideSource): string {
  if (typeof source === 'string') return source;
  return 'column' in source ? source.column : 'option' in source ? `--${source.option}` : source.constant;
}

function columnTypes(wide: WideTable, layout: WideLayout, columns: readonly string[]): ColumnType[] {
  return columns.map(
    (column) =>
      wide.fields.find(({ name }) => isPlain(layout.columns[name]) && layout.columns[name] === column)?.type ?? 'text',
  );
}

function quickRows(wide: WideTable, source: Source): string {
  const good = [...wide.fields.map(quickCondition), ...source.checks.map(({ bad }) => `NOT (${bad})`)];
  return `(SELECT * FROM ${source.typed} WHERE CASE WHEN ${good.join(' AND ')} THEN true ELSE ${raise('a row fails a check')} END)`;
}

/** True for a good value of a typed column; false, never NULL, for any other. Texts with a pattern come later. */
function quickCondition({ name, type, required, pattern, maximumLength, minimum, maximum }: WideField): string {
  const value = identifier(name);
  const conditions =
    type === 'text'
      ? pattern === undefined
        ? [`len(${value}) <= ${maximumLength ?? LONGEST}`, `NOT ${formula(value)}`]
        : []
      : [
          ...(minimum === undefined ? [] : [`${value} >= ${minimum}`]),
          ...(maximum === undefined ? [] : [`${value} <= ${maximum}`]),
        ];
  const good = `coalesce(${[...conditions, `${value} IS NOT NULL`].join(' AND ')}, false)`;
  return required ? good : `(${value} IS NULL OR ${good})`;
}

/** A pattern is a property of a code, not of a row: each code that was written is looked at once. */
async function quickPatterns(session: Session, wide: WideTable, file: string): Promise<void> {
  for (const { name, pattern } of wide.fields) {
    if (pattern === undefined) continue;
    const codes = `SELECT DISTINCT ${identifier(name)} AS code FROM ${dialect.readParquet([file])}`;
    const wrong = await session.columns(`SELECT code FROM (${codes}) WHERE NOT ${matches('code', pattern)} LIMIT 1`);
    if (wrong.rows > 0) throw new Error(`a code of ${name} fails its pattern`);
  }
}

function fieldFaults({ name, type, required, pattern, maximumLength, minimum, maximum }: WideField) {
  const value = identifier(name);
  const typed = tryCast(value, type);
  const faults: ['missing' | 'number' | 'date' | 'range' | 'length' | 'code' | 'formula', string][] = [];
  if (required) faults.push(['missing', `${value} IS NULL`]);
  if (type === 'text') {
    faults.push(['length', `len(${value}) > ${maximumLength ?? LONGEST}`]);
    if (pattern === undefined) faults.push(['formula', formula(value)]);
    else faults.push(['code', `NOT ${matches(value, pattern)}`]);
    return faults;
  }
  faults.push([type === 'date' ? 'date' : 'number', `${value} IS NOT NULL AND ${typed} IS NULL`]);
  if (minimum !== undefined) faults.push(['range', `${typed} < ${minimum}`]);
  if (maximum !== undefined) faults.push(['range', `${typed} > ${maximum}`]);
  return faults;
}

async function rejectRows(session: Session, wide: WideTable, source: Source, context: StageContext): Promise<number> {
  const selects = wide.fields.flatMap((field) =>
    fieldFaults(field).map(([check, bad]) =>
      problem(check, source.numbered, source.named[field.name] ?? literal(field.name), identifier(field.name), bad),
    ),
  );
  const extra = source.checks.map(({ check, field, bad }) =>
    problem(check, source.numbered, literal(field), `left(${identifier(field)}, 80)`, bad),
  );
  const [count] = await session.rows(`SELECT count(*) AS rows FROM ${source.rows}`);
  const rows = Number(count!['rows']);
  const rejected = await collectProblems(session, [...selects, ...extra], context.enough(rows));
  await context.judge(session, rows, rejected);
  return rejected;
}

function output(dataset: DatasetDeclaration, wide: WideTable, context: StageContext, rows: string): string {
  const fields = wide.fields.map(({ name, type }) => `${cast(identifier(name), type)} AS ${identifier(name)}`);
  const order = sortKey(dataset, wide);
  const scheme = context.options.scheme;
  const valid = scheme === undefined ? undefined : context.pack.regionSchemes.get(scheme);
  const [start, end] =
    wide.period === 'scheme'
      ? [cast(nullable(valid?.validFrom), 'date'), cast(nullable(valid?.validTo), 'date')]
      : wide.period === 'none'
        ? [cast('NULL', 'date'), cast('NULL', 'date')]
        : 'year' in wide.period
          ? [`make_date(${wide.period.year}, 1, 1)`, `make_date(${wide.period.year} + 1, 1, 1)`]
          : [identifier(wide.period.start), identifier(wide.period.end)];
  const rules = (dataset as ImportableDataset).importer.keyRules;
  const schemes = dataset.keys
    .filter(({ classification }) => classification !== undefined)
    .map(({ name }) => {
      const rule = rules?.[name];
      const own = rule?.scheme ?? (rule?.schemes ? context.options.classification : scheme);
      return `${constant(own)} AS ${identifier(`${name}_scheme`)}`;
    });
  // Constants are added over the sorted rows, so that sorting does not carry them.
  return `SELECT *, ${start} AS period_start, ${end} AS period_end, ${constant(dataset.periodKind)} AS period_kind,
      ${schemes.map((one) => `${one}, `).join('')}${constant(wide.unit)} AS unit, ${constant('A')} AS status,
      ${constant('assert')} AS op, ${constant(context.batch)} AS batch
    FROM (SELECT ${fields.join(', ')} FROM ${rows} ORDER BY ${order})`;
}

/** In a sorted file the same key stands on neighbouring rows: one pass without a hash table. */
async function checkUnique(
  session: Session,
  dataset: ImportableDataset,
  source: Source,
  file: string,
  context: StageContext,
): Promise<void> {
  const key = keyColumns(dataset);
  const before = key.map((name) => `lag(${identifier(name)}) OVER () AS ${identifier(`_${name}`)}`).join(', ');
  const same = key.map((name) => `${identifier(name)} = ${identifier(`_${name}`)}`).join(' AND ');
  const columns = key.map(identifier).join(', ');
  const [found] = await session.rows(
    `SELECT count(*) AS twice FROM (SELECT ${columns}, ${before} FROM ${dialect.readParquet([file])}) WHERE ${same}`,
  );
  if (Number(found!['twice']) === 0) return;
  const types = new Map(dataset.importer.wide!.fields.map(({ name, type }) => [name, type]));
  const typed = key.map((name) => tryCast(identifier(name), types.get(name) ?? 'text'));
  const rejected = await collectProblems(
    session,
    [
      problem(
        'duplicate',
        `(SELECT *, count(*) OVER (PARTITION BY ${typed.join(', ')}) AS times FROM ${source.numbered})`,
        `concat_ws(', ', ${key.map((name) => source.named[name] ?? literal(name)).join(', ')})`,
        `concat_ws(', ', ${columns})`,
        'times > 1',
      ),
    ],
    context.enough(0),
  );
  await context.judge(session, rejected, rejected);
}
