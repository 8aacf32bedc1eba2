import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Type as T } from 'typebox';
import { createCompute } from '@industry/compute';
import { importers } from '@industry/facts';
import type { JobDefinition } from '@industry/jobs/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { TABLES, type TableName } from '@industry/simulated-economy';
import { economyParameters, simulationOf } from '@industry/support-population/economy-parameters.ts';
import { isFilled } from './economy-in-force.ts';
import { publishEconomy } from './publish-economy.ts';
import { consentTables } from './simulate.ts';
import { stageEconomy } from './stage-economy.ts';

/** Firms of which a worker thread makes the rows at a time. */
const STEP = 250;

/** Fills the demonstration country with the small economy that its pack names, unless one is there. Harmless to repeat. */
export const fillEconomyJob: JobDefinition<Platform> = {
  name: 'simulation.fill',
  title: {
    kk: 'Демонстрациялық елдің экономикасын модельдеу',
    ru: 'Моделирование экономики демонстрационной страны',
    en: 'Simulation of the demonstration economy',
    ja: 'デモ用経済の模擬計算',
  },
  input: T.Object({}),
  expiresAfter: 1_800,
  retries: 1,
  async run(platform) {
    if (platform.mode !== 'demonstration' || platform.pack.simulation === undefined || (await isFilled(platform)))
      return;
    const { settings, pack, contributions } = platform;
    await mkdir(settings.stateFolder, { recursive: true });
    const folder = await mkdtemp(join(settings.stateFolder, 'simulation-'));
    try {
      const { firms, seed } = simulationOf(pack).demonstration;
      const files = await writeTables(platform, folder);
      const staged = await stageEconomy({
        pack,
        stateFolder: settings.stateFolder,
        datasets: importers(contributions.datasets),
        files,
        economy: { firms, seed },
      });
      await publishEconomy({ ...platform, actor: 'system' }, { staged, firms, seed });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** The rows are made in a worker thread, some firms at a time, so that nobody's request waits for them. */
async function writeTables({ pack }: Platform, folder: string): Promise<ReadonlyMap<TableName, string>> {
  const { firms, seed } = simulationOf(pack).demonstration;
  const parameters = economyParameters(pack);
  const guarded = [...consentTables(pack)];
  const share = Number(simulationOf(pack).demonstration.consenting);
  const names = Object.keys(TABLES) as TableName[];
  const files = new Map(names.map((table) => [table, join(folder, `${table}.csv`)] as const));
  const outputs = new Map(
    await Promise.all(names.map(async (table) => [table, await open(files.get(table)!, 'w', 0o600)] as const)),
  );
  const compute = await createCompute({ threads: 1, idleTimeout: 1_000 });
  try {
    for (const table of names) await outputs.get(table)!.write(`${TABLES[table].join(',')}\n`);
    for (let from = 0; from < firms; from += STEP) {
      const rows = await compute.run('economyRows', {
        parameters,
        guarded,
        share,
        firms,
        seed,
        from,
        until: Math.min(firms, from + STEP),
      });
      for (const [table, text] of rows) await outputs.get(table)!.write(text);
    }
    return files;
  } finally {
    await Promise.all([compute.close(), ...[...outputs.values()].map((output) => output.close())]);
  }
}
