import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Type as T } from 'typebox';
import type { OwnerCommand, ReportProgress } from '@industry/control/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { openWarehouse, stateFolders, type Warehouse } from '@industry/warehouse';
import { type BatchDifference, batchDifference } from './batch-difference.ts';
import { type CatalogueBatch, readCatalogue } from './catalogue.ts';
import { ImportError } from './import-error.ts';
import { type Importer, isImportable } from './importer.ts';
import { processTag } from './process-tag.ts';
import { type PublishContext, publishingLock, recordOf } from './publish.ts';
import { unpackRaw } from './raw-files.ts';
import { replaceBatch } from './replace-batch.ts';
import { discardStaged, stageImport } from './stage.ts';
import type { StagedBatch } from './staged-batch.ts';
import type { DatasetDeclaration } from './types.ts';

/** What became of the batches that were read again. */
export interface ReimportResult {
  readonly batches: number;
  readonly unchanged: number;
  readonly replaced: readonly (BatchDifference & { readonly batch: string; readonly dataset: string })[];
  /** Batches that stay as they are: their file is gone or does not pass any more, or nobody declares their dataset. */
  readonly left: readonly { readonly batch: string; readonly dataset: string; readonly reason: string }[];
}

/**
 * Reads the raw files of published batches again and puts what comes out in the place of their rows: after a change of an
 * importer or of a declaration. Harmless to repeat: a batch that comes out the same is not touched. Throws `RangeError`
 * for a dataset that has neither declaration nor batches.
 *
 * Example: `await reimport({ ...platform, actor: 'cli:ada' }, { dataset: 'harvard-eci' })`
 */
export async function reimport(
  context: PublishContext,
  { dataset }: { readonly dataset?: string } = {},
  report: ReportProgress = () => undefined,
): Promise<ReimportResult> {
  const declared = new Map(context.contributions.datasets.map((one) => [one.id, one]));
  const batches = (await readCatalogue(context.store, dataset === undefined ? {} : { dataset })).filter(
    ({ state }) => state === 'published',
  );
  if (dataset !== undefined && batches.length === 0 && !declared.has(dataset))
    throw new RangeError(`There is no dataset "${dataset}". Known: ${[...declared.keys()].join(', ')}.`);
  const warehouse = await openWarehouse(context.settings.stateFolder);
  const replaced: (BatchDifference & { batch: string; dataset: string })[] = [];
  const left: { batch: string; dataset: string; reason: string }[] = [];
  try {
    for (const [done, batch] of batches.entries()) {
      report({ step: batch.dataset, done, total: batches.length });
      const named = { batch: batch.id, dataset: batch.dataset };
      const declaration = declared.get(batch.dataset);
      if (declaration === undefined) {
        left.push({ ...named, reason: 'no service declares this dataset any more' });
        continue;
      }
      try {
        const difference = await readAgain(context, warehouse, declaration, batch);
        if (difference !== null) replaced.push({ ...named, ...difference });
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
        left.push({ ...named, reason: error.message });
      }
    }
  } finally {
    await warehouse.close();
  }
  report({ step: 'done', done: batches.length, total: batches.length });
  return { batches: batches.length, unchanged: batches.length - replaced.length - left.length, replaced, left };
}

/** Null when the batch came out as it was. */
async function readAgain(
  context: PublishContext,
  warehouse: Warehouse,
  declaration: DatasetDeclaration,
  batch: CatalogueBatch,
): Promise<BatchDifference | null> {
  const { settings, store, contributions } = context;
  const staged = await stageAgain(context, declaration, batch);
  try {
    return await store.exclusive(publishingLock(batch.dataset), async () => {
      const [now] = await readCatalogue(store, { id: batch.id });
      // It was withdrawn, or another process read it again meanwhile.
      if (now === undefined || now.state !== 'published' || isSame(now, staged)) return null;
      const { folders } = warehouse;
      const difference = await warehouse.session((session) =>
        batchDifference(
          session,
          declaration,
          now.files.map(({ path }) => join(folders.lake, path)),
          staged.files.map(({ name }) => join(folders.staging, staged.staged, 'batch', name)),
        ),
      );
      await replaceBatch(context, now, staged, difference);
      const [replaced] = await readCatalogue(store, { id: batch.id });
      if (replaced) await contributions.batchPublished(recordOf(replaced), context);
      return difference;
    });
  } finally {
    await discardStaged(settings.stateFolder, staged.staged);
  }
}

/** Reads the raw file with the importer of today and the options of then; the rows carry the batch's own id. */
async function stageAgain(
  { settings, pack }: PublishContext,
  declaration: DatasetDeclaration,
  batch: CatalogueBatch,
): Promise<StagedBatch> {
  const folders = stateFolders(settings.stateFolder);
  const folder = join(folders.staging, `${processTag()}-raw-${randomUUID().slice(0, 8)}`);
  await mkdir(join(folder, 'lookups'), { recursive: true, mode: 0o700 });
  try {
    const file = join(folder, basename(batch.fileName));
    await unpackRaw(folders.raw, batch.fileHash, file, batch.fileName);
    const { lookups: given, ...options } = batch.options;
    const lookups: Record<string, string> = {};
    for (const one of typeof given === 'string' ? given.split(' ') : []) {
      const [name = '', hash = ''] = one.split(':');
      const second = join(folder, 'lookups', `${name}.csv`);
      await unpackRaw(folders.raw, hash, second, `${batch.fileName} (${name})`);
      lookups[name] = second;
    }
    return await stageImport({
      stateFolder: settings.stateFolder,
      declaration,
      importer: importerOf(declaration, batch),
      importerName: batch.importer,
      file,
      options,
      lookups,
      pack,
      quoted: batch.quoted,
      batch: batch.id,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Figures that were made here (quotations of the pack, simulations) are in the canonical form, in the version of their maker. */
export function importerOf(declaration: DatasetDeclaration, batch: CatalogueBatch): Importer {
  const own = isImportable(declaration) ? declaration.importer : undefined;
  if (own !== undefined && batch.importer === declaration.id) return own;
  return {
    version: batch.importerVersion,
    source: batch.source,
    layouts: [],
    maximumRejectedShare: 0,
    ...(own?.keyRules === undefined ? {} : { keyRules: own.keyRules }),
  };
}

function isSame(batch: CatalogueBatch, { record, files, full, slices }: StagedBatch): boolean {
  const findings = (of: CatalogueBatch['findings']) => of.map(({ check, severity, rows }) => [check, severity, rows]);
  const facts = [record.importerVersion, record.source, record.licence, record.rejectedRows, full, slices];
  const known = [batch.importerVersion, batch.source, batch.licence, batch.rejectedRows, batch.full, batch.slices];
  return (
    JSON.stringify([...facts, findings(record.findings), files.map(({ sha256 }) => sha256)]) ===
    JSON.stringify([...known, findings(batch.findings), batch.files.map(({ sha256 }) => sha256)])
  );
}

const input = T.Object({ dataset: T.Optional(T.String({ maxLength: 80 })) }, { additionalProperties: false });

/** `reimport {dataset?}`: see `reimport`. */
export const reimportCommand: OwnerCommand<Platform, typeof input, ReimportResult> = {
  name: 'reimport',
  input,
  run: (context, given, report) => reimport(context, given, report),
};
