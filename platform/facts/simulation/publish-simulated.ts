import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Platform } from '@industry/registry/types.ts';
import { importFile } from '../import-file.ts';
import type { ImportOptions } from '../import-options.ts';
import type { Importer } from '../importer.ts';
import { publishBatch } from '../publish.ts';
import type { DatasetDeclaration } from '../types.ts';

/** Under this name invented batches stand in the catalogue: whoever reads one sees that nobody measured it. */
export const SIMULATION = 'simulation';

/** A file of invented rows, as a source would deliver it. */
export interface SimulatedFile {
  readonly dataset: DatasetDeclaration;
  /** How the dataset reads files; its source and version are replaced. */
  readonly importer: Pick<Importer, 'layouts'> & Partial<Importer>;
  /** Raised when the generator would invent other figures. */
  readonly version: string;
  readonly csv: string;
  readonly options: ImportOptions;
}

/**
 * Publishes invented rows through the reading, checks and publication of an imported file. Only a demonstration folder takes
 * them: throws elsewhere.
 */
export async function publishSimulated(platform: Platform, simulated: SimulatedFile): Promise<void> {
  if (platform.mode !== 'demonstration') throw new Error('only a demonstration folder is filled with simulated data');
  const { settings, pack } = platform;
  const { dataset, importer, version, csv, options } = simulated;
  const folder = await mkdtemp(join(settings.stateFolder, 'simulation-'));
  try {
    const file = join(folder, `${[dataset.id, options.publishedOn].filter(Boolean).join('-')}.csv`);
    await writeFile(file, csv);
    await importFile(
      {
        stateFolder: settings.stateFolder,
        declaration: dataset,
        importer: { ...importer, version, source: 'Simulation' },
        importerName: SIMULATION,
        file,
        options: { source: `Simulation for ${pack.passport.id}`, licence: 'CC0-1.0', ...options },
        pack,
      },
      (staged) => publishBatch({ ...platform, actor: 'system' }, staged),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
