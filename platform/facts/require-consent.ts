import { join } from 'node:path';
import type { Platform } from '@industry/registry/types.ts';
import { dialect, openWarehouse } from '@industry/warehouse';
import type { StagedBatch } from './staged-batch.ts';

/** A file of facts under consent names firms that have not given theirs; nothing of it was published. */
export class ConsentMissing extends Error {
  override readonly name = 'ConsentMissing';
  readonly code = 'consent-missing';
  readonly title = 'Firms in the file have not consented';
  readonly status = 409;
  readonly detail: string;
  /** Firms that the file names, and those of them whose consent does not cover its register today. */
  readonly firms: number;
  readonly without: number;

  constructor(dataset: string, firms: number, without: number) {
    const detail =
      `${without} of the ${firms} firms in the file have not consented to the register of ${dataset} as of today. ` +
      'Nothing was published. Hand the file to the road of its register, which leaves such firms out and counts them: industry registers deliver.';
    super(detail);
    this.detail = detail;
    this.firms = firms;
    this.without = without;
  }
}

/** Throws `ConsentMissing` where a staged batch of class "consent" names a firm whose consent does not cover its register. */
export async function requireConsent(platform: Platform, name: string, { record, files }: StagedBatch): Promise<void> {
  const dataset = platform.contributions.datasets.find(({ id }) => id === record.dataset);
  if (dataset?.secrecy !== 'consent' || dataset.firm === undefined) return;
  const lake = await openWarehouse(platform.settings.stateFolder);
  try {
    const paths = files.map((file) => join(lake.folders.staging, name, 'batch', file.name));
    const firm = dialect.identifier(dataset.firm);
    const { columns } = await lake.session((session) =>
      session.columns(`SELECT DISTINCT ${firm} FROM ${dialect.readParquet(paths)} WHERE ${firm} IS NOT NULL`),
    );
    const firms = (columns[0] ?? []).map(String);
    const covered = await platform.contributions.consenting(dataset, firms, platform);
    const without = firms.filter((one) => !covered.has(one)).length;
    if (without > 0) throw new ConsentMissing(record.dataset, firms.length, without);
  } finally {
    await lake.close();
  }
}
