import type { ImportableDataset } from '@industry/facts/importer.ts';
import { bnsManufacturingGva } from './bns-manufacturing-gva.ts';
import { bnsManufacturingProductionIndex } from './bns-manufacturing-production-index.ts';
import { harvardEci } from './harvard-eci.ts';
import { macroQuarterly } from './macro-quarterly.ts';

/** Datasets whose figures the indicators of the programme are bound to. */
export const programmeDatasets: readonly ImportableDataset[] = [
  bnsManufacturingGva,
  bnsManufacturingProductionIndex,
  harvardEci,
  macroQuarterly,
];
