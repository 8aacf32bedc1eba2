import type { ImportableDataset } from '@industry/facts/importer.ts';

/** Towns and larger villages as points; the populations are those of the source, of no stated year. */
export const towns: ImportableDataset = {
  id: 'towns',
  title: { kk: 'Қалалар мен елді мекендер', ru: 'Города и посёлки', en: 'Towns', ja: '都市' },
  description: {
    kk: 'Координаттары мен халық саны; халық санының жылы дереккөзде көрсетілмеген және ескі.',
    ru: 'Координаты и население; год, к которому относится население, в источнике не указан, данные старые.',
    en: 'Coordinates and population; the source does not state the year of the populations, which are old.',
    ja: '座標と人口。人口の年次は出典に記載がなく、古い。',
  },
  keys: [{ name: 'town' }],
  facts: [],
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'CC-BY-4.0',
  owner: 'geonames',
  expects: {
    kk: 'CSV: geoname_id, name, alt_name, feature_code, admin1_code, population, lon, lat',
    ru: 'CSV: geoname_id, name, alt_name, feature_code, admin1_code, population, lon, lat',
    en: 'CSV: geoname_id, name, alt_name, feature_code, admin1_code, population, lon, lat',
    ja: 'CSV：geoname_id, name, alt_name, feature_code, admin1_code, population, lon, lat',
  },
  sourceUrl: 'https://www.geonames.org',
  importer: {
    version: '1',
    source: 'GeoNames',
    slice: [],
    layouts: [
      {
        kind: 'wide',
        id: 'geonames',
        columns: {
          town: 'geoname_id',
          name: 'name',
          kind: 'feature_code',
          population: { column: 'population' },
          longitude: 'lon',
          latitude: 'lat',
        },
        ignore: ['alt_name', 'admin1_code'],
      },
    ],
    wide: {
      table: 'towns',
      period: 'none',
      fields: [
        { name: 'town', type: 'text', required: true, pattern: '\\d{1,12}' },
        { name: 'name', type: 'text', required: true },
        { name: 'kind', type: 'text', required: true, pattern: 'PPL[A-Z0-9]{0,3}' },
        { name: 'population', type: 'integer', required: false, minimum: '0', maximum: '50000000' },
        // Degrees with more digits than a figure has: texts that are numbers within the world.
        {
          name: 'longitude',
          type: 'text',
          required: true,
          pattern: '-?(180(\\.0+)?|(1[0-7]\\d|\\d{1,2})(\\.\\d{1,8})?)',
        },
        { name: 'latitude', type: 'text', required: true, pattern: '-?(90(\\.0+)?|[0-8]?\\d(\\.\\d{1,8})?)' },
      ],
    },
  },
};
