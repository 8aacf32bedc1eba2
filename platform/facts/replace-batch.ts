import { existsSync } from 'node:fs';
import type { Transaction } from 'kysely';
import { rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { moveFolder, type StateFolders, stateFolders } from '@industry/warehouse';
import type { BatchDifference } from './batch-difference.ts';
import { type CatalogueBatch, type CatalogueTables, fileRows, findingRows } from './catalogue.ts';
import type { PublishContext } from './publish.ts';
import { retireFolder } from './retired.ts';
import { STAGED_RECORD, type StagedBatch, stagedFolder } from './staged-batch.ts';

/** The reading is of a file from which rows were erased: it has another hash, and a tombstone is written with it. */
export interface Erasure {
  /** For the audit: ground and count, nothing of the rows. */
  readonly says: Readonly<Record<string, unknown>>;
  also(tx: Transaction<CatalogueTables>): Promise<void>;
}

/**
 * Puts a new reading of a batch's raw file in the place of the old one: one transaction changes the catalogue and records
 * the audit event. The batch keeps its id, who published it and its three times; what it replaced goes after a day.
 */
export async function replaceBatch(
  context: PublishContext,
  batch: CatalogueBatch,
  staged: StagedBatch,
  difference: BatchDifference,
  erasure?: Erasure,
): Promise<void> {
  const { settings, store, audit } = context;
  const folders = stateFolders(settings.stateFolder);
  const folder = stagedFolder(settings.stateFolder, staged.staged);
  const target = newFolder(folders, batch, staged);
  await moveFolder(join(folder, 'batch'), target, folders.state);
  const { record } = staged;
  const files = fileRows(staged, relative(folders.lake, target));
  await store.transaction<CatalogueTables, void>(async (tx) => {
    await tx.deleteFrom('lake_files').where('batch', '=', batch.id).execute();
    await tx.deleteFrom('lake_findings').where('batch', '=', batch.id).execute();
    await tx
      .updateTable('lake_batches')
      .set({
        source: record.source,
        licence: record.licence,
        importer_version: record.importerVersion,
        rows: String(record.rows),
        rejected_rows: String(record.rejectedRows),
        valid_from: record.validFrom,
        valid_to: record.validTo,
        is_full: staged.full,
        slices: JSON.stringify(staged.slices),
        ...(erasure && {
          file_hash: record.fileHash,
          raw_name: staged.rawName,
          options: JSON.stringify(record.options),
        }),
      })
      .where('id', '=', batch.id)
      .execute();
    await tx.insertInto('lake_files').values(files).execute();
    const findings = findingRows(batch.id, record.findings);
    if (findings.length > 0) await tx.insertInto('lake_findings').values(findings).execute();
    await audit.record(tx, {
      actor: context.actor,
      action: erasure === undefined ? 'batch.reimport' : 'batch.erase',
      object: `batch:${batch.id}`,
      before: described(batch),
      after: {
        ...described(record),
        ...erasure?.says,
        rowsByDifference: difference,
        files: files.map(({ sha256 }) => sha256),
      },
    });
    await erasure?.also(tx);
  });
  await rm(join(target, STAGED_RECORD), { force: true });
  for (const old of new Set(batch.files.map(({ path }) => join(folders.lake, dirname(path))))) {
    if (old !== target) await retireFolder(old, context.now());
  }
}

function described({ importerVersion, rows, rejectedRows }: CatalogueBatch | StagedBatch['record']) {
  return { importerVersion, rows, rejectedRows };
}

/** Beside the old files, which are not touched; a name that never stood there, so that what was retired comes back as new. */
function newFolder(folders: StateFolders, batch: CatalogueBatch, staged: StagedBatch): string {
  const root = join(staged.restricted ? folders.restricted : folders.lake, `dataset=${batch.dataset}`);
  const sha256 = staged.files[0]?.sha256.slice(0, 12) ?? '';
  for (let count = 1; ; count += 1) {
    const path = join(root, `batch=${batch.id.slice(0, 60)}.${sha256}${count === 1 ? '' : `.${count}`}`);
    if (!existsSync(path)) return path;
  }
}
