/*
 * The SQL of the lake's engine: everything that DuckDB says in its own way is a function here, so that another engine on
 * the same files is a change of this file. Columns of 5/2 or avg() are cast by the caller: engines differ on them.
 */

export type ColumnType = 'text' | 'small' | 'integer' | 'decimal' | 'exact' | 'date';

/** `decimal` is the DECIMAL(38,6) of FACTS.md; `exact` is a DECIMAL(18,3) for wide tables of millions of rows. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  small: 'SMALLINT',
  integer: 'BIGINT',
  decimal: 'DECIMAL(38,6)',
  exact: 'DECIMAL(18,3)',
  date: 'DATE',
};

/** Text as an SQL literal; only for names, paths and declarations: what a person sent is bound as a parameter. */
export function literal(value: string): string {
  if (value.includes('\0')) throw new RangeError('a text with a NUL cannot be written in SQL');
  return `'${value.replaceAll("'", "''")}'`;
}

export function nullable(value: string | null | undefined): string {
  return value === null || value === undefined ? 'NULL' : literal(value);
}

export function identifier(name: string): string {
  if (name === '' || name.includes('\0')) throw new RangeError(`not a name of a column: ${JSON.stringify(name)}`);
  return `"${name.replaceAll('"', '""')}"`;
}

export function cast(expression: string, type: ColumnType): string {
  return `CAST(${expression} AS ${TYPES[type]})`;
}

/** A text that is the same in every row: as an enumeration it costs a fifth of what it costs as text to write. */
export function constant(value: string | null | undefined): string {
  return value === null || value === undefined ? cast('NULL', 'text') : `${literal(value)}::ENUM(${literal(value)})`;
}

/** NULL where the text cannot be read as the type. */
export function tryCast(expression: string, type: ColumnType): string {
  return `TRY_CAST(${expression} AS ${TYPES[type]})`;
}

/** A name as `plainName` of the pack makes it: look-alike letters of `from` become those of `to`, punctuation spaces. */
export function plainText(expression: string, from: string, to: string): string {
  const letters = `translate(upper(nfc_normalize(${expression})), ${literal(from)}, ${literal(to)})`;
  return `trim(regexp_replace(${letters}, '[^\\p{L}\\p{N}]+', ' ', 'g'))`;
}

/** A day written as 2023-12-31 or 31.12.2023; NULL for anything else. */
export function dayOf(expression: string): string {
  return `CAST(coalesce(try_strptime(${expression}, '%Y-%m-%d'), try_strptime(${expression}, '%d.%m.%Y')) AS DATE)`;
}

/** The day as text after so many months, and days. */
export function laterDay(day: string, months: number, days: number): string {
  return `CAST(CAST(${day} + INTERVAL (${days}) DAY + INTERVAL (${months}) MONTH AS DATE) AS VARCHAR)`;
}

export function matches(expression: string, pattern: string): string {
  return `regexp_full_match(${expression}, ${literal(pattern)})`;
}

/** The first so many characters of a text. */
export function leftOf(expression: string, length: number): string {
  return `left(${expression}, ${length})`;
}

/** A decimal without exponent and trailing zeros: 1.500000 becomes 1.5. */
export function plainDecimal(expression: string): string {
  return `rtrim(rtrim(CAST(${expression} AS VARCHAR), '0'), '.')`;
}

/** True where a text is one of a list that is given as JSON. */
export function inList(expression: string, json: string): string {
  return `${expression} IN (SELECT unnest(from_json(${json}, '["VARCHAR"]')))`;
}

/** True where a text has the part in it. */
export function contains(expression: string, part: string): string {
  return `contains(${expression}, ${literal(part)})`;
}

/** A digit of a number of so many digits that is written as text, the first is 1; NULL when the text is no number. */
export function digitAt(expression: string, position: number, length: number): string {
  return `(TRY_CAST(${expression} AS BIGINT) // ${10n ** BigInt(length - position)} % 10)`;
}

/** Stops the whole statement with the text: the way to write a file only when every row is good. */
export function raise(message: string): string {
  return `error(${literal(message)})`;
}

/** One row for each struct: turns columns of a wide file into rows. */
export function unnest(structs: readonly Readonly<Record<string, string>>[]): string {
  const fields = (struct: Readonly<Record<string, string>>) =>
    Object.entries(struct)
      .map(([name, expression]) => `${identifier(name)} := ${expression}`)
      .join(', ');
  return `unnest([${structs.map((struct) => `struct_pack(${fields(struct)})`).join(', ')}])`;
}

/** A table of constants; an empty one when there are no rows. All columns are text unless cast by the reader. */
export function values(columns: readonly string[], rows: readonly (readonly (string | null)[])[]): string {
  const names = columns.map(identifier).join(', ');
  if (rows.length === 0)
    return `(SELECT ${columns.map((name) => `${cast('NULL', 'text')} AS ${identifier(name)}`).join(', ')} WHERE false)`;
  const row = (cells: readonly (string | null)[]) =>
    `(${cells.map((cell) => cast(nullable(cell), 'text')).join(', ')})`;
  return `(SELECT * FROM (VALUES ${rows.map(row).join(', ')}) AS v(${names}))`;
}

export interface CsvSource {
  readonly file: string;
  readonly delimiter: string;
  readonly columns: readonly string[];
  /** Type of each column; text when absent. A field that is not of its type stops the statement. */
  readonly types?: readonly ColumnType[];
  /** Lines above the header. */
  readonly above?: number;
}

/** Every field as text; a line with too few or too many fields, or an open quote, stops the statement and names its line. */
export function readCsv({ file, delimiter, columns, types: given, above = 0 }: CsvSource): string {
  const types = columns.map((name, i) => `${literal(name)}: ${literal(TYPES[given?.[i] ?? 'text'])}`).join(', ');
  return (
    `read_csv(${literal(file)}, auto_detect=false, header=true, skip=${above}, delim=${literal(delimiter)}, quote='"', escape='"', ` +
    `max_line_size=4194304, columns={${types}})`
  );
}

/** A number as people type it: a comma for the point, stars behind it; any other text stays as it is. */
export function numberByHand(text: string): string {
  const plain = `replace(regexp_replace(${text}, '\\*+$', ''), ',', '.')`;
  return `CASE WHEN regexp_full_match(${text}, '[+-]?\\d+([.,]\\d+)?\\**') THEN ${plain} ELSE ${text} END`;
}

/** A text without spaces at its ends, every run of white space in it one space. */
export function plainSpaces(text: string): string {
  return `trim(regexp_replace(${text}, '\\s+', ' ', 'g'))`;
}

/** The records of a JSON file that is a list of them, one text of JSON a row, in file order. */
export function readJsonRecords(file: string): string {
  return `read_json_objects(${literal(file)}, format='array')`;
}

/** The text at a path `a.b` of a record; NULL where there is none. */
export function recordText(record: string, path: string): string {
  const steps = path.split('.').map((step) => `."${step.replaceAll('"', '')}"`);
  return jsonText(record, `$${steps.join('')}`);
}

/** The features of a GeoJSON FeatureCollection, one row each, in file order. */
export function readGeoJson(file: string, maximumBytes: number): string {
  return (
    `(SELECT unnest(features) AS feature FROM read_json(${literal(file)}, columns={features: 'JSON[]'}, ` +
    `format='unstructured', maximum_object_size=${maximumBytes}))`
  );
}

export function jsonText(expression: string, path: string): string {
  return `(${expression} ->> ${literal(path)})`;
}

/** Rings of a Polygon or MultiPolygon as a list of lists of [longitude, latitude]; NULL when it is neither. */
export function geoJsonRings(feature: string): string {
  const coordinates = `json_extract(${feature}, '$.geometry.coordinates')`;
  return (
    `CASE ${jsonText(feature, '$.geometry.type')} ` +
    `WHEN 'Polygon' THEN TRY_CAST(${coordinates} AS DOUBLE[][][]) ` +
    `WHEN 'MultiPolygon' THEN flatten(TRY_CAST(${coordinates} AS DOUBLE[][][][])) END`
  );
}

/** True when each ring has four points or more and ends where it began. */
export function ringsClosed(rings: string): string {
  return `len(list_filter(${rings}, lambda ring: NOT (len(ring) >= 4 AND ring[1] = ring[len(ring)]))) = 0`;
}

/** True when each point is a longitude and a latitude of the earth. */
export function ringsInWorld(rings: string): string {
  return (
    `len(list_filter(flatten(${rings}), ` +
    `lambda point: NOT coalesce(point[1] BETWEEN -180 AND 180 AND point[2] BETWEEN -90 AND 90, false))) = 0`
  );
}

/** Rows with their position in the file, from 1. */
export function numbered(source: string, position: string, columns = '*'): string {
  return `SELECT row_number() OVER () AS ${identifier(position)}, ${columns} FROM ${source}`;
}

export function readParquet(files: readonly string[]): string {
  return `read_parquet([${files.map(literal).join(', ')}], hive_partitioning=false, union_by_name=true)`;
}

/**
 * One file, default row groups; the bytes depend on the rows, their order and the words only. `words` lie in the file's footer,
 * where every reader of Parquet shows them.
 */
export function copyToParquet(select: string, file: string, words: Readonly<Record<string, string>> = {}): string {
  const pairs = Object.entries(words).map(([key, value]) => `${identifier(key)}: ${literal(value)}`);
  const metadata = pairs.length > 0 ? `, KV_METADATA {${pairs.join(', ')}}` : '';
  return `COPY (${select}) TO ${literal(file)} (FORMAT parquet${metadata})`;
}

/**
 * The text as a cell of a CSV file that is safe to open in a spreadsheet: the rule of `csvCell` in platform/values, without its
 * quoting, which the writer does.
 */
export function safeCsvText(expression: string): string {
  return (
    `CASE WHEN regexp_matches(${expression}, ${literal('^[=+\\-@\\t\\r]')}) ` +
    `AND NOT regexp_full_match(${expression}, ${literal('-?\\d+(\\.\\d+)?')}) THEN '''' || ${expression} ELSE ${expression} END`
  );
}

/** Names and types of the columns that a select gives. */
export function describe(select: string): string {
  return `SELECT column_name, column_type FROM (DESCRIBE ${select})`;
}

export function copyToCsv(select: string, file: string): string {
  return `COPY (${select}) TO ${literal(file)} (FORMAT csv, HEADER)`;
}
