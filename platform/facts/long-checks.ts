import { dialect } from '@industry/warehouse';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import { type Importer, keyFields, type KeyRule, type LongLayout } from './importer.ts';
import { formula, problem } from './problems.ts';
import { notBin } from './table-checks.ts';
import type { DatasetDeclaration, KeyColumn } from './types.ts';

const { cast, identifier, literal, matches, nullable, tryCast, values } = dialect;

export const NUMBER = '[+-]?(\\d{1,32}(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?';
/** The engine reads it as a number, and it is none of ours. */
export const NUMBER_SIGNS = '_';
const LONGEST = 200;

/** Key columns whose codes are lists of regions in the pack. */
export function regionKeys(dataset: DatasetDeclaration, rules: Importer['keyRules']): KeyColumn[] {
  return dataset.keys.filter(
    ({ name, classification }) =>
      classification !== undefined && rules?.[name]?.scheme === undefined && rules?.[name]?.schemes === undefined,
  );
}

/** Facts with unit and bounds: table of fact, unit, minimum, maximum. */
export function factTable(dataset: DatasetDeclaration): string {
  return values(
    ['fact', 'unit', 'minimum', 'maximum'],
    dataset.facts.map(({ id, unit, minimum, maximum }) => [id, unit, minimum ?? null, maximum ?? null]),
  );
}

/** Units that follow from a subject key: table of code and unit, empty where the fact alone says it. */
export function keyUnits({ unitBy }: DatasetDeclaration, pack: ProgrammePack): string {
  return values(
    ['code', 'unit'],
    [...(unitBy?.units(pack) ?? [])].map((row) => [...row]),
  );
}

/** SQL of the typed rows over `cells`: what cannot be read is NULL here and a problem there. */
export function typedRows(
  cells: string,
  { unitBy }: Pick<DatasetDeclaration, 'unitBy'>,
  { typedByHand }: Pick<LongLayout, 'typedByHand'>,
): string {
  const number = typedByHand ? dialect.numberByHand('c.value') : 'c.value';
  const unit = unitBy === undefined ? 'f.unit' : 'k.unit';
  const byKey = unitBy === undefined ? '' : `LEFT JOIN key_units k ON k.code = c.${identifier(unitBy.key)}`;
  return `SELECT c.* REPLACE (
      ${tryCast('c.period_start', 'date')} AS period_start, ${tryCast('c.period_end', 'date')} AS period_end,
      CASE WHEN ${matches(number, NUMBER)} THEN ${tryCast(number, 'decimal')} END AS value,
      coalesce(c.status, 'A') AS status, coalesce(c.op, 'assert') AS op, coalesce(c.unit, ${unit}) AS unit),
    c.value AS value_text, c.period_start AS start_text, ${unit} AS declared_unit, f.fact AS declared_fact,
    ${tryCast('f.minimum', 'decimal')} AS minimum, ${tryCast('f.maximum', 'decimal')} AS maximum
    FROM ${cells} c LEFT JOIN facts f ON f.fact = c.fact ${byKey}`;
}

/** One SELECT a check over the typed rows; together they make the table `problems`. */
export function longChecks(
  dataset: DatasetDeclaration,
  importer: Pick<Importer, 'keyRules'>,
  layout: LongLayout,
  pack: ProgrammePack,
): string[] {
  const regions = new Set(regionKeys(dataset, importer.keyRules).map(({ name }) => name));
  const nation = pack.passport.nation;
  const keys = dataset.keys.flatMap(({ name }) => {
    const field = layout.place === undefined ? literal(keyFields(layout.keys[name]!)[0] ?? name) : 'value_field';
    return keyChecks(name, field, importer.keyRules?.[name], regions.has(name) ? nation : undefined);
  });
  const isMissing = "op = 'withdraw' OR status = 'M'";
  const number = matches('value_text', NUMBER);
  const value = (check: 'missing' | 'formula' | 'number' | 'range' | 'length', where: string) =>
    problem(check, 'typed', 'value_field', 'value_text', where);
  return [
    ...keys,
    problem('fact', 'typed', literal('fact'), 'fact', 'declared_fact IS NULL'),
    value('missing', `value_text IS NULL AND NOT (${isMissing})`),
    value('formula', `${formula('value_text')} AND NOT ${number}`),
    value('length', `len(value_text) > ${LONGEST}`),
    value(
      'number',
      `value_text IS NOT NULL AND value IS NULL AND NOT ${formula('value_text')} OR ${number} AND value IS NULL`,
    ),
    value('range', 'value < minimum OR value > maximum'),
    problem(
      'period',
      'typed',
      'period_field',
      'start_text',
      `period_start IS NULL OR period_end IS NULL OR period_end <= period_start OR year(period_start) NOT BETWEEN 1800 AND 2200`,
    ),
    problem('unit', 'typed', literal('unit'), 'unit', 'unit <> declared_unit'),
    ...(dataset.unitBy === undefined ? [] : [noUnit(dataset.unitBy.key)]),
    problem('status', 'typed', literal('status'), 'status', "status NOT IN ('A', 'E', 'P', 'F', 'M')"),
    problem('status', 'typed', literal('op'), 'op', "op NOT IN ('assert', 'withdraw')"),
  ];
}

/** A code that the pack knows no unit of is none of the programme's. */
function noUnit(key: string): string {
  const code = identifier(key);
  return problem('code', 'typed', literal(key), code, `declared_unit IS NULL AND ${code} IS NOT NULL`);
}

function keyChecks(name: string, field: string, rule: KeyRule | undefined, nation: string | undefined): string[] {
  const code = identifier(name);
  const scheme = identifier(`${name}_scheme`);
  const at = (check: 'missing' | 'formula' | 'length' | 'code' | 'scheme' | 'bin' | 'list', where: string) =>
    problem(check, 'typed', field, code, where);
  const inSome = `${code} IN (SELECT code FROM scheme_codes)`;
  const isNation = `${code} = ${nullable(nation)}`;
  const checks = [
    at('missing', `${code} IS NULL`),
    at('formula', formula(code)),
    at('length', `len(${code}) > ${LONGEST}`),
  ];
  const none = rule?.optional ? ` AND ${code} <> ''` : '';
  if (rule?.pattern !== undefined)
    checks.push(at('code', `NOT ${matches(code, rule.pattern)} AND NOT ${formula(code)}${none}`));
  // Looked at once for each number: there are fewer firms than rows.
  if (rule?.number === 'bin')
    checks.push(
      at(
        'bin',
        `${code} IN (SELECT number FROM (SELECT DISTINCT ${code} AS number FROM typed) WHERE ${notBin('number')})`,
      ),
    );
  if (rule?.schemes !== undefined)
    checks.push(
      at('list', `coalesce(${scheme} NOT IN (${rule.schemes.map(literal).join(', ')}), ${code} IS NOT NULL)${none}`),
    );
  if (nation === undefined) return checks;
  const inItsScheme = `(${scheme}, ${code}) IN (SELECT (scheme, code) FROM scheme_codes)`;
  return [
    ...checks,
    at(
      'code',
      `NOT coalesce(${isNation}, false) AND ${code} IS NOT NULL AND NOT (${inSome} AND (${scheme} IS NULL OR ${inItsScheme})) AND NOT ${formula(code)}`,
    ),
    at('scheme', `NOT ${isNation} AND ${inSome} AND ${scheme} IS NULL AND period_start IS NOT NULL`),
  ];
}

/** Cells whose key occurs more than once. */
export function duplicateCheck(dataset: DatasetDeclaration, layout: LongLayout): string {
  const key = longKey(dataset).map(identifier).join(', ');
  const shown = dataset.keys.map(({ name }) => identifier(name)).join(', ');
  const named = literal(dataset.keys.flatMap(({ name }) => keyFields(layout.keys[name]!)).join(', '));
  const field = layout.place === undefined ? named : 'value_field';
  return problem(
    'duplicate',
    `(SELECT *, count(*) OVER (PARTITION BY ${key}) AS times FROM typed WHERE cell NOT IN (SELECT cell FROM problems))`,
    field,
    `concat_ws(', ', ${shown}, fact, CAST(period_start AS VARCHAR))`,
    'times > 1',
  );
}

/** Columns that name one fact of a long dataset. */
export function longKey(dataset: DatasetDeclaration): string[] {
  return [...dataset.keys.flatMap(keyWithScheme), 'fact', 'period_start', 'period_end'];
}

export function keyWithScheme({ name, classification }: KeyColumn): string[] {
  return classification === undefined ? [name] : [name, `${name}_scheme`];
}

/** The rows that go into the lake: every column of FACTS.md, subject first, then fact, then period. */
export function longOutput(dataset: DatasetDeclaration, batch: string): string {
  const keys = dataset.keys.map(({ name }) => identifier(name));
  const schemes = dataset.keys.flatMap((key) => keyWithScheme(key).slice(1)).map(identifier);
  return `SELECT ${[...keys, 'fact', 'period_start', 'period_end'].join(', ')}, ${literal(dataset.periodKind)} AS period_kind,
      ${schemes.map((name) => `${name}, `).join('')}${cast('value', 'decimal')} AS value, unit, status, op, ${literal(batch)} AS batch
    FROM typed WHERE cell NOT IN (SELECT cell FROM problems)
    ORDER BY ${[...keys, ...schemes, 'fact', 'period_start', 'period_end'].join(', ')}`;
}
