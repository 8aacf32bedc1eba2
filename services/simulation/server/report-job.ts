import { Type as T } from 'typebox';
import { createCompute } from '@industry/compute';
import type { JobDefinition } from '@industry/jobs/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { readTally } from '@industry/simulated-economy';
import { economyInForce } from './economy-in-force.ts';
import type { SimulationTables } from './migrations.ts';
import { economyParameters } from '@industry/support-population/economy-parameters.ts';
import { type EconomyReport, reportOf } from './report.ts';
import type { EconomyName } from './stage-economy.ts';

export interface BuiltReport extends EconomyReport {
  readonly counts: { readonly firms: number; readonly operating: number; readonly active: number };
}

/** Milliseconds that an economy of two million firms may take to be made anew. */
const LONGEST = 3_600_000;

/** Compares the economy in force with the figures of the act, unless that was done. Harmless to repeat. */
export const reportJob: JobDefinition<Platform> = {
  name: 'simulation.report',
  title: {
    kk: 'Модельденген экономиканы қаулымен салыстыру',
    ru: 'Сравнение смоделированной экономики с постановлением',
    en: 'Comparison of the simulated economy with the resolution',
    ja: '模擬経済と決定の比較',
  },
  input: T.Object({}),
  expiresAfter: LONGEST / 1_000,
  retries: 1,
  async run(platform, _input, job) {
    const economy = await economyInForce(platform);
    if (economy === null || (await readReport(platform, economy)) !== null) return;
    const parameters = economyParameters(platform.pack);
    const compute = await createCompute({ threads: 1, idleTimeout: 1_000 });
    try {
      const { counts, state } = await compute.run(
        'economyTally',
        { parameters, ...economy },
        { timeout: LONGEST, onProgress: (progress) => job.report(progress) },
      );
      const content: BuiltReport = { ...reportOf(platform.pack, readTally(parameters, state), counts), counts };
      await platform.store.transaction<SimulationTables, void>(async (tx) => {
        await tx.deleteFrom('simulation_report').execute();
        await tx
          .insertInto('simulation_report')
          .values({ id: 1, ...economy, built_at: platform.now().toISOString(), content: JSON.stringify(content) })
          .execute();
      });
    } finally {
      await compute.close();
    }
  },
};

/** Asks for the comparison of the economy that is in force now. */
export async function askForReport({ store, jobs }: Pick<Platform, 'store' | 'jobs'>): Promise<void> {
  await store.transaction((tx) => jobs.send(tx, reportJob.name, {}, { key: 'report' }));
}

/** The comparison of this economy; null while it is not made. */
export async function readReport(
  { store }: Pick<Platform, 'store'>,
  { firms, seed }: EconomyName,
): Promise<{ readonly builtAt: string; readonly report: BuiltReport } | null> {
  const found = await store
    .tables<SimulationTables>()
    .selectFrom('simulation_report')
    .selectAll()
    .where('firms', '=', firms)
    .where('seed', '=', seed)
    .executeTakeFirst();
  return found === undefined
    ? null
    : { builtAt: new Date(found.built_at).toISOString(), report: found.content as BuiltReport };
}
