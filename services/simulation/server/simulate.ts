import { join } from 'node:path';
import type { ReportProgress } from '@industry/control/types.ts';
import type { ProgrammePack } from '@industry/pack';
import { consents, createEconomy, createTally, type Economy, type TableName } from '@industry/simulated-economy';
import { economyParameters, simulationOf } from '@industry/support-population/economy-parameters.ts';
import { type EconomyReport, reportOf } from './report.ts';
import { writeTruth } from './truth.ts';
import { writeEconomy, type WrittenEconomy } from './write-economy.ts';

export interface SimulateRequest {
  readonly firms: number;
  readonly seed: number;
  /** Where the tables are written as CSV; only the hash is made when absent. */
  readonly folder?: string;
  /** Leave facts out of the files to which their firm does not consent: what may be published. */
  readonly consented?: boolean;
  /** Where the sealed truth is written. */
  readonly truth?: string;
  /** Compare with the figures of the pack. */
  readonly compare?: boolean;
  readonly report?: ReportProgress;
}

export interface Simulated {
  readonly economy: Economy;
  readonly written: WrittenEconomy;
  readonly comparison: EconomyReport | null;
}

/**
 * Makes the simulated economy of a pack in this process, which it keeps busy: servers do it in a worker thread. Throws
 * `NoSimulation` and, for a count or seed out of bounds, `RangeError`.
 */
export function simulate(pack: ProgrammePack, request: SimulateRequest): Simulated {
  const { firms, seed, folder, consented, truth, compare, report } = request;
  const economy = createEconomy(economyParameters(pack), { firms, seed });
  const tally = compare ? createTally(economy) : undefined;
  const guarded = consentTables(pack);
  const share = Number(simulationOf(pack).demonstration.consenting);
  const written = writeEconomy(economy, {
    ...(folder && { folder }),
    ...(consented && {
      keep: (firm, table) => !guarded.has(table) || consents(seed, economy.population.bins, firm, share),
    }),
    ...(tally && { tally }),
    ...(report && { report }),
  });
  if (truth !== undefined) writeTruth(economy, truth);
  return { economy, written, comparison: tally ? reportOf(pack, tally, economy.counts) : null };
}

/** Tables of the registers that are read under a firm's consent. */
export function consentTables({ firmFacts }: Pick<ProgrammePack, 'firmFacts'>): ReadonlySet<TableName> {
  const guarded = firmFacts.registers.filter(({ secrecy }) => secrecy === 'consent');
  return new Set(guarded.map(({ dataset }) => dataset as TableName));
}

/** Folder of the sealed truth of an economy, beside its rows. */
export function truthFolder(folder: string, { firms, seed }: Pick<SimulateRequest, 'firms' | 'seed'>): string {
  return join(folder, `sealed-truth-${firms}-${seed}`);
}
