import type { ReportProgress } from '@industry/control/types.ts';
import { discardStaged, stageImport } from '@industry/facts';
import type { ImportableDataset } from '@industry/facts/importer.ts';
import type { ProgrammePack } from '@industry/pack';
import type { TableName } from '@industry/simulated-economy';
import { simulationOf } from '@industry/support-population/economy-parameters.ts';

/** Raised when the engine makes other rows of the same parameters. */
const VERSION = '1';

export interface EconomyName {
  readonly firms: number;
  readonly seed: number;
}

const SOURCE = 'Simulated economy of';

/** Whether a batch is a table of some simulated economy. */
export function isEconomy({ source }: { readonly source: string }): boolean {
  return source.startsWith(`${SOURCE} `);
}

/** The source of the batches of one economy, by which one is told from another. */
export function economySource(pack: ProgrammePack, { firms, seed }: EconomyName): string {
  return `${SOURCE} ${pack.passport.id}: ${firms} firms, seed ${seed}, version ${VERSION}`;
}

/** Size and seed of the economy that a batch is of; null where it is of none, or of parameters that have changed since. */
export function economyOf(pack: ProgrammePack, { source }: { readonly source: string }): EconomyName | null {
  const [firms, seed] = (/: (\d+) firms, seed (\d+),/.exec(source)?.slice(1) ?? []).map(Number);
  if (firms === undefined || seed === undefined) return null;
  return source === economySource(pack, { firms, seed }) ? { firms, seed } : null;
}

export interface StageEconomyRequest {
  readonly pack: ProgrammePack;
  readonly stateFolder: string;
  readonly datasets: ReadonlyMap<string, ImportableDataset>;
  readonly files: ReadonlyMap<TableName, string>;
  readonly economy: EconomyName;
  /** Batches after which files are published once more, by dataset: they were taken out of force. */
  readonly after?: Readonly<Record<string, string>>;
  readonly report?: ReportProgress;
}

/**
 * Reads and checks the tables of an economy as files that a register delivers, one batch a dataset; answers the names under
 * which they wait for publication. Not one row may be rejected. Throws `ImportError`, and leaves nothing staged then.
 */
export async function stageEconomy(request: StageEconomyRequest): Promise<string[]> {
  const { pack, stateFolder, datasets, files, economy, after, report = () => undefined } = request;
  const simulation = simulationOf(pack);
  const waiting = [...files].filter(([table]) => after === undefined || after[table] !== undefined);
  const staged: string[] = [];
  try {
    for (const [table, file] of waiting) {
      report({ step: `read ${table}`, done: staged.length, total: waiting.length });
      const declaration = datasets.get(table);
      if (declaration === undefined) throw new RangeError(`no service declares the dataset ${table}`);
      const batch = await stageImport({
        stateFolder,
        declaration,
        importer: { ...declaration.importer, maximumRejectedShare: 0 },
        file,
        options: {
          // What the last quarter brought is known six weeks after it.
          publishedOn: `${simulation.lastYear + 1}-02-15`,
          scheme: simulation.regionScheme,
          source: economySource(pack, economy),
          licence: 'CC0-1.0',
          ...(after && { after: after[table]! }),
        },
        pack,
      });
      staged.push(batch.staged);
    }
    report({ step: 'read', done: staged.length, total: waiting.length });
    return staged;
  } catch (error) {
    await Promise.all(staged.map((name) => discardStaged(stateFolder, name)));
    throw error;
  }
}
