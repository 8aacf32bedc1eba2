import type { ImportableDataset } from '@industry/facts/importer.ts';
import { boundaries } from './boundaries.ts';
import { grossRegionalProduct } from './gross-regional-product.ts';
import { regionalIndicators } from './regional-indicators.ts';

export * from './read-boundaries.ts';

export const atlasDatasets: readonly ImportableDataset[] = [boundaries, grossRegionalProduct, regionalIndicators];
