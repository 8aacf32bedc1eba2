import type { ImportableDataset } from '@industry/facts/importer.ts';
import { atlasExports } from './atlas-exports.ts';
import { atlasTables } from './atlas-tables.ts';
import { baci } from './baci.ts';
import { comtrade } from './comtrade.ts';
import { concordances } from './concordances.ts';
import { bilateralTotals, eaeuDuties, rauch, witsSummary, worldDevelopment } from './further.ts';
import { goodsNames } from './goods-names.ts';
import { regionalExports } from './regional-exports.ts';
import { trade } from './trade.ts';

export const tradeDatasets: readonly ImportableDataset[] = [
  trade,
  atlasExports,
  atlasTables,
  baci,
  comtrade,
  regionalExports,
  goodsNames,
  concordances,
  rauch,
  worldDevelopment,
  eaeuDuties,
  bilateralTotals,
  witsSummary,
];
