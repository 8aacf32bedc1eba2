import type { ImportableDataset } from '@industry/facts/importer.ts';
import { boundaries } from './boundaries.ts';

export * from './read-boundaries.ts';

export const atlasDatasets: readonly ImportableDataset[] = [boundaries];
