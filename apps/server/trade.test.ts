import type { Static } from 'typebox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFile, importers, publishBatchCommand } from '@industry/facts';
import type {
  compareMirrorFlows,
  compareTrade,
  getExportStructure,
  getRegionTrade,
  getTradeProfile,
  listTradedGoods,
  listTradeGroups,
  listTradePartners,
  listTradeYears,
} from '@industry/trade/contract';
import { reproduceTradeCommand } from '@industry/trade/server/reproduce';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestServer, type TestServer, testSettings } from './testing.ts';

/** Two countries and three goods of 2020 and 2021; a region; both sides of a flow. */
const FILES: readonly (readonly [dataset: string, text: string, options?: Record<string, string>])[] = [
  [
    'trade',
    'country,product,value\nKAZ,2709,60\nKAZ,7403,30\nKAZ,1001,10\nDEU,2709,20\nDEU,7403,30\nDEU,1001,50\nAND,1001,5\n',
    { year: '2020', classification: 'HS2017' },
  ],
  [
    'trade',
    'country,product,value\nKAZ,2709,80\nKAZ,7403,20\nDEU,1001,50\n',
    { year: '2021', classification: 'HS1992' },
  ],
  [
    'bilateral-totals',
    'reporter,partner,year,exports_usd_thousand,imports_usd_thousand\nKAZ,DEU,2016,100,40\nDEU,KAZ,2016,44,108\nKAZ,CHN,2016,50,\nKAZ,DEU,2015,90,\n',
  ],
  [
    'regional-exports',
    'region,product,year,value\n750000000,2709,2020,6\n750000000,1001,2020,2\n710000000,1001,2020,2\n',
    { classification: 'HS2017', scheme: 'KATO-2022' },
  ],
  [
    'wits-summary',
    'iso3,reporter,partner,product_category,indicator_type,indicator,year,value\nKAZ,Kazakhstan,...,Fuels,Export,Export(US$ Mil),2014,3\nKAZ,Kazakhstan,...,Metals,Export,Export(US$ Mil),2014,1\nKAZ,Kazakhstan,...,Raw materials,Export,Export(US$ Mil),2014,3\nWld,World,...,Fuels,Export,Export(US$ Mil),2014,9\n',
  ],
  [
    'concordances',
    'from_scheme,from_code,to_scheme,to_code,weight\nHS2017,740311,HS1992,740311,0.75\nHS2017,740311,HS1992,740200,0.25\nHS2017,270900,HS1992,270900,1\n',
  ],
];

let server: TestServer;
const folder = mkdtempSync(join(tmpdir(), 'industry-trade-'));
const settings = testSettings({ INDUSTRY_PACK: 'programmes/kz-2020-2025' });
const platform = () => server.composition.platform;

async function load(dataset: string, text: string, options: Record<string, string> = {}) {
  const file = join(folder, `${dataset}.csv`);
  writeFileSync(file, text);
  const declaration = importers(platform().contributions.datasets).get(dataset)!;
  return importFile(
    {
      stateFolder: settings.stateFolder,
      declaration,
      importer: declaration.importer,
      file,
      options,
      lookups: {},
      pack: platform().pack,
    },
    (staged) => publishBatchCommand.run({ ...platform(), actor: 'cli:test' }, { staged }, () => undefined),
  );
}

async function ask<Answer>(path: string, status = 200): Promise<Answer> {
  const answer = await server.app.inject({ method: 'GET', url: `/api/v1/trade/${path}` });
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(status);
  return answer.json<Answer>();
}

type Profile = Static<typeof getTradeProfile.response>;
type Problem = { code: string };

beforeAll(async () => {
  server = await openTestServer({ settings });
}, 300_000);
afterAll(() => server?.close());

test('nothing imported: the years are empty, and each missing dataset has its command; a region says how to bring data', async () => {
  const years = await ask<Static<typeof listTradeYears.response>>('years');
  expect(years).toMatchObject({ home: 'KAZ', years: [], countries: [], beside: [] });
  expect(years.missing[0]).toEqual({
    dataset: 'trade',
    command: 'npx industry import trade FILE --year 2017 --classification HS2017',
  });
  expect(await ask('countries/KAZ', 404)).toMatchObject({ code: 'trade-not-loaded' });
  expect(await ask('mirror?reporter=KAZ', 404)).toMatchObject({ code: 'partners-not-loaded' });
  const region = await ask<Static<typeof getRegionTrade.response>>('regions/750000000');
  expect(region).toMatchObject({ years: [], profile: null, command: expect.stringContaining('regional-exports') });
});

describe('with small files', () => {
  beforeAll(async () => {
    for (const [dataset, text, options] of FILES) await load(dataset, text, options);
  }, 300_000);

  test('shares, concentration and RCA as the method says', async () => {
    const profile = await ask<Profile>('countries/KAZ?year=2020&peers=DEU,XXX');
    expect(profile).toMatchObject({ total: '100', rank: 1, of: 3, goods: 3, concentration: { herfindahl: '0.46' } });
    // World: 205 of which crude 80: RCA = 0.6 / (80 / 205).
    expect(Number(profile.topGoods[0]!.rca)).toBeCloseTo(0.6 / (80 / 205), 10);
    expect(profile.peers.map(({ country, herfindahl }) => [country, herfindahl])).toEqual([['DEU', '0.38']]);
  });

  test('history takes each year from its source and says which', async () => {
    const { history } = await ask<Profile>('countries/KAZ');
    expect(history.map(({ year, classification, total }) => [year, classification, total])).toEqual([
      [2020, 'HS2017', '100'],
      [2021, 'HS1992', '100'],
    ]);
  });

  test('goods of two editions come into one by declared shares; nothing is lost', async () => {
    const answer = await ask<Static<typeof listTradeGroups.response>>('countries/KAZ/groups?by=good&allYears=true');
    expect(answer.convertedTo).toBe('HS1992');
    const of2020 = answer.groups.flatMap(({ id, values }) =>
      values.filter(({ year }) => year === 2020).map(({ value }) => [id, value]),
    );
    expect(Object.fromEntries(of2020)).toEqual({ '2709': '60', '7403': '22.5', '7402': '7.5', '1001': '10' });
  });

  test('a class that needs a concordance which is not loaded is a problem, not a guess', async () => {
    expect(await ask<Problem>('countries/KAZ/groups?by=bec&year=2020', 404)).toMatchObject({
      code: 'concordance-not-loaded',
    });
  });

  test('a result is a function of batches and options: the same command, the same hash; a new batch, another', async () => {
    const run = (input: Parameters<typeof reproduceTradeCommand.run>[1]) =>
      reproduceTradeCommand.run({ ...platform(), actor: 'cli:test' }, input, () => undefined);
    const before = await ask<Profile>('countries/KAZ?year=2020');
    expect(before.result.command).toMatch(
      /^npx industry trade reproduce KAZ --year 2020 --source trade --classification HS2017 --batches trade-[0-9a-f]+$/,
    );
    const batches = before.basis.origins.map(({ batch }) => batch);
    const question = { country: 'KAZ', year: 2020, source: 'trade', classification: 'HS2017' };
    expect((await run({ ...question, batches })).hash).toBe(before.result.hash);
    const cleaned = await ask<Profile>('countries/KAZ?year=2020&cleaning=as-delivered');
    expect(cleaned.result.hash).toBe(before.result.hash);
    expect(cleaned.result.cleaned.version).toMatchObject({ id: 'as-delivered', declaredOn: '2026-11-24' });
    await load('trade', 'country,product,value\nKAZ,2709,61\nDEU,1001,50\n', {
      year: '2020',
      classification: 'HS2017',
    });
    const after = await ask<Profile>('countries/KAZ?year=2020');
    expect(after.result.hash).not.toBe(before.result.hash);
    expect((await run({ ...question, batches })).hash).toBe(before.result.hash);
    expect(await ask<Problem>('countries/KAZ?cleaning=none-such', 404)).toMatchObject({ code: 'cleaning-unknown' });
    await load(...FILES[0]!);
  });

  test('partners from totals between countries, in dollars', async () => {
    const answer = await ask<Static<typeof listTradePartners.response>>('countries/KAZ/partners');
    expect(answer).toMatchObject({ source: 'bilateral-totals', year: 2016, classification: null, total: '150000' });
    expect(answer.partners.map(({ country, value }) => [country, value])).toEqual([
      ['DEU', '100000'],
      ['CHN', '50000'],
    ]);
    expect(answer.history[0]!.values.map(({ year }) => year)).toEqual([2015, 2016]);
    expect(await ask<Problem>('countries/KAZ/partners?good=2709', 404)).toMatchObject({ code: 'partners-not-loaded' });
  });

  test('mirror: both sides of a flow; a side that reported nothing is null, not 0', async () => {
    const answer = await ask<Static<typeof compareMirrorFlows.response>>('mirror?reporter=KAZ');
    expect(answer.rows.map(({ partner, exported, mirrored, ratio }) => [partner, exported, mirrored, ratio])).toEqual([
      ['DEU', '100000', '108000', '1.08'],
      ['CHN', '50000', null, null],
    ]);
    const pair = await ask<Static<typeof compareMirrorFlows.response>>('mirror?reporter=KAZ&partner=DEU');
    expect(pair.rows.map(({ year }) => year)).toEqual([2015, 2016]);
  });

  test('groups of the World Bank: only the sixteen that add up', async () => {
    const { groups } = await ask<Static<typeof getExportStructure.response>>('countries/KAZ/structure');
    expect(groups.map(({ id, values }) => [id, values[0]!.value, values[0]!.share])).toEqual([
      ['Fuels', '3000000', '0.75'],
      ['Metals', '1000000', '0.25'],
    ]);
  });

  test('a region: its goods against the world of the same year', async () => {
    const { profile } = await ask<Static<typeof getRegionTrade.response>>('regions/750000000');
    expect(profile).toMatchObject({ total: '8', shareOfRegions: '0.8', scheme: 'KATO-2022' });
    expect(Number(profile!.goods[0]!.rca)).toBeCloseTo(0.75 / (80 / 205), 10);
  });

  test('a region that is not in the list is refused with its line', async () => {
    const bad = load('regional-exports', 'region,product,year,value\n999,2709,2020,6\n', {
      classification: 'HS2017',
      scheme: 'KATO-2022',
    });
    await expect(bad).rejects.toThrow(/999/);
    const without = load('regional-exports', FILES[3]![1], { classification: 'HS2017' });
    await expect(without).rejects.toThrow('--scheme');
  });

  test('countries side by side; what is not in the data is named', async () => {
    const answer = await ask<Static<typeof compareTrade.response>>('comparison?countries=KAZ,DEU,XXX&year=2020');
    expect(answer.absent).toEqual(['XXX']);
    expect(answer.countries.map(({ country, topGood }) => [country, topGood?.code])).toEqual([
      ['KAZ', '2709'],
      ['DEU', '1001'],
    ]);
  });

  test('RCA table: filtered by section and RCA, the hash is of the whole', async () => {
    const whole = await ask<Static<typeof listTradedGoods.response>>('countries/KAZ/goods?year=2020');
    const some = await ask<Static<typeof listTradedGoods.response>>(
      'countries/KAZ/goods?year=2020&minimumRca=1&section=V',
    );
    expect(some.goods.map(({ code }) => code)).toEqual(['2709']);
    expect(some.result.hash).toBe(whole.result.hash);
  });
});
