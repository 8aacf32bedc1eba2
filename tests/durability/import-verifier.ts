// Child of the torture: opens what a killed server left and says which batches are visible with which value.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICES } from '@industry/app-server/services.ts';
import { createAudit } from '@industry/audit';
import { openStore } from '@industry/database';
import { createFacts } from '@industry/facts';
import { repositoryFolder } from '@industry/observe';
import { loadPack } from '@industry/pack';
import { datasetsOf } from '@industry/registry';

const [, , stateFolder = '', dataset = ''] = process.argv;
const started = performance.now();
const store = await openStore({ folder: join(stateFolder, 'store') });
const opened = performance.now() - started;
const now = () => new Date();
const audit = createAudit(store, now);
const pack = await loadPack(join(repositoryFolder(), 'programmes', 'kz-2020-2025'));
const datasets = SERVICES.flatMap(({ contributions = {} }) => datasetsOf(contributions, pack));
const facts = createFacts({ store, stateFolder, datasets, mode: 'real', now, audit });
const batches: { id: string; fileName: string; values: (string | null)[] }[] = [];
for (const { id, fileName } of await facts.batches(dataset)) {
  const found = await facts.observations({ dataset, batches: [id] });
  batches.push({ id, fileName, values: found.map(({ value }) => value) });
}
await facts.close();
await audit.seal();
const { broken } = await audit.check();
const published = (await audit.events({ limit: 10_000 })).filter(({ action }) => action === 'batch.publish').length;
writeSync(1, `${JSON.stringify({ opened, batches, published, broken: broken ?? null })}\n`);
await store.close();
