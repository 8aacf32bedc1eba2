import type { KeyRule, WideTable } from '@industry/facts/importer.ts';
import type { KeyColumn } from '@industry/facts/types.ts';

/** Classifications of goods that trade is read in. HS by the year of the edition, SITC by its revision. */
export const GOODS_SCHEMES = [
  'HS1992',
  'HS1996',
  'HS2002',
  'HS2007',
  'HS2012',
  'HS2017',
  'HS2022',
  'SITC1',
  'SITC2',
  'SITC3',
  'SITC4',
] as const;
export type GoodsScheme = (typeof GOODS_SCHEMES)[number];

/** Stands for all partners together, in sources without partners and beside them. */
export const WORLD = 'WLD';

/** ISO 3166-1 alpha-3, and what sources use beside it for places that have no code of their own. */
const PLACE = '[A-Z][A-Z0-9]{2}';
/** `5209+5211`: a heading that the Atlas joins of two. */
const GOOD = '[0-9A-Z]{2,10}(\\+[0-9]{4})?';

/** Who sells or buys what, from whom, in which year: the keys of every dataset of trade. */
export const TRADE_KEYS: readonly KeyColumn[] = [
  { name: 'reporter' },
  { name: 'partner' },
  { name: 'flow' },
  { name: 'product', classification: 'HS' },
  { name: 'year' },
];

/** One row: the value in US dollars, the quantity in tonnes where the source has it. */
export const TRADE_TABLE: WideTable = {
  table: 'flows',
  period: { year: 'year' },
  unit: 'usd',
  fields: [
    { name: 'year', type: 'small', required: true, minimum: '1960', maximum: '2100' },
    { name: 'reporter', type: 'text', required: true, pattern: PLACE },
    { name: 'partner', type: 'text', required: true, pattern: PLACE },
    { name: 'flow', type: 'text', required: true, pattern: 'export|import|re-export|re-import' },
    { name: 'product', type: 'text', required: true, pattern: GOOD },
    { name: 'value', type: 'exact', required: true, minimum: '0', maximum: '100000000000000' },
    { name: 'quantity', type: 'exact', required: false, minimum: '0', maximum: '100000000000000' },
  ],
};

export const CHOSEN_SCHEME: Readonly<Record<string, KeyRule>> = { product: { schemes: GOODS_SCHEMES } };
