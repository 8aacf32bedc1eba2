import { join } from 'node:path';
import { Type as T } from 'typebox';
import type { OwnerCommand, ReportProgress } from '@industry/control/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { openWarehouse, relationSql, type RelationBatch, type StateFolders } from '@industry/warehouse';
import { type CatalogueBatch, readCatalogue } from './catalogue.ts';
import { type ForceDifference, forceDifference } from './force-difference.ts';
import { catalogueVersion, isInForce } from './in-force.ts';
import { PublishInput } from './publish.ts';
import { byKnownDay, shapeOf } from './relation.ts';
import { readStaged } from './staged-batch.ts';
import type { BatchRecord, DatasetDeclaration } from './types.ts';

/** What becomes visible instead, before anything is decided. */
export interface Preview extends ForceDifference {
  /** State of the catalogue that it was made against: `publishBatch` and `withdrawBatch` take it as `expected`. */
  readonly against: string;
  /** Id of the batch that is in force last, of those known at the same time or before; null when none is. */
  readonly lastInForce: string | null;
  /** A later release stays in force over what this one says. */
  readonly older: boolean;
}

type PreviewContext = Pick<Platform, 'settings' | 'store' | 'contributions' | 'pack'> & { now(): Date };

/**
 * What would change if a staged batch were published now: the rows in force with it and without it. For a dataset above
 * "public" counts only.
 */
export async function previewStaged(context: PreviewContext, name: string, report?: ReportProgress): Promise<Preview> {
  const staged = await readStaged(context.settings.stateFolder, name);
  const { record, full, slices } = staged;
  const own = { ...record, recordedAt: context.now().toISOString(), full, slices };
  const catalogue = await readCatalogue(context.store, { dataset: record.dataset });
  return preview(
    context,
    record.dataset,
    catalogue,
    (batches, folders) => {
      const files = staged.files.map((file) => join(folders.staging, name, 'batch', file.name));
      return [...batches, { ...own, paths: files }];
    },
    report,
  );
}

/** What would change if a batch were withdrawn now. */
export async function previewWithdrawal(
  context: PreviewContext,
  batch: BatchRecord,
  report?: ReportProgress,
): Promise<Preview> {
  const catalogue = await readCatalogue(context.store, { dataset: batch.dataset });
  return preview(context, batch.dataset, catalogue, (batches) => batches.filter(({ id }) => id !== batch.id), report);
}

/** `preview-staged {staged}`: for `industry import --preview`, whose process does not own the store. */
export const previewStagedCommand: OwnerCommand<Platform, typeof PublishInput, Preview> = {
  name: 'preview-staged',
  input: PublishInput,
  run: (context, { staged }, report) => previewStaged(context, staged, report),
};

export const PreviewWithdrawalInput = T.Object({
  dataset: T.String({ maxLength: 80 }),
  batch: T.String({ maxLength: 80 }),
});

type Placed = Pick<CatalogueBatch, 'id' | 'publishedOn' | 'recordedAt' | 'full' | 'slices'> & {
  readonly paths: readonly string[];
};

async function preview(
  { settings, contributions, pack, now: _now }: PreviewContext,
  id: string,
  catalogue: readonly CatalogueBatch[],
  change: (batches: readonly Placed[], folders: StateFolders) => readonly Placed[],
  report?: ReportProgress,
): Promise<Preview> {
  const dataset = contributions.datasets.find((one) => one.id === id);
  if (dataset === undefined) throw new RangeError(`No service declares the dataset "${id}".`);
  const lake = await openWarehouse(settings.stateFolder);
  try {
    const { folders } = lake;
    const { timeZone } = pack.passport;
    const placed = catalogue
      .filter((batch) => isInForce(batch))
      .map((batch): Placed => ({ ...batch, paths: batch.files.map(({ path }) => join(folders.lake, path)) }));
    const before = byKnownDay(placed, timeZone);
    const after = byKnownDay(change(placed, folders), timeZone);
    const difference = await lake.session((session) =>
      forceDifference(
        session,
        dataset,
        sqlOf(dataset, before),
        sqlOf(dataset, after),
        dataset.secrecy === 'public',
        report,
      ),
    );
    const added = after.findIndex(({ id: one }) => !before.some((batch) => batch.id === one));
    return {
      ...difference,
      against: catalogueVersion(catalogue),
      lastInForce: (added < 0 ? after.at(-1) : after[added - 1])?.id ?? null,
      older: added >= 0 && added < after.length - 1,
    };
  } finally {
    await lake.close();
  }
}

function sqlOf(dataset: DatasetDeclaration, batches: readonly Placed[]): string | null {
  const shaped = batches.map(({ id, full, slices, paths }): RelationBatch => ({ id, full, slices, files: paths }));
  return relationSql(shapeOf(dataset), shaped);
}
