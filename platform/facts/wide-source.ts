import { dialect } from '@industry/warehouse';
import { ImportError } from './import-error.ts';
import { FILE_OPTIONS, type Importer, type WideField, type WideLayout, type WideSource } from './importer.ts';
import type { ImportOptions } from './import-options.ts';
import { lookupTable } from './lookup-files.ts';

const { cast, identifier, literal, tryCast } = dialect;

/** The layout with `{language}` and its like in the names of columns filled from the options of the import. */
export function fillColumnNames(layout: WideLayout, options: ImportOptions): WideLayout {
  const fill = (name: string) =>
    FILE_OPTIONS.reduce((text, option) => text.replace(`{${option}}`, options[option] ?? `{${option}}`), name);
  const columns = Object.entries(layout.columns).map(([field, source]) => {
    if (typeof source === 'string') return [field, fill(source)];
    return [field, 'column' in source ? { ...source, column: fill(source.column) } : source];
  });
  return { ...layout, columns: Object.fromEntries(columns) as WideLayout['columns'] };
}

/** Throws `ImportError` for an option that the layout needs and does not get, or gets and has no use for. */
export function checkFileOptions(
  declared: WideLayout,
  { keyRules = {} }: Pick<Importer, 'keyRules'>,
  options: ImportOptions,
  file: string,
): void {
  const names = Object.values(declared.columns).flatMap((source) =>
    typeof source === 'string' ? [source] : 'column' in source ? [source.column] : [],
  );
  const schemes = Object.values(keyRules).flatMap((rule) => rule.schemes ?? []);
  const needs = (option: (typeof FILE_OPTIONS)[number]) =>
    names.some((name) => name.includes(`{${option}}`)) ||
    Object.values(declared.columns).some(
      (source) => typeof source === 'object' && 'option' in source && source.option === option,
    ) ||
    (option === 'classification' && schemes.length > 0);
  for (const option of FILE_OPTIONS) {
    const given = options[option];
    if (needs(option) === (given !== undefined)) continue;
    const reason =
      given === undefined ? `the file does not say its ${option}` : `the file says its ${option} by itself`;
    const known =
      option === 'classification' && schemes.length > 0 ? ` One of ${[...new Set(schemes)].join(', ')}.` : '';
    const remedy = given === undefined ? `Give --${option}.${known}` : `Leave --${option} out.`;
    throw new ImportError({ file, reason, field: option, ...(given === undefined ? {} : { value: given }), remedy });
  }
  const { classification } = options;
  if (classification !== undefined && schemes.length > 0 && !schemes.includes(classification))
    throw new ImportError({
      file,
      code: 'option',
      reason: 'an option of the import is wrong',
      field: 'classification',
      value: classification,
      remedy: `Known classifications: ${[...new Set(schemes)].join(', ')}.`,
    });
}

/** True when the column can be read with the type of its field at once. */
export function isPlain(source: WideSource | undefined): boolean {
  return typeof source === 'string';
}

/** SQL of a field over the columns `c0`, `c1` ... of the file; as text unless `typed`. */
export function fieldExpression(
  { name, type }: WideField,
  source: WideSource | undefined,
  columns: readonly string[],
  options: ImportOptions,
  typed: boolean,
): string {
  const as = (expression: string) => (typed && type !== 'text' ? tryCast(expression, type) : expression);
  if (source === undefined) return `${as(cast('NULL', 'text'))} AS ${identifier(name)}`;
  if (typeof source === 'string') return `c${columns.indexOf(source)} AS ${identifier(name)}`;
  if ('constant' in source) return `${as(literal(source.constant))} AS ${identifier(name)}`;
  if ('option' in source) return `${as(literal(options[source.option] ?? ''))} AS ${identifier(name)}`;
  const at = columns.indexOf(source.column);
  let text = at < 0 ? cast('NULL', 'text') : `nullif(trim(c${at}), '')`;
  if (source.orScheme) text = options.scheme === undefined ? text : `coalesce(${text}, ${literal(options.scheme)})`;
  if (source.upper) text = `upper(${text})`;
  for (const [from, to] of Object.entries(source.replace ?? {}))
    text = `CASE WHEN ${text} = ${literal(from)} THEN ${literal(to)} ELSE ${text} END`;
  if (source.lookup) text = `(SELECT taken FROM ${lookupTable(source.lookup.file)} WHERE sought = ${text})`;
  if (source.times !== undefined) text = `CAST(${tryCast(text, 'exact')} * ${source.times} AS VARCHAR)`;
  return `${as(text)} AS ${identifier(name)}`;
}
