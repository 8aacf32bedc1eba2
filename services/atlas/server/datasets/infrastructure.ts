import type { ImportableDataset } from '@industry/facts/importer.ts';

/** Kinds of infrastructure that a map of industry shows. */
export const INFRASTRUCTURE_KINDS = ['power', 'gas', 'water', 'rail', 'road', 'port', 'airport', 'logistics'] as const;

/** Infrastructure as points with their kind. No open source ships with this installation: whoever keeps one delivers it. */
export const infrastructure: ImportableDataset = {
  id: 'infrastructure',
  title: { kk: 'Инфрақұрылым', ru: 'Инфраструктура', en: 'Infrastructure', ja: 'インフラ' },
  description: {
    kk: 'Инфрақұрылым нысандары нүкте ретінде: түрі, атауы, орны. Файлды нысандар тізілімін жүргізетін орган береді.',
    ru: 'Объекты инфраструктуры точками: вид, название, место. Файл даёт орган, который ведёт реестр объектов.',
    en: 'Objects of infrastructure as points: kind, name, place. The body that keeps a register of them gives the file.',
    ja: 'インフラ施設の点：種別・名称・位置。ファイルは施設の登録簿を管理する機関が提供する。',
  },
  keys: [{ name: 'object' }],
  facts: [],
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'Body that delivers the file: say it in the delivery',
  owner: 'miid',
  expects: {
    kk: `CSV: object, kind (${INFRASTRUCTURE_KINDS.join(', ')}), name_kk, name_ru, latitude, longitude`,
    ru: `CSV: object, kind (${INFRASTRUCTURE_KINDS.join(', ')}), name_kk, name_ru, latitude, longitude`,
    en: `CSV: object, kind (${INFRASTRUCTURE_KINDS.join(', ')}), name_kk, name_ru, latitude, longitude`,
    ja: `CSV：object, kind（${INFRASTRUCTURE_KINDS.join(', ')}）, name_kk, name_ru, latitude, longitude`,
  },
  importer: {
    version: '1',
    source: 'Register of infrastructure',
    slice: [],
    layouts: [
      {
        kind: 'wide',
        id: 'infrastructure',
        columns: {
          object: 'object',
          kind: 'kind',
          name_kk: 'name_kk',
          name_ru: 'name_ru',
          latitude: 'latitude',
          longitude: 'longitude',
        },
      },
    ],
    wide: {
      table: 'infrastructure',
      period: 'none',
      fields: [
        { name: 'object', type: 'text', required: true, pattern: '[A-Za-z0-9][A-Za-z0-9-]{0,39}' },
        { name: 'kind', type: 'text', required: true, pattern: INFRASTRUCTURE_KINDS.join('|') },
        { name: 'name_kk', type: 'text', required: true, maximumLength: 200 },
        { name: 'name_ru', type: 'text', required: true, maximumLength: 200 },
        { name: 'latitude', type: 'decimal', required: true, minimum: '-90', maximum: '90' },
        { name: 'longitude', type: 'decimal', required: true, minimum: '-180', maximum: '180' },
      ],
    },
  },
};
