import type { FastifyInstance } from 'fastify';
import {
  CatalogueMoved,
  catalogueVersion,
  madeFromFile,
  NotWithdrawable,
  previewWithdrawal as previewOf,
  withdrawBatch as withdraw,
} from '@industry/facts';
import { readCatalogue } from '@industry/facts/catalogue.ts';
import type { BatchRecord } from '@industry/facts/types.ts';
import { Problem, readUserText, serve, signedIn } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { previewWithdrawal, withdrawBatch } from '@industry/catalogue/contract';
import { factsOf, previewAnswer } from './answers.ts';
import { namedDataset } from './datasets.ts';
import { WithdrawalPreviews } from './withdrawal-previews.ts';

export function withdrawalRoutes(app: FastifyInstance, platform: Platform): void {
  const previews = new WithdrawalPreviews();
  serve(app, previewWithdrawal, async ({ params, may, within }) => {
    const declaration = namedDataset(platform, params.id, (dataset) => may('batch.withdraw', { dataset }));
    within({ dataset: declaration.id });
    const batch = await withdrawable(platform, declaration.id, params.batch);
    const against = catalogueVersion(await readCatalogue(platform.store, { dataset: declaration.id }));
    const found = await previews.ask(`${batch.id} ${against}`, (report) => previewOf(platform, batch, report));
    const preview = 'against' in found ? found : null;
    return {
      preview: preview && previewAnswer(preview),
      progress: 'against' in found ? null : { done: found.done, total: found.total },
      against: preview?.against ?? against,
      usedBy: [...platform.contributions.lineage(declaration.id)],
      facts: factsOf(declaration),
    };
  });

  serve(app, withdrawBatch, async ({ params, body, may, within, ...call }) => {
    const declaration = namedDataset(platform, params.id, (dataset) => may('batch.withdraw', { dataset }));
    within({ dataset: declaration.id });
    const batch = await withdrawable(platform, declaration.id, params.batch);
    const reason = readUserText(body.reason, 'body.reason');
    const context = { ...platform, actor: `person:${signedIn(call).id}` };
    try {
      const gone = await withdraw(context, { dataset: batch.dataset, batch: batch.id, reason, expected: body.against });
      return { batch: gone.id, withdrawnAt: gone.withdrawal!.at };
    } catch (cause) {
      if (cause instanceof CatalogueMoved)
        throw new Problem('preview-out-of-date', { dataset: batch.dataset }, { cause });
      if (cause instanceof NotWithdrawable) throw new Problem('batch-withdrawn', { batch: batch.id }, { cause });
      throw cause;
    }
  });
}

async function withdrawable(platform: Platform, dataset: string, id: string): Promise<BatchRecord> {
  // The record of a batch, no facts: whose dataset is named to the viewer, whatever its class.
  const [batch] = await readCatalogue(platform.store, { id });
  if (batch?.dataset !== dataset) throw new Problem('batch-unknown', { batch: id });
  if (batch.state === 'withdrawn') throw new Problem('batch-withdrawn', { batch: id });
  if (!madeFromFile(batch)) throw new Problem('batch-of-records', { batch: id });
  return batch;
}
