import type { ImportableDataset } from '@industry/facts/importer.ts';
import { TRADE_KEYS, TRADE_TABLE, WORLD } from './trade-table.ts';

/** The Growth Lab's cleaned exports of 2016, whose countries and goods are labels of two further files. */
export const atlasExports: ImportableDataset = {
  id: 'atlas-exports',
  title: {
    kk: 'Атлас экспорты, 2016 жыл',
    ru: 'Экспорт по «Атласу», 2016 год',
    en: 'Exports of the Atlas, 2016',
    ja: 'アトラスの輸出（2016年）',
  },
  description: {
    kk: 'Growth Lab тазартқан экспорт, HS 1992, АҚШ доллары.',
    ru: 'Экспорт, очищенный Growth Lab, HS 1992, доллары США.',
    en: 'Exports as cleaned by the Growth Lab, HS 1992, US dollars.',
    ja: 'グロースラボが整備した輸出額（HS1992、米ドル）。',
  },
  keys: TRADE_KEYS,
  facts: [],
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'Growth Lab at Harvard University: attribution',
  owner: 'harvard-growth-lab',
  expects: {
    kk: 'CSV: country_label, product_label, value; --countries FILE (label, country_code), --products FILE (label, hs92_code)',
    ru: 'CSV: country_label, product_label, value; --countries FILE (label, country_code), --products FILE (label, hs92_code)',
    en: 'CSV: country_label, product_label, value; --countries FILE (label, country_code), --products FILE (label, hs92_code)',
    ja: 'CSV：country_label, product_label, value。--countries FILE (label, country_code)、--products FILE (label, hs92_code)',
  },
  sourceUrl: 'https://atlas.hks.harvard.edu',
  importer: {
    version: '1',
    source: 'Growth Lab at Harvard University, Atlas of Economic Complexity, exports of 2016',
    sourceText: {
      kk: 'Гарвард университетінің Growth Lab зертханасы, Atlas of Economic Complexity, 2016 жылғы экспорт',
      ru: 'Growth Lab Гарвардского университета, Atlas of Economic Complexity, экспорт 2016 года',
      en: 'Growth Lab at Harvard University, Atlas of Economic Complexity, exports of 2016',
      ja: 'ハーバード大学グロースラボ、Atlas of Economic Complexity 2016年輸出',
    },
    keyRules: { product: { scheme: 'HS1992' } },
    slice: ['year'],
    layouts: [
      {
        kind: 'wide',
        id: 'labels',
        columns: {
          year: { constant: '2016' },
          reporter: {
            column: 'country_label',
            lookup: { file: 'countries', forms: [{ by: 'label', take: 'country_code' }] },
          },
          partner: { constant: WORLD },
          flow: { constant: 'export' },
          product: {
            column: 'product_label',
            lookup: { file: 'products', forms: [{ by: 'label', take: 'hs92_code' }] },
          },
          value: { column: 'value' },
        },
        skipEmpty: 'value',
      },
    ],
    wide: TRADE_TABLE,
  },
};
