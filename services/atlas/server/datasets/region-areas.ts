import type { ImportableDataset } from '@industry/facts/importer.ts';

/** Territory of the regions of one list, from a JSON list of regions; who published it is not stated in it. */
export const regionAreas: ImportableDataset = {
  id: 'region-areas',
  title: {
    kk: 'Өңірлердің аумағы',
    ru: 'Площадь регионов',
    en: 'Territory of the regions',
    ja: '地域の面積',
  },
  description: {
    kk: 'Өңірлер тізімі, шаршы километр; жариялаушысы файлда көрсетілмеген.',
    ru: 'Список регионов, квадратные километры; издатель в файле не назван.',
    en: 'A list of regions, square kilometres; its publisher is not stated in the file.',
    ja: '地域一覧、平方キロメートル。発行者はファイルに記載がない。',
  },
  keys: [{ name: 'region', classification: 'KATO' }],
  facts: [
    {
      id: 'area',
      unit: 'square-kilometres',
      title: { kk: 'Аумағы', ru: 'Площадь', en: 'Territory', ja: '面積' },
      minimum: '1',
      maximum: '3000000',
    },
  ],
  periodKind: 'interval',
  delivery: 'delta',
  secrecy: 'public',
  licence: 'Not stated in the file',
  owner: 'miid',
  expects: {
    kk: 'JSON: [{ full_name: { russian: { cyrillic } }, total_area: { sq_qm } }]; жыл regions_ЖЖЖЖ.json атауынан немесе --year; --scheme міндетті',
    ru: 'JSON: [{ full_name: { russian: { cyrillic } }, total_area: { sq_qm } }]; год из имени regions_ГГГГ.json или --year; --scheme обязателен',
    en: 'JSON: [{ full_name: { russian: { cyrillic } }, total_area: { sq_qm } }]; the year from the name regions_YYYY.json, or --year; --scheme is required',
    ja: 'JSON：[{ full_name: { russian: { cyrillic } }, total_area: { sq_qm } }]。年はファイル名 regions_YYYY.json または --year。--scheme 必須',
  },
  importer: {
    version: '1',
    source: 'List of the regions, publisher not stated',
    sourceText: {
      kk: 'Өңірлер тізімі, жариялаушысы көрсетілмеген',
      ru: 'Список регионов, издатель не назван',
      en: 'List of the regions, publisher not stated',
      ja: '地域一覧（発行者の記載なし）',
    },
    fromFileName: { year: [{ matches: '^regions_((?:19|20)\\d{2})\\.json' }] },
    layouts: [
      {
        kind: 'long',
        id: 'regions-json',
        keys: { region: { columns: ['full_name.russian.cyrillic'], names: 'regions' } },
        period: { option: 'year' },
        facts: { columns: { area: 'total_area.sq_qm' } },
        emptyValue: 'reject',
      },
    ],
  },
};
