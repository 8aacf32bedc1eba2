import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Transaction } from 'kysely';
import { dialect, moveFile, openWarehouse, type Session, stateFolders, type Warehouse } from '@industry/warehouse';
import { batchDifference } from './batch-difference.ts';
import { type CatalogueBatch, type CatalogueTables, readCatalogue } from './catalogue.ts';
import { readHeader } from './header.ts';
import { isImportable } from './importer.ts';
import { DEFAULT_LIMITS, takeIn } from './intake.ts';
import { processTag } from './process-tag.ts';
import { type PublishContext, publishingLock, recordOf } from './publish.ts';
import { unpackRaw } from './raw-files.ts';
import { importerOf } from './reimport.ts';
import { replaceBatch } from './replace-batch.ts';
import { retireFolder } from './retired.ts';
import { discardStaged, stageImport } from './stage.ts';
import { stagedFolder } from './staged-batch.ts';
import type { DatasetDeclaration } from './types.ts';

/** What stays of erased rows: scope, count, ground, who, when, digest. */
interface ErasureRow {
  id: string;
  dataset: string;
  batch: string;
  firm: string;
  rows: string;
  ground: string;
  erased_by: string;
  erased_at: string;
  file_hash_before: string;
  file_hash_after: string | null;
}

export interface ErasureTables extends CatalogueTables {
  lake_erasures: ErasureRow;
}

export interface ErasureRequest {
  readonly dataset: string;
  /** Number of the firm whose rows go. */
  readonly firm: string;
  /** Why, in a phrase without figures: `consent ended: <id>`. */
  readonly ground: string;
}

/**
 * Erases the rows of a firm from a dataset: from every segment and from every raw file that it was read from. Each batch keeps its
 * id and its times; a tombstone stays. Harmless to repeat. Replaced segments go after a day, raw files at once; backups made before
 * hold what they hold. Throws `RangeError` for a dataset without a column of firms. Answers how many rows went.
 *
 * Example: `await eraseFirm({ ...platform, actor: 'system' }, { dataset: 'firm-labour', firm, ground: 'consent ended: 5f...' })`
 */
export async function eraseFirm(context: PublishContext, request: ErasureRequest): Promise<number> {
  const declaration = context.contributions.datasets.find(({ id }) => id === request.dataset);
  if (declaration?.firm === undefined) throw new RangeError(`${request.dataset} has no column that names a firm`);
  const warehouse = await openWarehouse(context.settings.stateFolder);
  try {
    return await context.store.exclusive(publishingLock(request.dataset), async () => {
      let rows = 0;
      for (const batch of await readCatalogue(context.store, { dataset: request.dataset })) {
        const there = await rowsOf(warehouse, batch, declaration.firm!, request.firm);
        if (there === 0) continue;
        await eraseFrom(context, warehouse, declaration, batch, request, there);
        rows += there;
      }
      return rows;
    });
  } finally {
    await warehouse.close();
  }
}

async function rowsOf(lake: Warehouse, { files }: CatalogueBatch, column: string, firm: string): Promise<number> {
  if (files.length === 0) return 0;
  const rows = dialect.readParquet(files.map(({ path }) => join(lake.folders.lake, path)));
  const found = await lake.columns(
    `SELECT CAST(count(*) AS VARCHAR) AS rows FROM ${rows} WHERE ${dialect.identifier(column)} = $1`,
    [firm],
  );
  return Number(found.columns[0]![0]);
}

async function eraseFrom(
  context: PublishContext,
  lake: Warehouse,
  declaration: DatasetDeclaration,
  batch: CatalogueBatch,
  request: ErasureRequest,
  rows: number,
): Promise<void> {
  const { settings, contributions } = context;
  const { folders } = lake;
  const folder = join(folders.staging, `${processTag()}-erase-${randomUUID().slice(0, 8)}`);
  await mkdir(folder, { mode: 0o700 });
  try {
    const file = join(folder, basename(batch.fileName));
    const left = await lake.session((session) =>
      withoutFirm(session, { folder, rawFolder: folders.raw, to: file }, declaration, batch, request.firm),
    );
    const tombstone = (after: string | null): ErasureRow => ({
      id: randomUUID(),
      dataset: batch.dataset,
      batch: batch.id,
      firm: request.firm,
      rows: String(rows),
      ground: request.ground,
      erased_by: context.actor,
      erased_at: context.now().toISOString(),
      file_hash_before: batch.fileHash,
      file_hash_after: after,
    });
    if (left === 0) {
      await emptied(context, batch, tombstone(null), folders.lake);
    } else {
      const { encoding: _encoding, lookups: _lookups, ...options } = batch.options;
      const staged = await stageImport({
        stateFolder: settings.stateFolder,
        declaration,
        importer: importerOf(declaration, batch),
        importerName: batch.importer,
        file,
        options,
        pack: context.pack,
        quoted: batch.quoted,
        batch: batch.id,
      });
      try {
        const raw = join(folders.raw, staged.rawName);
        const part = stagedFolder(settings.stateFolder, staged.staged);
        if (!existsSync(raw)) await moveFile(join(part, staged.rawName), raw, folders.state);
        const difference = await lake.session((session) =>
          batchDifference(
            session,
            declaration,
            batch.files.map(({ path }) => join(folders.lake, path)),
            staged.files.map(({ name }) => join(part, 'batch', name)),
          ),
        );
        await replaceBatch(context, batch, staged, difference, {
          says: { erasedRows: rows, ground: request.ground },
          also: async (tx) => {
            await (tx as unknown as Transaction<ErasureTables>)
              .insertInto('lake_erasures')
              .values(tombstone(staged.record.fileHash))
              .execute();
          },
        });
      } finally {
        await discardStaged(settings.stateFolder, staged.staged);
      }
    }
    await removeRaw(context, batch);
    const [now] = await readCatalogue(context.store, { id: batch.id });
    if (now) await contributions.batchPublished(recordOf(now), context);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the raw file without the firm's lines; answers how many lines are left. */
async function withoutFirm(
  session: Session,
  { folder, rawFolder, to }: { readonly folder: string; readonly rawFolder: string; readonly to: string },
  declaration: DatasetDeclaration,
  batch: CatalogueBatch,
  firm: string,
): Promise<number> {
  const came = join(folder, 'came.raw');
  const work = join(folder, 'work');
  await mkdir(work, { mode: 0o700 });
  await unpackRaw(rawFolder, batch.fileHash, came, batch.fileName);
  const encoding = batch.options['encoding'];
  const { text, workbook } = await takeIn(
    came,
    work,
    DEFAULT_LIMITS,
    () => undefined,
    typeof encoding === 'string' ? encoding : undefined,
  );
  if (workbook) throw new RangeError(`rows cannot be erased from the workbook ${batch.fileName}`);
  const { delimiter, columns } = readHeader(text, batch.fileName);
  const named = columnOf(declaration, columns);
  const places = columns.map((_, i) => `c${i}`);
  const csv = dialect.readCsv({ file: text, delimiter, columns: places });
  const kept = `${csv} WHERE trim(c${columns.indexOf(named)}) IS DISTINCT FROM ${dialect.literal(firm)}`;
  const [count] = await session.rows(`SELECT CAST(count(*) AS VARCHAR) AS rows FROM ${kept}`);
  const select = columns.map((name, i) => `c${i} AS ${dialect.identifier(name)}`).join(', ');
  await session.run(dialect.copyToCsv(`SELECT ${select} FROM ${kept}`, to));
  return Number(count!['rows']);
}

/** The file's column of the firm, as the dataset's layouts call it or by its own name. */
function columnOf(declaration: DatasetDeclaration, columns: readonly string[]): string {
  const firm = declaration.firm!;
  const sources = (isImportable(declaration) ? declaration.importer.layouts : []).flatMap((layout) => {
    const source =
      layout.kind === 'wide' ? layout.columns[firm] : layout.kind === 'long' ? layout.keys[firm] : undefined;
    return typeof source === 'string' ? [source] : [];
  });
  const found = [...sources, firm].find((name) => columns.includes(name));
  if (found === undefined) throw new RangeError(`the file of ${declaration.id} has no column ${firm}`);
  return found;
}

/** Nothing of the batch is left: it is withdrawn, and has no file. */
async function emptied(
  { store, audit, actor, now }: PublishContext,
  batch: CatalogueBatch,
  tombstone: ErasureRow,
  lakeFolder: string,
): Promise<void> {
  const text = (words: string) => ({ kk: words, ru: words, en: words, ja: words });
  await store.transaction<ErasureTables, void>(async (tx) => {
    await tx.deleteFrom('lake_files').where('batch', '=', batch.id).execute();
    await tx
      .updateTable('lake_batches')
      .set({
        rows: '0',
        ...(batch.state === 'published' && {
          state: 'withdrawn' as const,
          withdrawn_at: now().toISOString(),
          withdrawn_by: actor,
          withdrawal_reason: JSON.stringify({ original: 'en', texts: text(tombstone.ground) }),
        }),
      })
      .where('id', '=', batch.id)
      .execute();
    await tx.insertInto('lake_erasures').values(tombstone).execute();
    await audit.record(tx, {
      actor,
      action: 'batch.erase',
      object: `batch:${batch.id}`,
      before: { rows: batch.rows },
      after: { rows: 0, erasedRows: Number(tombstone.rows), ground: tombstone.ground },
    });
  });
  for (const folder of new Set(batch.files.map(({ path }) => join(lakeFolder, dirname(path)))))
    await retireFolder(folder, now());
}

/** The raw file as it came goes at once, unless another batch was read from it. */
async function removeRaw({ store, settings }: PublishContext, { fileHash }: CatalogueBatch): Promise<void> {
  const other = await store
    .tables<CatalogueTables>()
    .selectFrom('lake_batches')
    .select('id')
    .where('file_hash', '=', fileHash)
    .where('rows', '>', '0')
    .executeTakeFirst();
  if (other !== undefined) return;
  for (const ending of ['br', 'as-is'])
    await rm(join(stateFolders(settings.stateFolder).raw, `${fileHash}.${ending}`), { force: true });
}
