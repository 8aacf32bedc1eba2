import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Transaction } from 'kysely';
import { Type as T } from 'typebox';
import type { OwnerCommand } from '@industry/control/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { batchFolder, moveFile, moveFolder, stateFolders } from '@industry/warehouse';
import { type CatalogueBatch, type CatalogueTables, insertBatch, readCatalogue } from './catalogue.ts';
import { CatalogueMoved } from './catalogue-moved.ts';
import { catalogueVersion } from './in-force.ts';
import { requireConsent } from './require-consent.ts';
import { sameImport } from './same-import.ts';
import { readStaged, STAGED_RECORD, type StagedBatch, stagedFolder } from './staged-batch.ts';
import type { BatchRecord } from './types.ts';

export const PublishInput = T.Object({ staged: T.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$' }) });

export interface PublishResult extends BatchRecord {
  /** True when the same file, importer version and options were published before: there is no second batch. */
  readonly already: boolean;
  /** When `already`: the later batch that took the place of these figures; null while they are in force. */
  readonly replacedBy: string | null;
}

/** What publishing needs of the platform. */
export type PublishContext = Platform & {
  readonly actor: string;
};

export interface PublishOptions {
  /** `against` of the preview that was seen: throws `CatalogueMoved` when the catalogue of the dataset is another by now. */
  readonly expected?: string;
  /** Goes into the audit event: what the person stood by, and why. */
  readonly decision?: Readonly<Record<string, unknown>>;
  /** Every firm in a file of class "consent" must have consented to its register: throws `ConsentMissing`. */
  readonly consented?: true;
  /** Done in the transaction that lists the batch. */
  also?(tx: Transaction<CatalogueTables>, batch: BatchRecord): Promise<void>;
}

/** One at a time, over all processes: two callers with the same file must meet one batch. */
export function publishingLock(dataset: string): string {
  return `publish ${dataset}`;
}

/**
 * Makes a staged batch visible: its files are moved to the lake and synced, then one transaction lists them and records
 * the audit event. A crash before its end leaves files that nobody sees and that `sweepLake` removes.
 */
export async function publishBatch(
  context: PublishContext,
  name: string,
  options: PublishOptions = {},
): Promise<PublishResult> {
  const staged = await readStaged(context.settings.stateFolder, name);
  return context.store.exclusive(publishingLock(staged.record.dataset), async () => {
    if (options.expected !== undefined) {
      const catalogue = await readCatalogue(context.store, { dataset: staged.record.dataset });
      if (catalogueVersion(catalogue) !== options.expected) throw new CatalogueMoved();
    }
    if (options.consented) await requireConsent(context, name, staged);
    return publish(context, name, staged, options);
  });
}

/** The published batch that a staged one would only repeat, as `publishBatch` would answer it; undefined when there is none. */
export async function publishedBefore(
  { store }: Pick<Platform, 'store'>,
  staged: StagedBatch,
): Promise<PublishResult | undefined> {
  const existing = await sameImport(store, staged);
  return existing && alreadyPublished(existing, await readCatalogue(store, { dataset: existing.dataset }));
}

/** `publish-batch {staged}`: the only part of an import that crosses to the owner of the state folder. */
export const publishBatchCommand: OwnerCommand<Platform, typeof PublishInput, PublishResult> = {
  name: 'publish-batch',
  input: PublishInput,
  async run(context, { staged }, report) {
    report({ step: 'publish', done: 0, total: 1 });
    const result = await publishBatch(context, staged, { consented: true });
    report({ step: 'publish', done: 1, total: 1 });
    return result;
  },
};

async function publish(
  context: PublishContext,
  name: string,
  staged: StagedBatch,
  { decision, also }: PublishOptions,
): Promise<PublishResult> {
  const { settings, store, audit, contributions } = context;
  const folders = stateFolders(settings.stateFolder);
  const folder = stagedFolder(settings.stateFolder, name);
  const existing = await sameImport(store, staged);
  if (existing !== undefined) {
    await rm(folder, { recursive: true, force: true });
    return alreadyPublished(existing, await readCatalogue(store, { dataset: existing.dataset }));
  }
  for (const name of [staged.rawName, ...(staged.lookupRaws ?? [])]) {
    const raw = join(folders.raw, name);
    if (!existsSync(raw)) await moveFile(join(folder, name), raw, folders.state);
  }
  const target = batchFolder(folders, staged.record.dataset, staged.record.id, staged.restricted);
  await moveFolder(join(folder, 'batch'), target, folders.state);
  await rm(folder, { recursive: true, force: true });

  const batch: BatchRecord = {
    ...staged.record,
    recordedAt: context.now().toISOString(),
    actor: context.actor,
    simulated: context.mode === 'demonstration',
    state: 'published',
    withdrawal: null,
  };
  await store.transaction<CatalogueTables, void>(async (tx) => {
    await insertBatch(tx, staged, batch, files(staged, relative(folders.lake, target)));
    await audit.record(tx, {
      actor: batch.actor,
      action: 'batch.publish',
      object: `batch:${batch.id}`,
      after: {
        ...batch,
        findings: batch.findings.map(({ check, severity, rows }) => ({ check, severity, rows })),
        ...decision,
      },
    });
    await also?.(tx, batch);
  });
  await rm(join(target, STAGED_RECORD), { force: true });
  await contributions.batchPublished(batch, context);
  return { ...batch, already: false, replacedBy: null };
}

/** What to say of a file that was published before: the batch that holds its figures now, or the one that replaced them. */
function alreadyPublished(existing: CatalogueBatch, batches: readonly CatalogueBatch[]): PublishResult {
  const known = ({ publishedOn, recordedAt }: CatalogueBatch): string => publishedOn ?? recordedAt;
  // What was withdrawn may come again, as a batch of its own.
  if (existing.state === 'withdrawn') {
    const same = batches.filter(
      ({ fileHash, importerVersion }) => fileHash === existing.fileHash && importerVersion === existing.importerVersion,
    );
    const last = same.at(-1) ?? existing;
    if (last.state === 'withdrawn') return { ...recordOf(existing), already: true, replacedBy: last.id };
    return alreadyPublished(last, batches);
  }
  const later = batches
    .slice(batches.findIndex(({ id }) => id === existing.id) + 1)
    .filter((batch) => batch.state === 'published' && known(batch) >= known(existing) && touches(batch, existing))
    .at(-1);
  if (later === undefined) return { ...recordOf(existing), already: true, replacedBy: null };
  const same = later.fileHash === existing.fileHash && later.importerVersion === existing.importerVersion;
  return { ...recordOf(same ? later : existing), already: true, replacedBy: same ? null : later.id };
}

function touches(one: CatalogueBatch, other: CatalogueBatch): boolean {
  if (!one.full || !other.full) return true;
  return one.slices.some((slice) => other.slices.includes(slice)) || one.slices.length + other.slices.length === 0;
}

function files(staged: StagedBatch, folder: string) {
  return staged.files.map(({ table, name, bytes, sha256, rows }) => ({
    batch: staged.record.id,
    table_name: table,
    path: join(folder, name),
    bytes: String(bytes),
    sha256,
    rows: String(rows),
  }));
}

export function recordOf({ full: _full, slices: _slices, files: _files, ...record }: CatalogueBatch): BatchRecord {
  return record;
}
