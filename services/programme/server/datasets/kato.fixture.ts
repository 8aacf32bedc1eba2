import type { ProgrammePack, RegionScheme } from '@industry/pack/schema.ts';

const COMMON = ['110000000', '150000000', '190000000', '230000000', '270000000', '310000000', '350000000', '390000000'];
const MORE = ['430000000', '470000000', '550000000', '590000000', '630000000', '710000000', '750000000'];

/** The three lists of Kazakhstan's regions (BNS, KATO), codes only: 16, 17 and 20. */
export const KATO: ProgrammePack['regionSchemes'] = new Map(
  [
    scheme('KATO-2010', '2010-01-01', [...COMMON, ...MORE, '510000000']),
    scheme('KATO-2018', '2018-06-19', [...COMMON, ...MORE, '610000000', '790000000'], {
      '610000000': ['510000000'],
      '790000000': ['510000000'],
    }),
    scheme(
      'KATO-2022',
      '2022-06-08',
      [...COMMON, ...MORE, '610000000', '790000000', '100000000', '330000000', '620000000'],
      {
        '100000000': ['630000000'],
        '330000000': ['190000000'],
        '620000000': ['350000000'],
      },
    ),
  ].map((one) => [one.id, one]),
);

function scheme(
  id: string,
  validFrom: string,
  codes: readonly string[],
  from: Record<string, string[]> = {},
): RegionScheme {
  const text = (name: string) => ({ kk: name, ru: name, en: name, ja: name });
  return {
    id,
    title: text(id),
    validFrom,
    source: 'BNS',
    regions: codes.map((code) => ({
      code,
      kind: 'region',
      name: text(code),
      shortName: text(code),
      tile: { column: 0, row: 0 },
      ...(from[code] === undefined ? {} : { from: from[code] }),
    })),
  };
}
