import { dialect } from '@industry/warehouse';
import { type Header, yearsOf } from './header.ts';
import { LOOK_ALIKES } from '@industry/pack/region-names.ts';
import {
  type FactSource,
  type Importer,
  keyFields,
  type KeyRule,
  type KeySource,
  type LongLayout,
  NATION,
  type PeriodSource,
} from './importer.ts';
import type { StageContext } from './stage-table.ts';
import type { DatasetDeclaration } from './types.ts';

const { identifier, literal, nullable, numbered, readCsv, tryCast, unnest } = dialect;

/**
 * SQL of the cells of a CSV file, one row for each observation, everything still text: `cell` (position), `line`, the
 * subject keys, their `<key>_scheme` when the file has them, `fact`, `period_start`, `period_end`, `value`, `unit`,
 * `status`, `op`, and the column that value and period were read from.
 */
export function longCells(
  dataset: DatasetDeclaration,
  layout: LongLayout,
  header: Header,
  { text, quoted, pack, options }: Pick<StageContext, 'text' | 'quoted' | 'pack' | 'options'>,
  rules?: Importer['keyRules'],
): string {
  const nation = pack.passport.nation;
  const column = (name: string) => `c${header.columns.indexOf(name)}`;
  const optional = (name: string) => (header.columns.includes(name) ? column(name) : 'NULL');
  const schemeExpression = (name: string) => {
    const said = `CAST(${optional(schemeColumn(name, header))} AS VARCHAR)`;
    if (rules?.[name]?.schemes === undefined) return said;
    const scheme = `coalesce(nullif(trim(${said}), ''), ${nullable(options.classification)})`;
    return `CASE WHEN ${keyExpression(layout.keys[name]!, column, nation)} IS NULL THEN '' ELSE ${scheme} END`;
  };
  const columns = header.columns.map((_, i) => `c${i}`);
  const keys = dataset.keys.map(
    ({ name }) => `${ifNone(keyExpression(layout.keys[name]!, column, nation), rules?.[name])} AS ${identifier(name)}`,
  );
  const schemes = dataset.keys
    .filter(({ classification }) => classification !== undefined)
    .map(({ name }) => `${schemeExpression(name)} AS ${identifier(`${name}_scheme`)}`);
  const line = layout.place === undefined ? 'line' : `${tryCast(column(layout.place.line), 'integer')} AS line`;
  const structs = cellStructs(layout, header, column, options.year);
  const { forecast } = layout;
  const status = forecast
    ? `CASE WHEN ${dialect.matches(column(forecast.column), forecast.matches)} THEN 'F' END`
    : optional('status');
  const empty = layout.emptyValue === 'skip' ? 'WHERE u.value IS NOT NULL' : '';
  return `
    SELECT row_number() OVER () AS cell, line, ${dataset.keys.map(({ name }) => identifier(name)).join(', ')},
      ${schemes.map((one) => `${one.split(' AS ').at(-1)},`).join(' ')}
      u.fact AS fact, u.period_start AS period_start, u.period_end AS period_end, u.period_field AS period_field,
      u.value AS value, u.value_field AS value_field, unit, status, op
    FROM (
      SELECT ${line}, ${[...keys, ...schemes].join(', ')},
        CAST(${optional('unit')} AS VARCHAR) AS unit, CAST(${status} AS VARCHAR) AS status,
        CAST(${optional('op')} AS VARCHAR) AS op, ${unnest(structs)} AS u
      FROM (${withLines(readCsv({ file: text, delimiter: header.delimiter, columns }), columns, quoted)})
    ) ${empty}`;
}

/** An empty text where a key that may be empty is. */
function ifNone(code: string, rule: KeyRule | undefined): string {
  return rule?.optional ? `coalesce(${code}, '')` : code;
}

/** Rows of a CSV file with the line each begins on: a quoted field may itself hold line ends. */
export function withLines(source: string, columns: readonly string[], quoted: boolean): string {
  if (!quoted) return `SELECT * EXCLUDE (position), 1 + position AS line FROM (${numbered(source, 'position')})`;
  const text = `concat_ws('', ${columns.join(', ')})`;
  const before = 'OVER (ORDER BY position ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)';
  return `SELECT * EXCLUDE (position, ends), 1 + position + CAST(coalesce(sum(ends) ${before}, 0) AS BIGINT) AS line
    FROM (${numbered(source, 'position', `*, len(${text}) - len(replace(${text}, chr(10), '')) AS ends`)})`;
}

/** `region_scheme`, or plain `scheme` as a file with one classified key calls it. */
function schemeColumn(key: string, header: Header): string {
  return header.columns.includes(`${key}_scheme`) ? `${key}_scheme` : 'scheme';
}

function keyExpression(source: KeySource, column: (name: string) => string, nation: string): string {
  const code = (text: string) => literal(text === NATION ? nation : text);
  if (typeof source !== 'string' && 'constant' in source) return code(source.constant);
  const raw = keyFields(source).map((name) => `nullif(trim(${column(name)}), '')`);
  const first = raw.length === 1 ? raw[0]! : `coalesce(${raw.join(', ')})`;
  if (typeof source !== 'string' && source.names !== undefined) {
    const plain = dialect.plainText(first, LOOK_ALIKES.cyrillic, LOOK_ALIKES.latin);
    return `coalesce((SELECT any_value(code) FROM region_names WHERE plain = ${plain}), ${first})`;
  }
  const replace = typeof source === 'string' ? undefined : source.replace;
  if (replace === undefined) return first;
  const cases = Object.entries(replace).map(([from, to]) => `WHEN ${literal(from)} THEN ${code(to)}`);
  const otherwise = typeof source === 'string' ? undefined : source.otherwise;
  return `CASE ${first} ${cases.join(' ')} ELSE ${otherwise === undefined ? first : literal(otherwise)} END`;
}

function factExpression(source: FactSource, column: (name: string) => string): string {
  if (typeof source === 'string') return column(source);
  const known = Object.entries(source.labels).map(([label, fact]) => `WHEN ${literal(label)} THEN ${literal(fact)}`);
  const said = source.columns.map((name) => `CASE ${dialect.plainSpaces(column(name))} ${known.join(' ')} END`);
  return `coalesce(${[...said, column(source.columns.at(-1)!)].join(', ')})`;
}

function cellStructs(
  layout: LongLayout,
  header: Header,
  column: (name: string) => string,
  year: string | undefined,
): Record<string, string>[] {
  const noValue = (text: string) =>
    layout.noValue === undefined ? text : `nullif(${text}, ${literal(layout.noValue)})`;
  const cell = (fact: string, value: string, valueField: string, period: [string, string, string]) => ({
    fact,
    value: noValue(`nullif(trim(${value}), '')`),
    value_field: literal(valueField),
    period_start: period[0],
    period_end: period[1],
    period_field: literal(period[2]),
  });
  const { facts, period, place } = layout;
  const times = periodOf(period, column, year);
  if (place !== undefined && !('columns' in facts)) {
    const only = cell(factExpression(facts.fact, column), column(facts.value), facts.value, times);
    return [{ ...only, value_field: column(place.field), period_field: column(place.field) }];
  }
  if (!('columns' in facts)) return [cell(factExpression(facts.fact, column), column(facts.value), facts.value, times)];
  return Object.entries(facts.columns).flatMap(([fact, name]) => {
    if (period !== 'in-column-names') return [cell(literal(fact), column(name), name, times)];
    return yearsOf(name, header.columns).map((one) => {
      const yearly = name.replace('{year}', one);
      return cell(literal(fact), column(yearly), yearly, [literal(`${one}-01-01`), literal(nextYear(one)), yearly]);
    });
  });
}

function nextYear(year: string): string {
  return `${String(Number(year) + 1).padStart(4, '0')}-01-01`;
}

/** Start, end and field of a period; a year that is not one stays as it is, so that the check can show it. */
function periodOf(
  period: PeriodSource,
  column: (name: string) => string,
  given: string | undefined,
): [string, string, string] {
  if (period === 'in-column-names') return [nullable(null), nullable(null), ''];
  if ('option' in period)
    return given === undefined
      ? [nullable(null), nullable(null), '--year']
      : [literal(`${given}-01-01`), literal(nextYear(given)), '--year'];
  if ('lastDay' in period) {
    const text = `trim(${column(period.lastDay)})`;
    const day = dialect.dayOf(text);
    const start = dialect.laterDay(day, -period.months, period.months === 0 ? 0 : 1);
    return [`coalesce(${start}, ${text})`, dialect.laterDay(day, 0, 1), period.lastDay];
  }
  if ('quarter' in period) return quarterOf(`trim(${column(period.quarter)})`, period.quarter);
  if ('start' in period) return [column(period.start), column(period.end), period.start];
  const year = `trim(${column(period.year)})`;
  const isYear = dialect.matches(year, '\\d{4}');
  return [
    `CASE WHEN ${isYear} THEN ${year} || '-01-01' ELSE ${year} END`,
    `CASE WHEN ${isYear} THEN lpad(CAST(CAST(${year} AS INTEGER) + 1 AS VARCHAR), 4, '0') || '-01-01' ELSE ${year} END`,
    period.year,
  ];
}

/** A year, or a year and a quarter as its fraction; anything else stays as it is, so that the check can show it. */
function quarterOf(text: string, field: string): [string, string, string] {
  const isQuarter = dialect.matches(text, '\\d{4}([.](0|00|25|5|50|75))?');
  const months = `CAST(round((CAST(${text} AS DOUBLE) - floor(CAST(${text} AS DOUBLE))) * 12) AS INTEGER)`;
  const start = `make_date(CAST(floor(CAST(${text} AS DOUBLE)) AS INTEGER), 1 + ${months}, 1)`;
  return [
    `CASE WHEN ${isQuarter} THEN CAST(${start} AS VARCHAR) ELSE ${text} END`,
    `CASE WHEN ${isQuarter} THEN ${dialect.laterDay(start, 3, 0)} ELSE ${text} END`,
    field,
  ];
}
