import type { ProgrammePack } from '@industry/pack/schema.ts';
import { dialect, type Session } from '@industry/warehouse';
import { chooseLayout, type Header, readHeader, unreadColumns } from './header.ts';
import type { Notice } from './checks.ts';
import { CANONICAL_EXTRAS, canonicalLayout, type Importer, type LongLayout, SOURCE_PLACE } from './importer.ts';
import { regionCodes } from '@industry/pack/region-names.ts';
import { longCells } from './long-cells.ts';
import { duplicateCheck, factTable, keyUnits, longChecks, longOutput, regionKeys, typedRows } from './long-checks.ts';
import { collectProblems, notice } from './problems.ts';
import { quickLong } from './quick-long.ts';
import { abolishedBefore, regionSums } from './region-sums.ts';
import { resolveSchemes, schemeCodes } from './schemes.ts';
import { asColumns, type StageContext, type StagedTable, slicesIn } from './stage-table.ts';
import type { CheckFinding, DatasetDeclaration } from './types.ts';

/** What staging needs of an importer; a dataset without one is read in its canonical form alone. */
export type LongImporter = Pick<Importer, 'layouts' | 'keyRules' | 'slice' | 'additive'>;

/** Reads a CSV file into `observations.parquet`; the connection's temporary tables end with the session. */
export async function stageLong(
  session: Session,
  dataset: DatasetDeclaration,
  importer: LongImporter,
  context: StageContext,
): Promise<StagedTable> {
  const header = readHeader(context.text, context.fileName);
  const canonical = canonicalLayout(dataset);
  const layout = context.workbook
    ? { ...canonical, place: SOURCE_PLACE }
    : chooseLayout([...importer.layouts.filter((one) => one.kind === 'long'), canonical], header, context.fileName);
  const columns =
    layout.id === 'canonical' ? asColumns(dataset, [...CANONICAL_EXTRAS, 'scheme']) : asColumns(dataset, []);
  const findings = unread(unreadColumns(layout, header, columns));

  const file = context.tableFile('observations');
  context.report({ step: 'write', done: 0, total: null });
  let rejectedRows = 0;
  if (!(await quickLong(session, dataset, importer, layout, header, context))) {
    const read = await readRows(session, dataset, importer, layout, header, context);
    rejectedRows = read.rejectedRows;
    findings.push(...read.findings);
    context.report({ step: 'write', done: 0, total: null });
    await session.run(dialect.copyToParquet(longOutput(dataset, context.batch), file));
  }
  const slice = importer.slice ?? ['fact'];
  const written = dialect.readParquet([file]);
  const [span] = await session.rows(
    `SELECT CAST(min(period_start) AS VARCHAR) AS valid_from, CAST(max(period_end) AS VARCHAR) AS valid_to, count(*) AS rows FROM ${written}`,
  );
  const slices = await session.columns(slicesIn(slice, written));
  return {
    table: 'observations',
    rows: Number(span!['rows']),
    rejectedRows,
    validFrom: (span!['valid_from'] as string | null) ?? null,
    validTo: (span!['valid_to'] as string | null) ?? null,
    slices: slices.columns[0]!.map(String),
    layout: layout.id,
    findings,
  };
}

/** Reads every row by itself into the table `typed`, and what is wrong with it into `problems`. */
async function readRows(
  session: Session,
  dataset: DatasetDeclaration,
  importer: LongImporter,
  layout: LongLayout,
  header: Header,
  context: StageContext,
): Promise<Pick<StagedTable, 'rejectedRows' | 'findings'>> {
  const findings: CheckFinding[] = [];
  context.report({ step: 'read', done: 0, total: null });
  await session.run(`CREATE TEMP TABLE scheme_codes AS ${schemeCodes(context.pack)}`);
  await session.run(`CREATE TEMP TABLE region_names AS ${namesTable(context.pack)}`);
  await session.run(`CREATE TEMP TABLE facts AS ${factTable(dataset)}`);
  await session.run(`CREATE TEMP TABLE key_units AS ${keyUnits(dataset, context.pack)}`);
  await context.reading(() =>
    session.run(`CREATE TEMP TABLE cells AS ${longCells(dataset, layout, header, context, importer.keyRules)}`),
  );
  const cells = await schemed(session, dataset, importer, context.pack, context.options.scheme);
  await session.run(`CREATE TEMP TABLE typed AS ${typedRows(cells, dataset, layout)}`);

  context.report({ step: 'check', done: 0, total: null });
  const selects = longChecks(dataset, importer, layout, context.pack);
  const [count] = await session.rows('SELECT count(*) AS rows FROM typed');
  const rows = Number(count!['rows']);
  // A file that is refused already is not searched for keys that occur twice: its wrong rows were not all taken out.
  if ((await collectProblems(session, selects, context.enough(rows))) < context.enough(rows))
    await session.run(
      `INSERT INTO problems ${duplicateCheck(dataset, layout)} ORDER BY line LIMIT ${context.enough(rows)}`,
    );
  const [counts] = await session.rows('SELECT count(DISTINCT cell) AS rejected FROM problems');
  await context.judge(session, rows, Number(counts!['rejected']));
  findings.push(...(await layoutNotices(session, layout)));
  if (regionKeys(dataset, importer.keyRules).length > 0)
    findings.push(...(await abolishedBefore(session, regionKeys(dataset, importer.keyRules)[0]!.name, context.pack)));
  if (importer.additive !== undefined) findings.push(...(await regionSums(session, importer.additive, context.pack)));
  return { rejectedRows: Number(counts!['rejected']), findings };
}

/** Resolves the scheme of every classified key, one after the other; answers the name of the table to go on with. */
async function schemed(
  session: Session,
  dataset: DatasetDeclaration,
  importer: LongImporter,
  pack: ProgrammePack,
  declared: string | undefined,
): Promise<string> {
  let cells = 'cells';
  for (const { name, classification } of dataset.keys) {
    const fixed = importer.keyRules?.[name]?.scheme;
    if (classification === undefined || fixed === undefined) continue;
    const scheme = dialect.identifier(`${name}_scheme`);
    const read = importer.keyRules?.[name]?.optional
      ? `CASE WHEN ${dialect.identifier(name)} = '' THEN '' ELSE ${dialect.literal(fixed)} END`
      : dialect.literal(fixed);
    await session.run(`UPDATE ${cells} SET ${scheme} = ${read}`);
  }
  for (const { name } of regionKeys(dataset, importer.keyRules)) {
    const next = `cells_${dataset.keys.findIndex((key) => key.name === name)}`;
    await session.run(`CREATE TEMP TABLE ${next} AS ${resolveSchemes(cells, name, pack.passport.nation, declared)}`);
    cells = next;
  }
  return cells;
}

function namesTable(pack: ProgrammePack): string {
  return dialect.values(
    ['plain', 'code'],
    [...regionCodes(pack)].map((row) => [...row]),
  );
}

/** What the layout itself has to tell of the file: forecasts, invented columns. */
async function layoutNotices(
  session: Session,
  { forecast, invented = [], typedByHand }: LongLayout,
): Promise<CheckFinding[]> {
  const told: CheckFinding[] = [];
  if (typedByHand) {
    told.push(...(await written(session, 'number-as-text', dialect.matches('value_text', '.*,.*'))));
    told.push(...(await written(session, 'mark-without-note', dialect.matches('value_text', '.*\\*'))));
  }
  if (forecast !== undefined) {
    const [row] = await session.rows("SELECT count(*) AS rows, min(line) AS line FROM typed WHERE status = 'F'");
    const example = { line: Number(row!['line'] ?? 1), field: forecast.column, value: forecast.matches };
    if (Number(row!['rows']) > 0) told.push(notice('forecast-by-form', Number(row!['rows']), [example]));
  }
  const examples = invented.slice(0, 5).map((field) => ({ line: 1, field, value: '' }));
  if (invented.length > 0) told.push(notice('invented-by-source', invented.length, examples));
  return told;
}

/** Figures that were read although they are not written as numbers are. */
async function written(session: Session, check: Notice, where: string): Promise<CheckFinding[]> {
  const found = await session.rows(
    `SELECT line, value_field, value_text, count(*) OVER () AS rows FROM typed WHERE value IS NOT NULL AND ${where} ORDER BY line LIMIT 5`,
  );
  if (found.length === 0) return [];
  const examples = found.map((row) => ({
    line: Number(row['line']),
    field: String(row['value_field']),
    value: String(row['value_text']),
  }));
  return [notice(check, Number(found[0]!['rows']), examples)];
}

function unread(columns: readonly string[]): CheckFinding[] {
  if (columns.length === 0) return [];
  const examples = columns.slice(0, 5).map((field) => ({ line: 1, field, value: '' }));
  return [notice('columns-not-read', columns.length, examples)];
}
