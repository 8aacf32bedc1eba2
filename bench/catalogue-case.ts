import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServerApp } from '@industry/app-server/app.ts';
import { composePlatform } from '@industry/app-server/compose.ts';
import { SERVICES } from '@industry/app-server/services.ts';
import { type CatalogueTables, insertBatch } from '@industry/facts/catalogue.ts';
import { NOTICES } from '@industry/facts/checks.ts';
import type { StagedBatch } from '@industry/facts/staged-batch.ts';
import type { BatchRecord, DatasetDeclaration } from '@industry/facts/types.ts';
import { readSettings } from '@industry/observe';

// The catalogue of a country with hundreds of datasets, in a process of its own; prints one line of JSON.

const [datasets, batches, runs] = process.argv.slice(2).map(Number) as [number, number, number];
const folder = mkdtempSync(join(tmpdir(), 'industry-bench-'));
const title = { kk: 'Деректер жиынтығы', ru: 'Набор данных', en: 'Dataset', ja: 'データセット' };
const declarations = Array.from({ length: datasets }, (_, n): DatasetDeclaration => ({
  id: `bench-${n}`,
  title,
  description: title,
  keys: [{ name: 'region', classification: 'KATO' }],
  facts: [{ id: 'value', title, unit: 'percent' }],
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'CC-BY-4.0',
  owner: 'bns',
  expects: title,
}));

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const start = performance.now();
    await work();
    if (run > 0) times.push(performance.now() - start);
  }
  return median(times);
}

const composition = await composePlatform(readSettings({ INDUSTRY_VAR: folder, LOG_LEVEL: 'silent' }), {
  services: [...SERVICES, { name: 'bench', contributions: { datasets: declarations } }],
});
const { store } = composition.platform;
await store.transaction<CatalogueTables, void>(async (tx) => {
  for (const { id: dataset } of declarations)
    for (let n = 0; n < batches; n++) {
      const batch: BatchRecord = {
        id: `${dataset}-${n}`,
        dataset,
        source: 'Bureau of National Statistics of the Republic of Kazakhstan',
        licence: 'CC-BY-4.0',
        publishedOn: null,
        recordedAt: new Date(Date.UTC(2026, 0, 1 + n)).toISOString(),
        fileName: 'figures.csv',
        fileHash: 'f'.repeat(64),
        importer: dataset,
        importerVersion: '1',
        options: {},
        rows: 1_000,
        rejectedRows: 0,
        validFrom: null,
        validTo: null,
        actor: 'cli:bench',
        quoted: false,
        simulated: false,
        state: 'published',
        withdrawal: null,
        findings: [
          {
            check: 'published-on-unknown',
            severity: 'warning',
            rows: 0,
            message: NOTICES['published-on-unknown'],
            examples: [],
          },
        ],
      };
      const file = { batch: batch.id, table_name: 'observations', path: 'x', bytes: '1', sha256: 'f', rows: '1000' };
      await insertBatch(tx, { rawName: 'x', full: true, slices: [] } as unknown as StagedBatch, batch, [file]);
    }
});
const app = await createServerApp(composition);
const ask = async (url: string) => {
  const answer = await app.inject({ url });
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 200)}`);
  return answer.rawPayload.length;
};
const bytes = await ask('/api/v1/datasets');
const result = {
  bytes,
  list: await timed(() => ask('/api/v1/datasets')),
  one: await timed(() => ask('/api/v1/datasets/bench-7')),
  jsonld: await timed(() => ask('/api/v1/catalogue.jsonld')),
  rows: await timed(() => store.tables<CatalogueTables>().selectFrom('lake_batches').selectAll().execute()),
};
await app.close();
await composition.close();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(result));
