import type { ImportableDataset } from '@industry/facts/importer.ts';
import { boundaries } from './boundaries.ts';
import { grossRegionalProduct } from './gross-regional-product.ts';

export * from './read-boundaries.ts';

export const atlasDatasets: readonly ImportableDataset[] = [boundaries, grossRegionalProduct];
