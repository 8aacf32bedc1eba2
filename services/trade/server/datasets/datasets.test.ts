import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLake, SHARED, type TestLake } from '@industry/facts/test-lake.ts';
import { baci } from './baci.ts';
import { comtrade } from './comtrade.ts';
import { concordances } from './concordances.ts';
import { tradeDatasets } from './index.ts';
import { worldDevelopment } from './further.ts';
import { trade } from './trade.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await openTestLake(tradeDatasets);
});
afterAll(() => lake.close());

const hs2017 = { year: '2017', classification: 'HS2017' };
const flows = async (dataset: string, where: Record<string, string> = {}) =>
  (
    await lake.facts.table({
      dataset,
      columns: ['year', 'reporter', 'partner', 'flow', 'product', 'product_scheme', 'value', 'quantity'],
      where,
    })
  ).rows.map((row) => Object.entries(row).flatMap(([name, cell]) => (name === 'batch' ? [] : [cell])));

describe('a table of exports that does not name its year', () => {
  const text = 'reporter_iso,product_code,export_value_usd\nkaz,0101,12\nkaz,2709,\ndeu,8703,7.5\n';

  test('is read in the year and classification that are given; a cell without a value is no trade', async () => {
    const batch = await lake.import(trade, text, hs2017);
    expect(batch).toMatchObject({ rows: 2, rejectedRows: 0, validFrom: '2017-01-01' });
    expect(batch.findings).toContainEqual(expect.objectContaining({ check: 'empty-left-out', rows: 1 }));
    expect(await flows('trade')).toEqual([
      ['2017', 'DEU', 'WLD', 'export', '8703', 'HS2017', '7.500', null],
      ['2017', 'KAZ', 'WLD', 'export', '0101', 'HS2017', '12.000', null],
    ]);
  });

  test.each([
    ['no year', { classification: 'HS2017' }, 'the file does not say its year (field year). Give --year'],
    [
      'no classification',
      { year: '2017' },
      'does not say its classification (field classification). Give --classification. One of HS1992',
    ],
    ['an unknown classification', { ...hs2017, classification: 'HS2018' }, 'Known classifications: HS1992'],
    ['a language', { ...hs2017, language: 'ru' }, 'Leave --language out'],
    ['a word for a year', { ...hs2017, year: 'last' }, 'Give a year as YYYY'],
  ])('is refused with %s', async (_, options, message) => {
    await expect(lake.import(trade, text, options)).rejects.toThrow(message);
  });

  test('a delivery replaces its own year alone, another classification stands beside', async () => {
    const rows = (value: number) => `country,product,value\nKAZ,0101,${value}\n`;
    await lake.import(trade, rows(1), { year: '2016', classification: 'HS2017' });
    await lake.import(trade, rows(2), { year: '2016', classification: 'HS1992' });
    await lake.import(trade, rows(3), { year: '2016', classification: 'HS2017' });
    const found = await flows('trade', { year: '2016' });
    expect(found.map((row) => [row[5], row[6]])).toEqual([
      ['HS1992', '2.000'],
      ['HS2017', '3.000'],
    ]);
  });
});

describe('a file as the World Bank’s site gives it', () => {
  const lines = (cells: string) =>
    '\uFEFF"Data Source","World Development Indicators",\r\n\r\n"Last Updated Date","2026-06-30",\r\n\r\n' +
    '"Country Name","Country Code","Indicator Name","Indicator Code","1990","1991","2022",\r\n' +
    `"Kazakhstan","KAZ","GDP per capita, PPP (current international $)","NY.GDP.PCAP.PP.CD",${cells},\r\n` +
    '"World","WLD","GDP per capita, PPP (current international $)","NY.GDP.PCAP.PP.CD","5500.1","","20645.3",\r\n';
  const name = 'API_NY.GDP.PCAP.PP.CD_DS2_en_csv_v2_5728786.csv';

  test('lines above the header are passed over, each year is a row, an empty cell is none', async () => {
    const { staged, record } = await lake.stage(worldDevelopment, lake.write(name, lines('"7050.25","","30809.5"')));
    expect(record).toMatchObject({ rows: 4, rejectedRows: 0, validFrom: '1990-01-01', validTo: '2023-01-01' });
    await lake.publish(staged);
    const { rows } = await lake.facts.table({
      dataset: worldDevelopment.id,
      columns: ['country', 'indicator', 'year', 'value'],
    });
    expect(rows.map(({ country, indicator, year, value }) => [country, indicator, year, value].join(' '))).toEqual([
      'KAZ NY.GDP.PCAP.PP.CD 1990 7050.250',
      'KAZ NY.GDP.PCAP.PP.CD 2022 30809.500',
      'WLD NY.GDP.PCAP.PP.CD 1990 5500.100',
      'WLD NY.GDP.PCAP.PP.CD 2022 20645.300',
    ]);
  });

  test('a cell that is no number is named by its line and its year', async () => {
    await expect(lake.stage(worldDevelopment, lake.write(name, lines('"7050","n/a","1"')))).rejects.toThrow(
      /not a number.*line 6, field 1991, value "n\/a"/,
    );
  });
});

describe('codes that another file explains', () => {
  const flowsOf2020 = 't,i,j,k,v,q\n2020,398,276,270900,1.5,3\n2020,276,398,870323,0.25,NA\n';
  const countries = 'country_code,country_name,country_iso2,country_iso3\n276,Germany,DE,DEU\n398,Kazakhstan,KZ,KAZ\n';

  test('BACI counts in thousand dollars, here are dollars', async () => {
    const lookups = { countries: lake.write('countries.csv', countries) };
    const { staged, record } = await lake.stage(baci, lake.write('flows.csv', flowsOf2020), {
      options: { classification: 'HS2017' },
      lookups,
    });
    expect(record.options['lookups']).toMatch(/^countries:[0-9a-f]{64}$/);
    await lake.publish(staged);
    expect(await flows('baci')).toEqual([
      ['2020', 'DEU', 'KAZ', 'export', '870323', 'HS2017', '250.000', null],
      ['2020', 'KAZ', 'DEU', 'export', '270900', 'HS2017', '1500.000', '3.000'],
    ]);
  });

  test('without that file nothing is imported, and a code it lacks is named', async () => {
    const file = lake.write('flows.csv', flowsOf2020);
    const options = { classification: 'HS2017' };
    await expect(lake.stage(baci, file, { options })).rejects.toThrow(
      'Give --countries FILE with the columns country_code, country_iso3',
    );
    const lookups = { countries: lake.write('countries.csv', countries.replace('398,', '399,')) };
    await expect(lake.stage(baci, file, { options, lookups })).rejects.toThrow(/2 of 2 rows are rejected/);
    await expect(lake.stage(trade, file, { options: hs2017, lookups })).rejects.toThrow('looks nothing up');
  });
});

test('BACI’s file of goods gives their names', async () => {
  const names = tradeDatasets.find(({ id }) => id === 'goods-names')!;
  const batch = await lake.import(
    names,
    'code,description\n010121,Horses: live\n9999AA,"Commodities, not specified"\n',
    {
      classification: 'HS2017',
      language: 'en',
    },
  );
  expect(batch).toMatchObject({ rows: 2, rejectedRows: 0 });
});

test('tables of the Atlas: the results beside the exports are not read', async () => {
  const tables = tradeDatasets.find(({ id }) => id === 'atlas-tables')!;
  const head = 'location_id,product_id,year,export_value,import_value,export_rca,location_code,hs_product_code\n';
  await lake.import(tables, `${head}0,1,2018,12,3,1.5,KAZ,2709\n0,2,2018,,3,0,KAZ,0101\n`, {
    classification: 'HS1992',
  });
  expect(await flows('atlas-tables')).toEqual([['2018', 'KAZ', 'WLD', 'export', '2709', 'HS1992', '12.000', null]]);
});

test('Comtrade: flows in words, kilograms become tonnes, the world is WLD', async () => {
  const head = 'refYear,reporterISO,partnerISO,flowCode,cmdCode,netWgt,primaryValue,isReported\n';
  await lake.import(comtrade, `${head}2019,KAZ,W00,X,2709,2500,100,1\n2019,KAZ,RUS,RX,8703,,5,1\n`, {
    classification: 'HS2017',
  });
  expect(await flows('comtrade')).toEqual([
    ['2019', 'KAZ', 'RUS', 're-export', '8703', 'HS2017', '5.000', null],
    ['2019', 'KAZ', 'WLD', 'export', '2709', 'HS2017', '100.000', '2.500'],
  ]);
});

test('a concordance names its lists by the heads of its columns', async () => {
  await lake.import(
    concordances,
    '"HS5_6d","HS5_4d","HS5_2d","BEC4_3d","BEC4_2d","BEC4_1d"\n"010129","0101","01","111","11","1"\n',
  );
  const { rows } = await lake.facts.table({
    dataset: 'concordances',
    columns: ['from_scheme', 'from_code', 'to_scheme', 'to_code', 'weight'],
  });
  expect(rows.map((row) => Object.entries(row).flatMap(([name, cell]) => (name === 'batch' ? [] : [cell])))).toEqual([
    ['HS2017', '010129', 'BEC4', '111', null],
  ]);
});

const folder = join(SHARED, 'data');
let loaded = 0;
describe.skipIf(!existsSync(folder))('real files (skipped without ../shared)', () => {
  const load = async (
    id: string,
    file: string,
    options: Record<string, string> = {},
    lookups: Record<string, string> = {},
  ) => {
    const dataset = tradeDatasets.find((one) => one.id === id)!;
    lake.setNow(new Date(Date.parse('2026-02-01') + loaded++ * 60_000).toISOString());
    const paths = Object.fromEntries(Object.entries(lookups).map(([name, path]) => [name, join(folder, path)]));
    const { staged, record } = await lake.stage(dataset, join(folder, file), { options, lookups: paths });
    await lake.publish(staged);
    return record;
  };
  const total = async (dataset: string, year: string) =>
    (await lake.facts.sums({ dataset, by: [], sum: ['value'], where: { reporter: 'KAZ', year, flow: 'export' } }))
      .columns['value']![0];

  test('exports of 2017: 176 971 cells, Kazakhstan 59.9 bn', async () => {
    expect(await load('trade', 'trade/world_exports_2017_hs4.csv.gz', hs2017)).toMatchObject({
      rows: 176_971,
      rejectedRows: 0,
    });
    expect(await total('trade', '2017')).toBe('59909271475');
  });

  test('exports of 2016 through two files of labels: 162 910 cells, Kazakhstan 36.69 bn, crude first', async () => {
    const record = await load(
      'atlas-exports',
      'trade/world_exports_2016_hs92_4.csv.gz',
      {},
      {
        countries: 'trade/world_exports_2016_countries.csv',
        products: 'trade/world_exports_2016_products.csv',
      },
    );
    expect(record).toMatchObject({ rows: 162_910, rejectedRows: 0 });
    expect(Number(await total('atlas-exports', '2016')) / 1e9).toBeCloseTo(36.69, 2);
  });

  test.each([
    ['trade', 'trade/oracle/world_trade_avg_1998_to_2000.csv.gz', { year: '1999', classification: 'SITC2' }, 124_336],
    ['rauch-classification', 'classifiers/concordances/sitc2_rauch.csv.gz', {}, null],
    ['concordances', 'classifiers/concordances/hs5_hs0.csv.gz', {}, 5388],
    ['concordances', 'classifiers/concordances/hs5_sitc2.csv.gz', {}, null],
    ['goods-names', 'classifiers/concordances/hs5_desc.csv.gz', { classification: 'HS2017', language: 'en' }, null],
    [
      'goods-names',
      'classifiers/atlas_observatory_hs4_short_names_en_ru.csv',
      { classification: 'HS1992', language: 'ru' },
      null,
    ],
    [
      'goods-names',
      'classifiers/datahub_harmonized_system_hs2022_en.csv.gz',
      { classification: 'HS2022', language: 'en' },
      null,
    ],
    ['world-development-indicators', 'macro/wdi_NY.GDP.MKTP.CD.csv.gz', {}, 13_178],
    ['world-development-indicators', 'macro/wdi_NY.GDP.MKTP.PP.CD.csv.gz', {}, 7_836],
    ['world-development-indicators', 'macro/wdi_NY.GDP.MKTP.PP.KD.csv.gz', {}, 7_766],
    ['world-development-indicators', 'macro/wdi_NY.GDP.PCAP.PP.CD.csv.gz', {}, 7_684],
    ['world-development-indicators', 'macro/wdi_SP.POP.TOTL.csv.gz', {}, 16_665],
    ['world-development-indicators', 'macro/datahub_population.csv.gz', {}, 17_195],
    [
      'world-development-indicators',
      'macro/gapminder_high_technology_exports_percent_of_manufactured_exports.csv.gz',
      {},
      2_663,
    ],
    ['world-development-indicators', 'macro/gapminder_industry_percent_of_gdp.csv.gz', {}, 8_750],
    [
      'world-development-indicators',
      'trade/world_gdp_and_population_2017.csv.gz',
      { indicator: 'gdp_pc_usd', year: '2017' },
      null,
    ],
    ['eaeu-duty-rates', 'classifiers/ett_duty_rates_2026.csv.gz', { year: '2026', classification: 'HS2022' }, null],
    ['bilateral-totals', 'trade/bilateral_totals_1962_2016.csv.gz', {}, 958_379],
    // All lines: the world is written `Wld`.
    ['wits-summary', 'trade/wits_summary_1988_2015.csv.gz', {}, 341_734],
    ['goods-names', 'classifiers/tnved2017_tree.csv.gz', { classification: 'HS2017', language: 'ru' }, null],
    ['goods-names', 'classifiers/harvard_hs92_atlas.csv.gz', { classification: 'HS1992', language: 'en' }, null],
    ['goods-names', 'classifiers/harvard_sitc_rev2.csv.gz', { classification: 'SITC2', language: 'en' }, null],
    ['concordances', 'classifiers/concordances/hs_isic31.csv.gz', {}, null],
    ['concordances', 'classifiers/concordances/hs6_hs5.csv.gz', {}, null],
  ])('%s reads %s', async (id, file, options, rows) => {
    const record = await load(id, file, options as unknown as Record<string, string>);
    if (rows !== null) expect(record.rows).toBe(rows);
    expect(record.rows).toBeGreaterThan(100);
  });
});
