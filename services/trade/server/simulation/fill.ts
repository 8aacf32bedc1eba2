import { importers } from '@industry/facts';
import { publishSimulated, SIMULATION } from '@industry/facts/simulation/publish-simulated.ts';
import type { Platform } from '@industry/registry/types.ts';
import { tradeDatasets } from '../datasets/index.ts';
import { simulatedDeliveries } from './deliveries.ts';

/** Raised when the generator would invent other figures. */
const VERSION = '1';

/** Invented trade of the demonstration country and of the world around it, once. */
export async function fillTrade(platform: Platform): Promise<void> {
  const done = await platform.facts.batches('world-development-indicators');
  // Published last: where it is, everything is.
  if (done.filter((batch) => batch.importer === SIMULATION && batch.importerVersion === VERSION).length > 1) return;
  const { period } = platform.pack.passport;
  const datasets = importers(tradeDatasets);
  const lastYear = Math.min(period.lastYear, platform.now().getUTCFullYear() - 1);
  for (const { dataset, csv, options } of simulatedDeliveries(platform.pack, lastYear)) {
    const declaration = datasets.get(dataset)!;
    await publishSimulated(platform, {
      dataset: declaration,
      importer: declaration.importer,
      version: VERSION,
      csv,
      options,
    });
  }
}
