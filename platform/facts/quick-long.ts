import { rm } from 'node:fs/promises';
import { dialect, type Session } from '@industry/warehouse';
import type { Header } from './header.ts';
import type { Importer, KeyRule, LongLayout } from './importer.ts';
import { keyWithScheme, NUMBER_SIGNS } from './long-checks.ts';
import { formula } from './problems.ts';
import type { StageContext } from './stage-table.ts';
import { notBin } from './table-checks.ts';
import type { DatasetDeclaration, KeyColumn } from './types.ts';

const { cast, constant, identifier, literal, matches, nullable, raise, tryCast } = dialect;

/**
 * Writes a good long file in one statement: every check is a condition of it, and the first bad row stops it. False where it
 * was stopped, or where the file is of a form that is not read so; then the rows are read one by one, which finds the bad
 * ones with their lines.
 *
 * Read so are files in the canonical form whose keys have no list of regions: register facts of twenty million rows.
 */
export async function quickLong(
  session: Session,
  dataset: DatasetDeclaration,
  { keyRules = {}, additive }: Pick<Importer, 'keyRules' | 'additive'>,
  layout: LongLayout,
  header: Header,
  context: StageContext,
): Promise<boolean> {
  const ruled = dataset.keys.every(
    ({ name, classification }) => classification === undefined || listed(keyRules[name]),
  );
  if (
    layout.id !== 'canonical' ||
    context.workbook ||
    additive ||
    dataset.unitBy ||
    !ruled ||
    dataset.facts.length === 0
  )
    return false;
  const file = context.tableFile('observations');
  try {
    await session.run(dialect.copyToParquet(sorted(dataset, keyRules, header, context), file));
    await checkCodes(session, dataset, keyRules, file);
    await checkOnce(session, dataset, file);
    return true;
  } catch {
    // Whatever stopped it is found again by the checks of single rows, with its line.
    await rm(file, { force: true });
    return false;
  }
}

function listed(rule: KeyRule | undefined): boolean {
  return rule?.scheme !== undefined || rule?.schemes !== undefined;
}

function sorted(
  dataset: DatasetDeclaration,
  rules: Readonly<Record<string, KeyRule>>,
  header: Header,
  context: StageContext,
): string {
  const { delimiter, columns } = header;
  const read = dialect.readCsv({
    file: context.text,
    delimiter,
    columns: columns.map((_, i) => `c${i}`),
    types: columns.map((name) => (name === 'period_start' || name === 'period_end' ? 'date' : 'text')),
  });
  const column = (name: string) => `c${columns.indexOf(name)}`;
  const optional = (name: string, otherwise: string) =>
    columns.includes(name) ? `coalesce(nullif(trim(${column(name)}), ''), ${literal(otherwise)})` : constant(otherwise);
  const facts = dataset.facts.map(({ id }) => id).toSorted();
  const perRow = dataset.keys.filter(({ name }) => rules[name]?.schemes !== undefined);
  const keys = dataset.keys.map(({ name }) => {
    const code = `nullif(trim(${column(name)}), '')`;
    return `${rules[name]?.optional ? `coalesce(${code}, '')` : code} AS ${identifier(name)}`;
  });
  const schemes = perRow.map(({ name }) => {
    const said = columns.includes(`${name}_scheme`)
      ? column(`${name}_scheme`)
      : columns.includes('scheme')
        ? column('scheme')
        : 'NULL';
    const scheme = `coalesce(nullif(trim(CAST(${said} AS VARCHAR)), ''), ${nullable(context.options.classification)})`;
    return `CASE WHEN nullif(trim(${column(name)}), '') IS NULL THEN '' ELSE ${scheme} END AS ${identifier(`${name}_scheme`)}`;
  });
  // Facts as an enumeration in the order of their names: the order of the text, at the price of a byte.
  const typed = `SELECT ${[...keys, ...schemes].join(', ')}, CAST(${column('fact')} AS ENUM(${facts.map(literal).join(', ')})) AS fact,
      ${column('period_start')} AS period_start, ${column('period_end')} AS period_end, ${tryCast(column('value'), 'decimal')} AS value,
      ${optional('status', 'A')} AS status, ${optional('op', 'assert')} AS op,
      coalesce(${column('value')}, '') AS _text${columns.includes('unit') ? `, nullif(trim(${column('unit')}), '') AS _unit` : ''}
    FROM ${read}`;
  const unit = `CASE fact ${dataset.facts.map(({ id, unit }) => `WHEN ${literal(id)} THEN ${literal(unit)}`).join(' ')} END`;
  const good = [
    ...dataset.keys.map(({ name }) => `${identifier(name)} IS NOT NULL`),
    `(value IS NOT NULL AND NOT ${dialect.contains('_text', NUMBER_SIGNS)} OR _text = '' AND (op = 'withdraw' OR status = 'M'))`,
    'fact IS NOT NULL AND period_end > period_start AND year(period_start) BETWEEN 1800 AND 2200',
    "status IN ('A', 'E', 'P', 'F', 'M') AND op IN ('assert', 'withdraw')",
    ...bounds(dataset),
    ...(columns.includes('unit') ? [`coalesce(_unit = ${unit}, true)`] : []),
  ];
  const kept = [...dataset.keys.map(({ name }) => name), 'fact', 'period_start', 'period_end'].map(identifier);
  const rowSchemes = perRow.map(({ name }) => identifier(`${name}_scheme`));
  const order = [
    ...dataset.keys.map(({ name }) => identifier(name)),
    ...rowSchemes,
    'fact',
    'period_start',
    'period_end',
  ];
  const fixed = (key: KeyColumn) =>
    `CASE WHEN ${identifier(key.name)} = '' THEN '' ELSE ${literal(rules[key.name]!.scheme!)} END`;
  const schemeColumns = dataset.keys
    .filter(({ classification }) => classification !== undefined)
    .map((key) =>
      perRow.includes(key) ? identifier(`${key.name}_scheme`) : `${fixed(key)} AS ${identifier(`${key.name}_scheme`)}`,
    );
  // What follows from the sorted columns is added over them, so that sorting does not carry it.
  return `SELECT ${kept.join(', ')}, ${constant(dataset.periodKind)} AS period_kind, ${schemeColumns.map((one) => `${one}, `).join('')}
      value, ${unit} AS unit, status, op, ${constant(context.batch)} AS batch
    FROM (SELECT ${[...kept, ...rowSchemes].join(', ')}, value, status, op FROM (${typed})
      WHERE CASE WHEN ${good.join(' AND ')} THEN true ELSE ${raise('a row fails a check')} END
      ORDER BY ${order.join(', ')})`;
}

function bounds({ facts }: DatasetDeclaration): string[] {
  return facts.flatMap(({ id, minimum, maximum }) => {
    const within = [
      ...(minimum === undefined ? [] : [`value >= ${cast(literal(minimum), 'decimal')}`]),
      ...(maximum === undefined ? [] : [`value <= ${cast(literal(maximum), 'decimal')}`]),
    ];
    return within.length === 0 ? [] : [`(fact <> ${literal(id)} OR coalesce(${within.join(' AND ')}, true))`];
  });
}

/** What holds for a code holds in all its rows: each that was written is looked at once. */
async function checkCodes(
  session: Session,
  dataset: DatasetDeclaration,
  rules: Readonly<Record<string, KeyRule>>,
  file: string,
): Promise<void> {
  const written = dialect.readParquet([file]);
  for (const key of dataset.keys) {
    const { pattern, number, schemes, optional } = rules[key.name] ?? {};
    const code = identifier(key.name);
    const scheme = identifier(`${key.name}_scheme`);
    const bad = [
      ...(pattern === undefined ? [`${formula(code)} OR len(${code}) > 200`] : [`NOT ${matches(code, pattern)}`]),
      ...(number === 'bin' ? [notBin(code)] : []),
      ...(schemes === undefined ? [] : [`coalesce(${scheme} NOT IN (${schemes.map(literal).join(', ')}), true)`]),
    ];
    const some = optional ? `${code} <> '' AND ` : '';
    const codes = `SELECT DISTINCT ${keyWithScheme(key).map(identifier).join(', ')} FROM ${written}`;
    const wrong = await session.columns(`SELECT 1 FROM (${codes}) WHERE ${some}(${bad.join(' OR ')}) LIMIT 1`);
    if (wrong.rows > 0) throw new Error(`a code of ${key.name} fails its checks`);
  }
}

/** In a sorted file the same key stands on neighbouring rows. */
async function checkOnce(session: Session, dataset: DatasetDeclaration, file: string): Promise<void> {
  const key = [...dataset.keys.flatMap(keyWithScheme), 'fact', 'period_start', 'period_end'];
  // The last column first: it differs most often.
  const same = key.toReversed().map((name) => `${identifier(name)} = ${identifier(`_${name}`)}`);
  const before = key.map((name) => `lag(${identifier(name)}) OVER () AS ${identifier(`_${name}`)}`);
  const twice = await session.columns(
    `SELECT 1 FROM (SELECT ${key.map(identifier).join(', ')}, ${before.join(', ')} FROM ${dialect.readParquet([file])}) WHERE ${same.join(' AND ')} LIMIT 1`,
  );
  if (twice.rows > 0) throw new Error('a key occurs twice');
}
