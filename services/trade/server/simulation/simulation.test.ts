import { beforeAll, describe, expect, test } from 'vitest';
import { economicComplexity, tradeMatrix } from '@industry/economic-complexity';
import { loadPack } from '@industry/pack';
import { type SimulatedDelivery, simulatedDeliveries } from './deliveries.ts';
import { type SimulatedFlow, simulatedFlows } from './flows.ts';
import { simulatedGoods, simulatedPlaces } from './world.ts';

const pack = { passport: { country: 'KAZ' }, goods: { customsUnion: ['ARM', 'BLR', 'KGZ', 'RUS'] } } as Parameters<
  typeof simulatedPlaces
>[0];
/** Every fourth good: enough to be connected. */
const goods = simulatedGoods().filter((_, at) => at % 4 === 0);
const world = (): SimulatedFlow[] => [...simulatedFlows(simulatedPlaces(pack), goods, [2025])];

describe('an invented world of trade', () => {
  let flows: SimulatedFlow[];
  beforeAll(() => {
    flows = world();
  });

  test('is the same every time, names a key once and has no flow of a place with itself', () => {
    expect(world()).toEqual(flows);
    const keys = flows.map(({ reporter, partner, flow, product }) => `${reporter} ${partner} ${flow} ${product}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(flows.some(({ reporter, partner }) => reporter === partner)).toBe(false);
  });

  test('what all partners take together is what is told of all of them', () => {
    const own = flows.filter((one) => one.reporter === 'KAZ' && one.flow === 'export');
    const sum = (world: boolean) =>
      own.filter(({ partner }) => (partner === 'WLD') === world).reduce((total, { value }) => total + value, 0);
    expect(sum(true)).toBe(sum(false));
  });

  test('can be computed: every place and good is connected, and who makes what is hard comes first', () => {
    const { countries, products, eci, dropped } = economicComplexity(
      tradeMatrix(
        flows
          .filter(({ partner, flow }) => partner === 'WLD' && flow === 'export')
          .map(({ reporter, product, value }) => ({ country: reporter, product, value })),
      ),
    );
    expect([countries.length, products.length, dropped]).toEqual([41, goods.length, []]);
    const of = (code: string) => eci[countries.indexOf(code)]!;
    expect(of('JPN')).toBeGreaterThan(of('KAZ'));
    expect(of('KAZ')).toBeGreaterThan(of('BOL'));
  });
});

test('every good of the flows has a name in four languages, a BEC and a SITC group, and duties', async () => {
  const all = simulatedDeliveries(await loadPack('programmes/kz-2020-2025'), 2025);
  const first = (delivery: SimulatedDelivery, column: number, digits: number) =>
    new Set(
      delivery.csv
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split(',')[column]!.slice(0, digits)),
    );
  const traded = first(
    all.find(({ dataset }) => dataset === 'comtrade')!,
    4,
    4,
  );
  const named = all.filter(({ dataset }) => dataset === 'goods-names');
  expect(named.map(({ options }) => options['language'])).toEqual(['kk', 'ru', 'en', 'ja']);
  const concordances = all.find(({ dataset }) => dataset === 'concordances')!;
  const tariff = all.find(({ dataset }) => dataset === 'eaeu-duty-rates')!;
  for (const codes of [...named.map((one) => first(one, 0, 4)), first(concordances, 1, 4), first(tariff, 0, 4)])
    expect([...traded].filter((code) => !codes.has(code))).toEqual([]);
});
