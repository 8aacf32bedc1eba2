import type { ImportableDataset } from '@industry/facts/importer.ts';

export const boundaries: ImportableDataset = {
  id: 'boundaries',
  title: {
    kk: 'Өңірлердің шекаралары',
    ru: 'Границы регионов',
    en: 'Boundaries of the regions',
    ja: '地域の境界',
  },
  description: {
    kk: 'Бір өңірлер тізімінің көпбұрыштары (EPSG:4326). Әр тізім бөлек жеткізіледі және тек өзін ауыстырады.',
    ru: 'Многоугольники одного списка регионов (EPSG:4326). Каждый список поставляется отдельно и заменяет только себя.',
    en: 'Polygons of one list of regions (EPSG:4326). Each list is delivered by itself and replaces only itself.',
    ja: '一つの地域一覧の多角形（EPSG:4326）。一覧ごとに納品し、その一覧だけを置き換える。',
  },
  keys: [{ name: 'region', classification: 'KATO' }],
  facts: [],
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'CC-BY-4.0',
  owner: 'geokz',
  expects: {
    kk: 'GeoJSON FeatureCollection: KATO, ISO_3166_2, ADM1_KK, ADM1_RU, ADM1_EN қасиеттері; --scheme міндетті',
    ru: 'GeoJSON FeatureCollection со свойствами KATO, ISO_3166_2, ADM1_KK, ADM1_RU, ADM1_EN; --scheme обязателен',
    en: 'GeoJSON FeatureCollection with properties KATO, ISO_3166_2, ADM1_KK, ADM1_RU, ADM1_EN; --scheme is required',
    ja: '属性 KATO, ISO_3166_2, ADM1_KK, ADM1_RU, ADM1_EN をもつ GeoJSON FeatureCollection。--scheme 必須',
  },
  sourceUrl: 'https://github.com/arodionoff/geokz',
  importer: {
    version: '1',
    source: 'geokz (arodionoff/geokz)',
    layouts: [
      {
        kind: 'geojson',
        id: 'geokz',
        properties: { region: 'KATO', iso: 'ISO_3166_2', name_kk: 'ADM1_KK', name_ru: 'ADM1_RU', name_en: 'ADM1_EN' },
      },
    ],
    slice: ['region_scheme'],
    maximumRejectedShare: 0,
    wide: {
      table: 'boundaries',
      period: 'scheme',
      fields: [
        { name: 'region', type: 'text', required: true, maximumLength: 20 },
        { name: 'iso', type: 'text', required: false, maximumLength: 10 },
        { name: 'name_kk', type: 'text', required: true },
        { name: 'name_ru', type: 'text', required: true },
        { name: 'name_en', type: 'text', required: true },
        { name: 'geometry', type: 'text', required: true, maximumLength: 100_000_000 },
      ],
    },
  },
};
