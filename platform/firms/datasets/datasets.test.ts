import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ImportError } from '@industry/facts';
import { openTestLake, type TestLake } from '@industry/facts/test-lake.ts';
import { repositoryFolder } from '@industry/observe';
import { loadPack } from '@industry/pack';
import { firmFacts } from '../catalogue.ts';
import { firmDatasets } from './index.ts';

const A = '201340000014';
const B = '201340000024';
let lake: TestLake;
let datasets: ReturnType<typeof firmDatasets>;
const dataset = (id: string) => datasets.find((one) => one.id === `firm-${id}`)!;
const statistics = {
  viewer: { id: 'a', name: 'a', assignments: [{ role: 'analyst', scope: {} }] },
  purpose: 'monitor-agreement',
} as const;

beforeAll(async () => {
  const pack = await loadPack(join(repositoryFolder(), 'programmes', 'kz-2020-2025'));
  datasets = firmDatasets(pack);
  lake = await openTestLake(
    datasets,
    { regionSchemes: pack.regionSchemes, nation: 'KZ' },
    {
      secrecy: [
        { class: 'consent', purpose: 'monitor-agreement', roles: ['analyst'], ground: pack.passport.title },
        { class: 'statistics', purpose: 'monitor-agreement', roles: ['analyst'], ground: pack.passport.title },
      ],
      roles: [{ id: 'analyst', scope: 'none', title: pack.passport.title, duty: pack.passport.title }],
      namedReading: async () => [A, B],
    },
  );
  Object.assign(lake.pack, { firmFacts: pack.firmFacts });
});
afterAll(() => lake.close());

const refusal = (id: string, file: string, options = {}) =>
  lake.import(dataset(id), file, options).then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof ImportError)) throw error;
      return error.message;
    },
  );

describe('the catalogue', () => {
  test('ranks what is looked for first; what it does not rank follows', () => {
    const ids = firmFacts(lake.pack).map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(['output', 'value-added', 'employees']);
    expect(ids.slice(-2)).toEqual(['certificate', 'permit']);
  });

  test('has every fact in a dataset of one class', () => {
    const pack = { firmFacts: lake.pack.firmFacts };
    expect(firmFacts(pack).map(({ id, dataset }) => `${dataset} ${id}`)).toMatchInlineSnapshot(`
      [
        "firm-statistics output",
        "firm-statistics value-added",
        "firm-labour employees",
        "firm-tax turnover",
        "firm-customs exports",
        "firm-statistics investment",
        "firm-statistics capacity-use",
        "firm-tax taxes-paid",
        "firm-labour wage-fund",
        "firm-customs imports",
        "firm-tax foreign-currency-revenue",
        "firm-statistics rnd-spending",
        "firm-statistics digital-level",
        "firm-statistics energy-use",
        "firm-statistics capacity",
        "firm-certificates certificate",
        "firm-permits permit",
      ]
    `);
  });
});

describe('facts by quarter', () => {
  const head = 'bin,item,item_scheme,partner,fact,period_start,period_end,value\n';
  const row = (...cells: string[]) => `${cells.join(',')},2024-01-01,2024-04-01,10\n`;

  test('are of a firm, a good and a partner, or of the firm as a whole', async () => {
    await lake.import(
      dataset('customs'),
      head +
        row(A, '720839', 'HS2017', 'UZB', 'exports') +
        row(A, '', '', '', 'exports') +
        row(B, '720839', 'HS2017', 'CHN', 'exports'),
    );
    const found = await lake.facts.observations({ dataset: 'firm-customs', where: { bin: A }, reader: statistics });
    expect(found.map(({ keys, scheme, value, unit }) => ({ ...keys, ...scheme, value, unit }))).toEqual([
      { bin: A, item: '', partner: '', value: '10', unit: 'usd', ...found[0]!.scheme },
      { bin: A, partner: 'UZB', item: 'HS2017', value: '10', unit: 'usd' },
    ]);
    const whole = await lake.facts.observations({
      dataset: 'firm-customs',
      where: { bin: A, item: '' },
      reader: statistics,
    });
    expect(whole).toHaveLength(1);
  });

  test.each([
    ['a letter in the BIN', row('20134000OO14', '', '', '', 'exports'), 'no such code in the list'],
    ['a wrong check digit', row('201340000015', '', '', '', 'exports'), 'not a BIN'],
    ['a good without its list', row(A, '720839', '', 'UZB', 'exports'), 'in which classification'],
    ['a list that is not of goods', row(A, '720839', 'KATO', 'UZB', 'exports'), 'in which classification'],
    ['a partner that is no country', row(A, '720839', 'HS2017', 'Uzbekistan', 'exports'), 'no such code in the list'],
    ['a fact of another register', row(A, '', '', '', 'employees'), 'no such fact'],
    ['a firm twice', row(A, '', '', '', 'exports') + row(A, '', '', '', 'exports'), 'the key occurs more than once'],
  ])('with %s are refused', async (_, rows, why) => {
    expect(await refusal('customs', head + rows)).toContain(why);
  });
});

describe('tables', () => {
  const head =
    'bin,valid_from,valid_to,name_kk,name_ru,legal_form,region,region_scheme,oked,size_class,status,registered_on\n';
  const firm = (from: string, status: string, to = '', bin = A) =>
    `${bin},${from},${to},Үлгі Металл,Образец Металл,LLP,350000000,KATO-2022,24101,medium,${status},2020-01-01\n`;
  const statusOn = async (asOf: string) => {
    const { rows } = await lake.facts.table({
      dataset: 'firm-registration',
      columns: ['bin', 'status'],
      where: { bin: A },
      asOf: asOf as never,
    });
    return rows.map(({ status }) => status);
  };

  test('a later row ends the earlier one, a last day ends the row', async () => {
    await lake.import(
      dataset('registration'),
      head + firm('2020-01-01', 'active') + firm('2022-06-01', 'suspended', '2023-01-01'),
    );
    expect(await statusOn('2019-12-31')).toEqual([]);
    expect(await statusOn('2020-01-01')).toEqual(['active']);
    expect(await statusOn('2022-05-31')).toEqual(['active']);
    expect(await statusOn('2022-12-31')).toEqual(['suspended']);
    expect(await statusOn('2023-01-01')).toEqual([]);
  });

  test.each([
    ['a region of another list', firm('2020-01-01', 'active').replace('KATO-2022', 'KATO-1999'), 'no such code'],
    ['a status that is none', firm('2020-01-01', 'working'), 'no such code'],
    ['a day that is none', firm('2020-02-30', 'active'), 'not a day'],
    ['a wrong BIN', firm('2020-01-01', 'active', '', '201340000015'), 'not a BIN'],
  ])('with %s are refused', async (_, row, why) => {
    expect(await refusal('registration', head + row)).toContain(why);
  });

  const plant = (latitude: string, longitude: string) =>
    `plant,valid_from,bin,name,region,region_scheme,latitude,longitude,oked\nP1,2020-01-01,${A},Цех,350000000,KATO-2022,${latitude},${longitude},24101\n`;
  test('a plant outside of the country is refused', async () => {
    expect(await refusal('plants', plant('49.8', '73.1'))).toBeNull();
    expect(await refusal('plants', plant('73.1', '49.8'))).toContain('outside the country');
    expect(await refusal('plants', plant('95', '73.1'))).toContain('outside the declared range');
  });

  test('a share above the whole is refused', async () => {
    const owner = (share: string) =>
      `bin,owner,valid_from,owner_kind,owner_bin,share\n${A},${B},2020-01-01,firm,${B},${share}\n`;
    expect(await refusal('owners', owner('0.6'))).toBeNull();
    expect(await refusal('owners', owner('1.2'))).toContain('outside the declared range');
  });
});
