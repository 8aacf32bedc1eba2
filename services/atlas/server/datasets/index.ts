import type { ImportableDataset } from '@industry/facts/importer.ts';
import { boundaries } from './boundaries.ts';
import { decentWork } from './decent-work.ts';
import { districtBoundaries } from './district-boundaries.ts';
import { grossRegionalProduct } from './gross-regional-product.ts';
import { infrastructure } from './infrastructure.ts';
import { regionAreas } from './region-areas.ts';
import { regionalIndicators } from './regional-indicators.ts';
import { towns } from './towns.ts';

export * from './read-boundaries.ts';

export const atlasDatasets: readonly ImportableDataset[] = [
  boundaries,
  districtBoundaries,
  grossRegionalProduct,
  regionalIndicators,
  regionAreas,
  decentWork,
  towns,
  infrastructure,
];
