import type { Static } from 'typebox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  explainDifferences,
  getComplexGood,
  getComplexityHistory,
  getComplexityOfCountry,
  getComplexityRanking,
  getProductSpace,
  listOpportunities,
  whatIf,
} from '@industry/complexity/contract';
import type { getGood, getTradeProfile, listTradeGroups } from '@industry/trade/contract';
import { hasRealData, openRealServer } from './real-trade.fixture.ts';
import { answerCommand } from '@industry/complexity/server/answer-command';
import { reproduceCommand } from '@industry/complexity/server/reproduce';
import { reproduceTradeCommand } from '@industry/trade/server/reproduce';

describe.skipIf(!hasRealData)('world exports of 2016 and 2017 (skipped without ../shared)', () => {
  let real: Awaited<ReturnType<typeof openRealServer>>;
  beforeAll(async () => {
    real = await openRealServer();
  }, 300_000);
  afterAll(() => real?.server.close());

  test('2017: Kazakhstan sells 59.9 bn, crude, copper, gas, ferro-alloys and uranium first', async () => {
    const profile = await real.get<Static<typeof getTradeProfile.response>>(
      'trade/countries/KAZ?year=2017&peers=UZB,CAN',
    );
    expect(profile.total).toBe('59909271475');
    expect(profile.topGoods.slice(0, 5).map(({ code }) => code)).toEqual(['2709', '7403', '2711', '7202', '2844']);
    expect(profile.topGoods[0]).toMatchObject({ section: 'V', names: { kk: null, ru: expect.any(String) } });
    expect(profile.history.map(({ year, source }) => [year, source])).toEqual([
      [2016, 'atlas-exports'],
      [2017, 'trade'],
    ]);
    expect(profile.peers.map(({ country }) => country)).toEqual(['UZB', 'CAN']);
  });

  test('2016 of the Atlas: 36.69 bn, crude 17.5, refined copper 2.28, uranium 1.81, gas 1.78, ferro-alloys 1.52', async () => {
    const profile = await real.get<Static<typeof getTradeProfile.response>>('trade/countries/KAZ?year=2016');
    expect(Number(profile.total) / 1e9).toBeCloseTo(36.69, 2);
    const published: readonly (readonly [string, number])[] = [
      ['2709', 17.5],
      ['7403', 2.28],
      ['2844', 1.81],
      ['2711', 1.78],
      ['7202', 1.52],
    ];
    expect(profile.topGoods.slice(0, 5).map(({ code }) => code)).toEqual(published.map(([code]) => code));
    published.forEach(([, bn], i) =>
      expect(Math.abs(Number(profile.topGoods[i]!.value) / 1e9 - bn)).toBeLessThan(0.01),
    );
  });

  test('ECI of 2017 correlates at least 0.95 with Harvard’s', async () => {
    const answer = await real.get<Static<typeof explainDifferences.response>>(
      'complexity/countries/KAZ/differences?year=2017',
    );
    const [vintage] = answer.vintages.filter(({ fact, countries }) => fact === 'eci_hs92' && countries > 100);
    expect(Number(vintage!.correlation)).toBeGreaterThanOrEqual(0.95);
  });

  test('the ranking has an interval for every country, and says what it is a function of', async () => {
    const ranking = await real.get<Static<typeof getComplexityRanking.response>>('complexity/ranking?year=2017');
    const own = ranking.countries.find(({ country }) => country === 'KAZ')!;
    expect(ranking.choices).toBe(48);
    // Recorded in bench/economic-complexity.md; what moves the rank most is leaving out goods of under 500 m dollars.
    expect(own).toMatchObject({
      rank: 83,
      interval: { rankLow: 83, rankHigh: 152, commonRankLow: 82, commonRankHigh: 90 },
    });
    expect(ranking.countries[0]!.rank).toBe(1);
    expect(own.interval.rankLow).toBeLessThanOrEqual(own.rank);
    expect(own.interval.rankHigh).toBeGreaterThanOrEqual(own.rank);
    expect(ranking.result).toMatchObject({ year: 2017, source: 'trade', classification: 'HS2017' });
    expect(ranking.result.key).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a recorded result is computed again to the same hash, by its key, its hash or its options', async () => {
    const { result } = await real.get<Static<typeof getComplexityRanking.response>>('complexity/ranking?year=2017');
    const run = (input: Parameters<typeof reproduceCommand.run>[1]) =>
      reproduceCommand.run({ ...real.platform, actor: 'cli:test' }, input, () => undefined);
    for (const input of [{ result: result.key.slice(0, 16) }, { result: result.hash }, { year: 2017 }])
      expect(await run(input)).toMatchObject({ key: result.key, hash: result.hash, found: true });
    expect(await run({ result: 'ffffffffffff' })).toMatchObject({ found: false });
  });

  test('opportunities: best score first, weights and filters are the reader’s', async () => {
    const ask = (query: string) =>
      real.get<Static<typeof listOpportunities.response>>(`complexity/countries/KAZ/opportunities?year=2017&${query}`);
    const plain = await ask('limit=50');
    expect(plain.opportunities).toHaveLength(50);
    const scores = plain.opportunities.map(({ score }) => Number(score));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(plain.opportunities.every(({ rca }) => Number(rca) < 1)).toBe(true);
    const complex = await ask('limit=5&density=0&cog=0&demand=0&growth=0&pci=1');
    const pci = complex.opportunities.map((one) => Number(one.pci));
    expect(pci).toEqual([...pci].sort((a, b) => b - a));
    const filtered = await ask('limit=1000&section=XVI&minimumPci=0&withoutExchangeTraded=true');
    expect(filtered.opportunities.every(({ section, pci: own }) => section === 'XVI' && Number(own) >= 0)).toBe(true);
    expect(plain.notes).toHaveLength(1);
  });

  test('what if: two complex goods raise ECI and EXPY, and the path to 2025 is told', async () => {
    const answer = await real.get<Static<typeof whatIf.response>>(
      'complexity/countries/KAZ/what-if?year=2017&add=8703,8457',
    );
    expect(Number(answer.after.eci)).toBeGreaterThan(Number(answer.now.eci));
    expect(Number(answer.after.expy)).toBeGreaterThan(Number(answer.now.expy));
    expect(answer.after.diversity).toBe(answer.now.diversity + 2);
    expect(answer.path).toMatchObject({ targetYear: 2025, plannedChange: '0.45' });
  });

  test('the newest whole vintage of Harvard is what each choice is held against', async () => {
    const { reference, steps } = await real.get<Static<typeof explainDifferences.response>>(
      'complexity/countries/KAZ/differences?year=2017',
    );
    expect(reference).toMatchObject({ publishedOn: '2026-02-08', fact: 'eci_hs92', rank: 87 });
    expect(steps.every(({ against }) => against !== null && Number(against.correlation) > 0.9)).toBe(true);
  });

  test('the command line answers as the route does, and refuses in words', async () => {
    const run = (input: Parameters<typeof answerCommand.run>[1]) =>
      answerCommand.run({ ...real.platform, actor: 'cli:test' }, input, () => undefined);
    const asked = { answer: 'what-if', country: 'KAZ', year: 2017, add: '8703,8457' } as const;
    expect(await run(asked)).toEqual(await real.get('complexity/countries/KAZ/what-if?year=2017&add=8703,8457'));
    await expect(run({ answer: 'country', country: 'XXX', year: 2017 })).rejects.toThrow('XXX is not in these data');
  });

  test('the product space has a place for every good, the same each time', async () => {
    const space = await real.get<Static<typeof getProductSpace.response>>('complexity/product-space?year=2017');
    expect(space.nodes.length).toBeGreaterThan(1100);
    expect(space.links.filter(({ kind }) => kind === 'tree')).toHaveLength(space.nodes.length - 1);
    expect(space.nodes.every(({ x, y }) => Math.abs(x) <= 1 && Math.abs(y) <= 1)).toBe(true);
    const good = await real.get<Static<typeof getComplexGood.response>>(
      'complexity/products/8703?year=2017&country=KAZ',
    );
    expect(good.neighbours).toHaveLength(20);
    expect(good.neighbours[0]!.present).toEqual(expect.any(Boolean));
  });

  test('profile and history give EXPY and the interval', async () => {
    const profile = await real.get<Static<typeof getComplexityOfCountry.response>>(
      'complexity/countries/KAZ?year=2017',
    );
    expect(Number(profile.expy)).toBeGreaterThan(10_000);
    const history = await real.get<Static<typeof getComplexityHistory.response>>(
      'complexity/history?countries=KAZ,DEU',
    );
    expect(history.countries[0]!.years.map(({ year }) => year)).toEqual([2016, 2017]);
  });

  test('exports by BEC and by technology add up to the total', async () => {
    for (const by of ['bec', 'technology', 'section', 'chapter']) {
      const answer = await real.get<Static<typeof listTradeGroups.response>>(
        `trade/countries/KAZ/groups?year=2017&by=${by}`,
      );
      const sum = answer.groups.reduce((total, { values }) => total + Number(values[0]!.value), 0);
      expect(Math.abs(sum - 59_909_271_475)).toBeLessThan(1);
    }
  });

  test('the profile’s hash is printed again by its command, delivered or cleaned', async () => {
    for (const cleaning of [undefined, 'atlas-like']) {
      const question = { year: 2017, ...(cleaning !== undefined && { cleaning }) };
      const query = new URLSearchParams(Object.entries(question).map(([name, value]) => [name, String(value)]));
      const profile = await real.get<Static<typeof getTradeProfile.response>>(`trade/countries/KAZ?${query}`);
      const again = await reproduceTradeCommand.run(
        { ...real.platform, actor: 'cli:test' },
        { country: 'KAZ', ...question, batches: profile.basis.origins.map(({ batch }) => batch) },
        () => undefined,
      );
      expect(again).toMatchObject({ hash: profile.result.hash, cleaning: cleaning ?? null });
      expect(profile.result.command).toContain(`--batches ${again.batches.join(',')}`);
    }
  });

  test('cleaned, Kazakhstan keeps its total and the micro-territories are gone', async () => {
    const ask = (cleaning: string) =>
      real.get<Static<typeof getTradeProfile.response>>(`trade/countries/KAZ?year=2017${cleaning}`);
    const [plain, cleaned] = [await ask(''), await ask('&cleaning=atlas-like')];
    expect(plain.of).toBe(224);
    expect(cleaned.of).toBe(plain.of - cleaned.result.cleaned.dropped.countries);
    expect(cleaned.of).toBeLessThan(170);
    expect(Number(cleaned.total)).toBeGreaterThan(0.99 * Number(plain.total));
  });

  test('a good tells its duty, its classes and who exports it', async () => {
    const answer = await real.get<Static<typeof getGood.response>>('trade/goods/2709?year=2017');
    expect(answer.rauch).toEqual([{ class: 'w', share: '1' }]);
    expect(answer.duties.length).toBeGreaterThan(0);
    expect(answer.exporters[0]!.country).toBe('SAU');
  });
});
