import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dialect, type Warehouse } from '@industry/warehouse';
import { AccessDenied } from './access.ts';
import { readCatalogue } from './catalogue.ts';
import { isImportable } from './importer.ts';
import { keyWithScheme, longKey } from './long-checks.ts';
import { processTag } from './process-tag.ts';
import { relation, type RelationSource } from './relation.ts';
import type { DatasetDeclaration, ExportedFile, ExportRequest } from './types.ts';
import { wideKey } from './wide-keys.ts';

const { identifier } = dialect;

/** Writes rows of a public dataset into a file of the staging folder: see `Facts.exportFile`. */
export async function exportFile(
  lake: Warehouse,
  source: RelationSource,
  dataset: DatasetDeclaration,
  request: ExportRequest,
): Promise<ExportedFile | null> {
  if (dataset.secrecy !== 'public') throw new AccessDenied(`${dataset.id} (${dataset.secrecy}) never leaves as a file`);
  const rows =
    request.batch === undefined
      ? await inForce(source, dataset, request)
      : await ofBatch(source, dataset, request.batch);
  if (rows === null) return null;
  const folder = join(lake.folders.staging, `${processTag()}-${randomUUID()}`);
  const path = join(folder, `rows.${request.format}`);
  const remove = () => rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  try {
    const columns = await lake.rows(dialect.describe(rows.sql), rows.parameters);
    const typed = columns.map((column) => ({
      name: String(column['column_name']),
      type: String(column['column_type']),
    }));
    await lake.columns(
      request.format === 'parquet'
        ? dialect.copyToParquet(rows.sql, path, request.words)
        : dialect.copyToCsv(safeRows(rows.sql, typed), path),
      rows.parameters,
    );
    const parquet = dialect.readParquet([path]);
    const counted = await lake.rows(
      request.format === 'parquet'
        ? `SELECT count(*)::VARCHAR AS rows FROM ${parquet}`
        : `SELECT count(*)::VARCHAR AS rows FROM (${rows.sql})`,
      request.format === 'parquet' ? [] : rows.parameters,
    );
    return {
      path,
      bytes: (await stat(path)).size,
      rows: Number(counted[0]?.['rows'] ?? 0),
      columns: typed.map(({ name, type }) => ({ name, kind: kindOf(type) })),
      async page(offset, limit) {
        const cells = typed.map(({ name, type }) => `${asText(identifier(name), type)} AS ${identifier(name)}`);
        const found = await lake.columns(`SELECT ${cells.join(', ')} FROM ${parquet} LIMIT $1 OFFSET $2`, [
          limit,
          offset,
        ]);
        return Array.from({ length: found.rows }, (_, row) =>
          found.columns.map((column) => column[row] as string | null),
        );
      },
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

interface Rows {
  readonly sql: string;
  readonly parameters: string[];
}

async function inForce(
  source: RelationSource,
  dataset: DatasetDeclaration,
  request: ExportRequest,
): Promise<Rows | null> {
  const from = await relation(source, dataset, request);
  if (from === null) return null;
  const parameters = [...from.parameters];
  const until =
    request.asOf === undefined ? '' : `WHERE period_start <= CAST($${parameters.push(request.asOf)} AS DATE)`;
  const sql = `SELECT ${columnsOf(dataset, false)} FROM ${from.sql} AS facts ${until} ORDER BY ${order(dataset)}`;
  return { sql, parameters };
}

async function ofBatch(
  { store, folders }: RelationSource,
  dataset: DatasetDeclaration,
  id: string,
): Promise<Rows | null> {
  const [batch] = await readCatalogue(store, { id });
  if (batch?.dataset !== dataset.id || batch.files.length === 0) return null;
  const files = dialect.readParquet(batch.files.map(({ path }) => join(folders.lake, path)));
  return { sql: `SELECT ${columnsOf(dataset, true)} FROM ${files}`, parameters: [] };
}

/** A long dataset in the canonical order, so that the file can be imported again; a wide one as its table is. */
function columnsOf(dataset: DatasetDeclaration, withOperation: boolean): string {
  if (isImportable(dataset) && dataset.importer.wide !== undefined) return withOperation ? '*' : '* EXCLUDE (op)';
  const names = [...dataset.keys.flatMap(keyWithScheme), 'fact', 'period_start', 'period_end', 'period_kind', 'value'];
  return [...names, 'unit', 'status', ...(withOperation ? ['op'] : []), 'batch'].map(identifier).join(', ');
}

function order(dataset: DatasetDeclaration): string {
  const wide = isImportable(dataset) && dataset.importer.wide !== undefined;
  return (wide ? wideKey(dataset) : longKey(dataset)).map(identifier).join(', ');
}

function kindOf(type: string): ExportedFile['columns'][number]['kind'] {
  if (type.startsWith('DECIMAL')) return 'decimal';
  if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(type)) return 'integer';
  return type === 'DATE' ? 'date' : 'text';
}

function asText(column: string, type: string): string {
  return type.startsWith('DECIMAL') && !type.endsWith(',0)')
    ? dialect.plainDecimal(column)
    : `CAST(${column} AS VARCHAR)`;
}

/** Decimals without trailing zeros, texts that no spreadsheet runs. */
function safeRows(sql: string, columns: readonly { readonly name: string; readonly type: string }[]): string {
  const cells = columns.map(({ name, type }) => {
    const column = identifier(name);
    const text = asText(column, type);
    return `${kindOf(type) === 'text' ? dialect.safeCsvText(text) : text} AS ${column}`;
  });
  return `SELECT ${cells.join(', ')} FROM (${sql})`;
}
