import { Type as T } from 'typebox';
import type { OwnerCommand } from '@industry/control/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { isLanguage, type UserText } from '@industry/values';
import { type CatalogueBatch, type CatalogueTables, readCatalogue } from './catalogue.ts';
import { CatalogueMoved } from './catalogue-moved.ts';
import { catalogueVersion } from './in-force.ts';
import { type Preview, previewWithdrawal, PreviewWithdrawalInput } from './preview.ts';
import { type PublishContext, publishingLock, recordOf } from './publish.ts';
import type { BatchRecord } from './types.ts';

/** The batch cannot be withdrawn; `reason` is a code. */
export class NotWithdrawable extends Error {
  override readonly name = 'NotWithdrawable';
  readonly reason: 'unknown' | 'withdrawn' | 'kept-elsewhere';

  constructor(reason: NotWithdrawable['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

export interface WithdrawRequest {
  readonly dataset: string;
  readonly batch: string;
  readonly reason: UserText;
  /** `against` of the preview that the person saw; whatever the catalogue is when absent. */
  readonly expected?: string;
}

/**
 * Takes a batch out of force: one transaction marks it and records the audit event. Its files stay, and so does the answer to
 * what was held before. Throws `NotWithdrawable`, or `CatalogueMoved` when the catalogue is not what was expected.
 *
 * Example: `await withdrawBatch({ ...platform, actor: 'person:7' }, { dataset: 'output', batch, reason })`
 */
export async function withdrawBatch(context: PublishContext, request: WithdrawRequest): Promise<BatchRecord> {
  const { store, audit, contributions, actor } = context;
  const withdrawn = await store.exclusive(publishingLock(request.dataset), async () => {
    const catalogue = await readCatalogue(store, { dataset: request.dataset });
    const batch = withdrawable(catalogue, request.batch, request.dataset);
    if (request.expected !== undefined && request.expected !== catalogueVersion(catalogue)) throw new CatalogueMoved();
    const at = context.now().toISOString();
    await store.transaction<CatalogueTables, void>(async (tx) => {
      await tx
        .updateTable('lake_batches')
        .set({
          state: 'withdrawn',
          withdrawn_at: at,
          withdrawn_by: actor,
          withdrawal_reason: JSON.stringify(request.reason),
        })
        .where('id', '=', batch.id)
        .execute();
      await audit.record(tx, {
        actor,
        action: 'batch.withdraw',
        object: `batch:${batch.id}`,
        before: { state: batch.state },
        after: { state: 'withdrawn', reason: request.reason, dataset: batch.dataset, fileHash: batch.fileHash },
      });
    });
    return { ...recordOf(batch), state: 'withdrawn' as const, withdrawal: { at, by: actor, reason: request.reason } };
  });
  await contributions.batchPublished(withdrawn, context);
  return withdrawn;
}

/** A batch that a service made of its own records (a submission of the reporting cycle) is put right there, not here. */
export function madeFromFile({ importer, dataset, quoted, simulated }: BatchRecord): boolean {
  return importer === dataset || quoted || simulated;
}

function withdrawable(catalogue: readonly CatalogueBatch[], id: string, dataset: string): CatalogueBatch {
  const batch = catalogue.find((one) => one.id === id);
  if (batch === undefined) throw new NotWithdrawable('unknown', `The dataset "${dataset}" has no batch "${id}".`);
  if (batch.state === 'withdrawn')
    throw new NotWithdrawable('withdrawn', `The batch was withdrawn already, on ${batch.withdrawal!.at}.`);
  if (!madeFromFile(batch))
    throw new NotWithdrawable('kept-elsewhere', `Its figures are records of "${batch.importer}": correct them there.`);
  return batch;
}

const WithdrawInput = T.Object({
  ...PreviewWithdrawalInput.properties,
  language: T.String({ maxLength: 2 }),
  reason: T.String({ minLength: 1, maxLength: 4000 }),
});

/** `withdraw-batch`, for the command line. */
export const withdrawBatchCommand: OwnerCommand<Platform, typeof WithdrawInput, BatchRecord> = {
  name: 'withdraw-batch',
  input: WithdrawInput,
  run(context, { dataset, batch, reason, language }) {
    if (!isLanguage(language)) throw new RangeError(`no language ${JSON.stringify(language)}`);
    return withdrawBatch(context, { dataset, batch, reason: { original: language, texts: { [language]: reason } } });
  },
};

/** `preview-withdrawal`, for the command line: what would change, and the pages that show the dataset. */
export const previewWithdrawalCommand: OwnerCommand<
  Platform,
  typeof PreviewWithdrawalInput,
  Preview & { readonly pages: readonly string[] }
> = {
  name: 'preview-withdrawal',
  input: PreviewWithdrawalInput,
  async run(context, { dataset, batch: id }) {
    const batch = withdrawable(await readCatalogue(context.store, { dataset }), id, dataset);
    const pages = context.contributions.lineage(dataset).map(({ path }) => path);
    return { ...(await previewWithdrawal(context, recordOf(batch))), pages };
  },
};
