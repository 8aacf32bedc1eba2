import type { Platform } from '@industry/registry/types.ts';
import type { SimulationReport } from '@industry/simulation/contract';
import { TABLE_NAMES } from '@industry/simulated-economy';
import { economyBatches, economyInForce } from './economy-in-force.ts';
import { readReport } from './report-job.ts';

/** The economy in force beside the figures of the act, as the page shows it. */
export async function reportAnswer(platform: Platform): Promise<SimulationReport> {
  const { pack, facts } = platform;
  const economy = await economyInForce(platform);
  const built = economy && (await readReport(platform, economy));
  const stated = new Map(
    pack.baseline.flatMap(({ clause, figures }) => figures.map((one) => [one.id, { ...one, clause }] as const)),
  );
  const about = (id: string) => {
    const { clause, of, unit, year } = stated.get(id)!;
    const { symbol, digits } = pack.units.get(unit)!;
    const what = of ?? { kk: id, ru: id, en: id, ja: id };
    return { figure: id, clause, what, year: year ?? '', unit: { symbol, digits } };
  };
  const batches = economy === null ? [] : await batchesOf(platform);
  return {
    state: economy === null ? 'none' : built === null ? 'computing' : 'ready',
    economy,
    counts: built && { operating: built.report.counts.operating, active: built.report.counts.active },
    compared: (built?.report.compared ?? []).map((one) => ({
      ...about(one.figure),
      stated: one.stated,
      simulated: one.simulated,
      difference: one.difference,
    })),
    notSimulated: (pack.simulation?.notSimulated ?? []).flatMap(({ figures, why }) =>
      figures.map((id) => ({ ...about(id), stated: stated.get(id)!.value, why })),
    ),
    builtAt: built?.builtAt ?? null,
    batches: batches.flatMap(({ dataset, id }) => {
      const title = facts.dataset(dataset)?.title;
      return title === undefined ? [] : [{ dataset, title, batch: id }];
    }),
    command: 'npx industry simulate --firms 23003 --seed 1',
  };
}

async function batchesOf(platform: Platform) {
  return (await Promise.all(TABLE_NAMES.map((table) => economyBatches(platform, table)))).flat();
}
