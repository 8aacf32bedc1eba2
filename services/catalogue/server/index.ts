import { group } from 'd3-array';
import { Problem, serve } from '@industry/http';
import type { ActionDefinition } from '@industry/http/contract.ts';
import type { Platform, ServerService } from '@industry/registry/types.ts';
import type { BatchRecord, DatasetDeclaration } from '@industry/facts/types.ts';
import { getBatch, getCatalogueJsonLd, getDataset, listDatasets } from '@industry/catalogue/contract';
import { batchAnswer, datasetAnswer } from './answers.ts';
import { catalogueJsonLd } from './dcat/catalogue-jsonld.ts';
import {
  deskActions,
  deskInbox,
  deskJobs,
  deskMigrations,
  deskNotices,
  deskProblems,
  deskRoutes,
} from './desk/index.ts';
import { downloadRoutes } from './download/routes.ts';
import { problems } from './problems.ts';

const PAGE = 100;

const PUBLISH: ActionDefinition = {
  id: 'batch.publish',
  scoped: true,
  title: {
    kk: 'Файлды жүктеп, жариялау',
    ru: 'Загрузить файл и опубликовать',
    en: 'Import a file and publish it',
    ja: 'ファイルを取り込み、公表する',
  },
};

/** Datasets, their batches and rows, lineage to the pages that use them, and the data officer's desk. */
export const catalogueService: ServerService = {
  name: 'catalogue',
  migrations: deskMigrations,
  jobs: deskJobs,
  contributions: {
    problems: [...problems, ...deskProblems],
    actions: [PUBLISH, ...deskActions],
    noticeKinds: deskNotices,
    inbox: deskInbox,
    searchables: (_, { facts }) =>
      facts
        .datasets()
        .filter(({ secrecy }) => secrecy === 'public')
        .map(({ id, title, description }) => ({
          path: `/datasets/${id}`,
          title,
          text: description,
          codes: [id],
          kind: 'dataset',
        })),
  },
  routes(app, platform) {
    const dataset = (id: string): DatasetDeclaration => {
      const declaration = platform.facts.dataset(id);
      // Datasets above "public" are not named to those who may not read them.
      if (!declaration || declaration.secrecy !== 'public') throw new Problem('dataset-unknown', { dataset: id });
      return declaration;
    };

    serve(app, listDatasets, async () => {
      const batches = group((await platform.facts.batches()).toReversed(), (batch) => batch.dataset);
      return {
        datasets: platform.facts
          .datasets()
          .filter((declaration) => declaration.secrecy === 'public')
          .map((declaration) => datasetAnswer(declaration, batches.get(declaration.id) ?? [], platform)),
      };
    });

    serve(app, getCatalogueJsonLd, async ({ reply }) => {
      const published = (await platform.facts.batches()).filter(({ state }) => state === 'published');
      const batches = group(published, (batch) => batch.dataset);
      const described = platform.facts
        .datasets()
        .filter(({ secrecy }) => secrecy === 'public')
        .map((declaration) => ({ declaration, batches: batches.get(declaration.id) ?? [] }));
      const body = Buffer.from(JSON.stringify(catalogueJsonLd(described, platform)));
      return reply
        .headers({
          'cache-control': 'no-cache',
          'access-control-allow-origin': '*',
          'content-type': 'application/ld+json',
        })
        .send(body);
    });

    downloadRoutes(app, platform, { dataset, batch: (of, id) => batchOf(platform, of, id) });

    serve(app, getDataset, async ({ params }) => {
      const declaration = dataset(params.id);
      const batches = (await platform.facts.batches(declaration.id)).toReversed();
      return {
        dataset: datasetAnswer(declaration, batches, platform),
        facts: declaration.facts.map(({ id, title, unit }) => ({ id, title, unit })),
        batches: batches.map((batch) => batchAnswer(batch, platform)),
        usedBy: [...platform.contributions.lineage(declaration.id)],
      };
    });

    serve(app, getBatch, async ({ params, query }) => {
      const { id, title } = dataset(params.id);
      const batch = await batchOf(platform, id, params.batch);
      const offset = query.offset ?? 0;
      const page = await platform.facts.rows(batch.id, { offset, limit: PAGE });
      return {
        title,
        batch: batchAnswer(batch, platform),
        columns: [...page.columns],
        rows: page.rows.map((row) => [...row]),
        offset,
        total: batch.rows,
      };
    });

    deskRoutes(app, platform);
  },
};

async function batchOf(platform: Platform, dataset: string, id: string): Promise<BatchRecord> {
  const batch = await platform.facts.batch(id);
  if (batch?.dataset !== dataset) throw new Problem('batch-unknown', { batch: id });
  return batch;
}
