import { group } from 'd3-array';
import type { FastifyInstance } from 'fastify';
import { serve } from '@industry/http';
import { isImportable } from '@industry/facts/importer.ts';
import { readCatalogue } from '@industry/facts/catalogue.ts';
import { recordOf } from '@industry/facts/publish.ts';
import type { Platform } from '@industry/registry/types.ts';
import { getDesk, getDeskDataset } from '@industry/catalogue/contract';
import { deskBatch, pullAnswer, uploadAnswer } from './answers.ts';
import { deskDataset, importable } from './datasets.ts';
import { uploadsOf } from './records.ts';
import { lastRuns, pullsOf } from './pull-records.ts';

export function deskRoute(app: FastifyInstance, platform: Platform): void {
  serve(app, getDesk, async ({ may }) => {
    const declared = platform.facts.datasets().filter(isImportable);
    const own = declared.filter(({ id }) => may('batch.publish', { dataset: id }));
    const ids = own.map(({ id }) => id);
    const pulled = ids.filter((dataset) => may('pull.manage', { dataset }));
    const [all, uploads, pulls] = await Promise.all([
      // Records of batches, no facts: of the datasets that the viewer may publish, whatever their class.
      readCatalogue(platform.store),
      uploadsOf(platform.store, ids),
      pullsOf(platform.store, pulled),
    ]);
    const batches = group(all, ({ dataset }) => dataset);
    const last = await lastRuns(platform.store, pulls);
    return {
      permitted: own.length > 0,
      mayPull: pulled.length > 0,
      mayWithdraw: ids.some((dataset) => may('batch.withdraw', { dataset })),
      datasets: own.map((one) => deskDataset(platform, one, batches.get(one.id) ?? [])),
      uploads: uploads.map((row) => uploadAnswer(platform, row, batches.get(row.dataset) ?? [])),
      pulls: pulls.map((row) => pullAnswer(platform, row, last.get(row.id))),
    };
  });

  serve(app, getDeskDataset, async ({ params, may, within }) => {
    const declaration = importable(platform, params.id, (dataset) => may('batch.publish', { dataset }));
    within({ dataset: declaration.id });
    const batches = await readCatalogue(platform.store, { dataset: declaration.id });
    return {
      dataset: deskDataset(platform, declaration, batches),
      batches: batches.toReversed().map((batch) => deskBatch(platform, declaration, recordOf(batch))),
    };
  });
}
