import { join } from 'node:path';
import { group } from 'd3-array';
import type { Kysely, Transaction } from 'kysely';
import type { Store } from '@industry/database/types.ts';
import type { CivilDate, LocalisedText, UserText } from '@industry/values';
import type { StagedBatch } from './staged-batch.ts';
import type { BatchRecord, CheckFinding } from './types.ts';

interface BatchRow {
  id: string;
  dataset: string;
  source: string;
  licence: string;
  published_on: string | null;
  recorded_at: string;
  file_name: string;
  file_hash: string;
  raw_name: string;
  importer: string;
  importer_version: string;
  options: unknown;
  rows: string;
  rejected_rows: string;
  valid_from: string | null;
  valid_to: string | null;
  actor: string;
  quoted: boolean;
  simulated: boolean;
  state: 'published' | 'withdrawn';
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  withdrawal_reason: unknown;
  is_full: boolean;
  slices: unknown;
}

interface FileRow {
  batch: string;
  table_name: string;
  /** Relative to the lake's folder. */
  path: string;
  bytes: string;
  sha256: string;
  rows: string;
}

interface FindingRow {
  batch: string;
  number: number;
  check_name: string;
  severity: 'error' | 'warning';
  rows: string;
  message: unknown;
  examples: unknown;
}

export interface CatalogueTables {
  lake_batches: BatchRow;
  lake_files: FileRow;
  lake_findings: FindingRow;
}

/** A batch with what only the lake needs to know of it. */
export interface CatalogueBatch extends BatchRecord {
  readonly full: boolean;
  readonly slices: readonly string[];
  readonly files: readonly { readonly table: string; readonly path: string; readonly sha256: string }[];
}

/** Batches of a dataset, or one batch, or all, in the order in which they became visible. */
export async function readCatalogue(
  store: Store,
  by: { readonly dataset?: string; readonly id?: string } = {},
): Promise<CatalogueBatch[]> {
  const db: Kysely<CatalogueTables> = store.tables<CatalogueTables>();
  let query = db.selectFrom('lake_batches').selectAll();
  if (by.dataset !== undefined) query = query.where('dataset', '=', by.dataset);
  if (by.id !== undefined) query = query.where('id', '=', by.id);
  const batches = await query.orderBy('recorded_at').orderBy('id').execute();
  if (batches.length === 0) return [];
  const ids = batches.map(({ id }) => id);
  const files = await db.selectFrom('lake_files').selectAll().where('batch', 'in', ids).orderBy('path').execute();
  const findings = await db
    .selectFrom('lake_findings')
    .selectAll()
    .where('batch', 'in', ids)
    .orderBy('batch')
    .orderBy('number')
    .execute();
  const [filesOf, findingsOf] = [group(files, ({ batch }) => batch), group(findings, ({ batch }) => batch)];
  return batches.map((row) => ({
    ...record(row),
    findings: (findingsOf.get(row.id) ?? []).map(finding),
    files: (filesOf.get(row.id) ?? []).map(({ table_name, path, sha256 }) => ({ table: table_name, path, sha256 })),
    full: row.is_full,
    slices: row.slices as string[],
  }));
}

function record(row: BatchRow): Omit<BatchRecord, 'findings'> {
  return {
    id: row.id,
    dataset: row.dataset,
    source: row.source,
    licence: row.licence,
    publishedOn: row.published_on as CivilDate | null,
    recordedAt: new Date(row.recorded_at).toISOString(),
    fileName: row.file_name,
    fileHash: row.file_hash,
    importer: row.importer,
    importerVersion: row.importer_version,
    options: row.options as Readonly<Record<string, unknown>>,
    rows: Number(row.rows),
    rejectedRows: Number(row.rejected_rows),
    validFrom: row.valid_from as CivilDate | null,
    validTo: row.valid_to as CivilDate | null,
    actor: row.actor,
    quoted: row.quoted,
    simulated: row.simulated,
    state: row.state,
    withdrawal:
      row.withdrawn_at === null
        ? null
        : {
            at: new Date(row.withdrawn_at).toISOString(),
            by: row.withdrawn_by!,
            reason: row.withdrawal_reason as UserText,
          },
  };
}

function finding(row: FindingRow): CheckFinding {
  return {
    check: row.check_name,
    severity: row.severity,
    rows: Number(row.rows),
    message: row.message as LocalisedText,
    examples: row.examples as CheckFinding['examples'],
  };
}

/** Lists a batch: from the end of the transaction on it is visible. */
export async function insertBatch(
  tx: Transaction<CatalogueTables>,
  staged: StagedBatch,
  batch: BatchRecord,
  files: readonly FileRow[],
): Promise<void> {
  await tx
    .insertInto('lake_batches')
    .values({
      id: batch.id,
      dataset: batch.dataset,
      source: batch.source,
      licence: batch.licence,
      published_on: batch.publishedOn,
      recorded_at: batch.recordedAt,
      file_name: batch.fileName,
      file_hash: batch.fileHash,
      raw_name: staged.rawName,
      importer: batch.importer,
      importer_version: batch.importerVersion,
      options: JSON.stringify(batch.options),
      rows: String(batch.rows),
      rejected_rows: String(batch.rejectedRows),
      valid_from: batch.validFrom,
      valid_to: batch.validTo,
      actor: batch.actor,
      quoted: batch.quoted,
      simulated: batch.simulated,
      state: batch.state,
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawal_reason: null,
      is_full: staged.full,
      slices: JSON.stringify(staged.slices),
    })
    .execute();
  await tx
    .insertInto('lake_files')
    .values([...files])
    .execute();
  if (batch.findings.length > 0)
    await tx.insertInto('lake_findings').values(findingRows(batch.id, batch.findings)).execute();
}

export function findingRows(batch: string, findings: readonly CheckFinding[]): FindingRow[] {
  return findings.map((one, number) => ({
    batch,
    number,
    check_name: one.check,
    severity: one.severity,
    rows: String(one.rows),
    message: JSON.stringify(one.message),
    examples: JSON.stringify(one.examples),
  }));
}

/** `folder` is relative to the lake's. */
export function fileRows(staged: StagedBatch, folder: string): FileRow[] {
  return staged.files.map(({ table, name, bytes, sha256, rows }) => ({
    batch: staged.record.id,
    table_name: table,
    path: join(folder, name),
    bytes: String(bytes),
    sha256,
    rows: String(rows),
  }));
}
