import type { ImportableDataset } from '@industry/facts/importer.ts';

/** Borders of the districts and of the cities of regional rank, each under its code of KATO. */
export const districtBoundaries: ImportableDataset = {
  id: 'district-boundaries',
  title: {
    kk: 'Аудандардың шекаралары',
    ru: 'Границы районов',
    en: 'Boundaries of the districts',
    ja: '地区の境界',
  },
  description: {
    kk: 'Аудандар мен облыстық маңызы бар қалалардың көпбұрыштары (EPSG:4326), ӘАОЖ коды бойынша. Ауданның өңірі — кодының алғашқы екі таңбасы.',
    ru: 'Многоугольники районов и городов областного значения (EPSG:4326) по коду КАТО. Регион района – первые два знака его кода.',
    en: 'Polygons of districts and of cities of regional rank (EPSG:4326) by their code of KATO. The first two digits of the code name the region.',
    ja: '地区と州級市の多角形（EPSG:4326）。KATO コードによる。コードの最初の2桁が地域を示す。',
  },
  keys: [{ name: 'district', classification: 'KATO' }],
  facts: [],
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'CC-BY-4.0',
  owner: 'geokz',
  expects: {
    kk: 'GeoJSON FeatureCollection: KATO, ADM2_KK, ADM2_RU, ADM2_EN қасиеттері; --scheme міндетті',
    ru: 'GeoJSON FeatureCollection со свойствами KATO, ADM2_KK, ADM2_RU, ADM2_EN; --scheme обязателен',
    en: 'GeoJSON FeatureCollection with properties KATO, ADM2_KK, ADM2_RU, ADM2_EN; --scheme is required',
    ja: '属性 KATO, ADM2_KK, ADM2_RU, ADM2_EN をもつ GeoJSON FeatureCollection。--scheme 必須',
  },
  sourceUrl: 'https://github.com/arodionoff/geokz',
  importer: {
    version: '1',
    source: 'geokz (arodionoff/geokz)',
    layouts: [
      {
        kind: 'geojson',
        id: 'geokz-districts',
        properties: { district: 'KATO', name_kk: 'ADM2_KK', name_ru: 'ADM2_RU', name_en: 'ADM2_EN' },
        level: 'districts',
      },
    ],
    slice: ['district_scheme'],
    maximumRejectedShare: 0,
    wide: {
      table: 'district-boundaries',
      period: 'scheme',
      fields: [
        { name: 'district', type: 'text', required: true, maximumLength: 20 },
        { name: 'name_kk', type: 'text', required: true },
        { name: 'name_ru', type: 'text', required: true },
        { name: 'name_en', type: 'text', required: true },
        { name: 'geometry', type: 'text', required: true, maximumLength: 100_000_000 },
      ],
    },
  },
};
