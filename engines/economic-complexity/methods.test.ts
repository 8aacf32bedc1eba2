import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  clean,
  economicComplexity,
  type GoodTest,
  judgeGood,
  NO_CLEANING,
  opportunityScore,
  percentiles,
  proximity,
  sophistication,
  tradeMatrix,
  valueAddedIndex,
  valueClasses,
} from './index.ts';

// The worked examples of docs/methods are executed: a page that says something else than the code fails here.
const page = (name: string) => readFileSync(new URL(`../../docs/methods/${name}.md`, import.meta.url), 'utf8');

/** The rows of the page's table of this name. */
function table(name: string, of: string): string[][] {
  const found = new RegExp('```csv ' + of + '\\n([^`]*)```').exec(page(name));
  return found![1]!
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}
const trade = (name: string) =>
  tradeMatrix(
    table(name, 'trade').map(([country, product, value]) => ({
      country: country!,
      product: product!,
      value: Number(value),
    })),
  );
const shown = (value: number) => Number(value.toFixed(6));

it('economic-complexity-index', () => {
  const { countries, diversity, eci, products, ubiquity, pci } = economicComplexity(trade('economic-complexity-index'));
  expect(countries.map((code, c) => [code, `${diversity[c]}`, shown(eci[c]!).toFixed(6)])).toEqual(
    table('economic-complexity-index', 'countries'),
  );
  expect(products.map((code, p) => [code, `${ubiquity[p]}`, shown(pci[p]!).toFixed(6)])).toEqual(
    table('economic-complexity-index', 'products'),
  );
});
it('product-space-density', () => {
  const { countries, products, presence, density, cog, coi } = economicComplexity(trade('product-space-density'));
  const phi = proximity({ countryCount: countries.length, productCount: products.length, presence });
  const near = products.flatMap((one, p) =>
    products.slice(p + 1).map((other, q) => [one, other, `${phi[p * products.length + p + 1 + q]}`]),
  );
  expect(near).toEqual(table('product-space-density', 'proximity'));
  for (const [country, product, expectedDensity, expectedGain] of table('product-space-density', 'cells')) {
    const cell = countries.indexOf(country!) * products.length + products.indexOf(product!);
    expect([shown(density[cell]!), shown(cog[cell]!)]).toEqual([Number(expectedDensity), Number(expectedGain)]);
  }
  expect(countries.map((code, c) => [code, shown(coi[c]!).toFixed(6)])).toEqual(
    table('product-space-density', 'countries'),
  );
});
it('prody-expy', () => {
  const gdp = new Map(table('prody-expy', 'gdp').map(([country, value]) => [country!, Number(value)]));
  const { countries, expy, products, prody } = sophistication(trade('prody-expy'), gdp);
  expect(products.map((code, p) => [code, shown(prody[p]!)])).toEqual(
    table('prody-expy', 'products').map(([code, value]) => [code, Number(value)]),
  );
  expect(countries.map((code, c) => [code, shown(expy[c]!)])).toEqual(
    table('prody-expy', 'countries').map(([code, value]) => [code, Number(value)]),
  );
});
it('opportunity-score', () => {
  const [weights, goods] = [[1, 1, 1, 0.5, 0.5], table('opportunity-score', 'goods')];
  const places = weights.map((_, quality) =>
    percentiles(
      goods.filter((row) => row[quality + 1] !== ''),
      (row) => Number(row[quality + 1]),
    ),
  );
  const score = (row: string[]) =>
    opportunityScore(weights.map((weight, quality) => ({ weight, percentile: places[quality]!.get(row) ?? null })));
  for (const [good, expected] of table('opportunity-score', 'scores'))
    expect([good, score(goods.find((row) => row[0] === good)!).toFixed(6)]).toEqual([good, expected]);
});
it('cleaning-of-trade', () => {
  const options = { ...NO_CLEANING, minimumCountryExports: 5, minimumWorldTrade: 8 };
  const cleaned = clean({ years: [trade('cleaning-of-trade')] }, options);
  expect(cleaned.dropped.map(({ kind, code }) => [kind, code]).sort()).toEqual(table('cleaning-of-trade', 'dropped'));
  const { countries, products, values } = cleaned.trade;
  const total = (row: number) =>
    values.subarray(row * products.length, (row + 1) * products.length).reduce((sum, value) => sum + value, 0);
  expect(countries.map((code, row) => [code, `${total(row)}`])).toEqual(table('cleaning-of-trade', 'kept'));
});
it('priority-goods', () => {
  const goods = table('priority-goods', 'goods');
  const prody = valueClasses(
    goods.map(([, value]) => Number(value)),
    5,
  );
  const pci = valueClasses(
    goods.map(([, , value]) => Number(value)),
    5,
  );
  const index = goods.map((_, good) => valueAddedIndex(prody[good]!, pci[good]!, { prody: 1, pci: 1 }));
  const criteria: (GoodTest & { readonly of: readonly (number | null)[] })[] = [
    { test: 'at-least', value: '3', of: prody },
    { test: 'at-least', value: '4', of: index },
    { test: 'under', value: '0.5', of: goods.map(([, , , share]) => Number(share)) },
  ];
  const verdicts = goods.map(([code], good) => [
    code,
    `${prody[good]}`,
    `${pci[good]}`,
    `${index[good]}`,
    judgeGood(criteria, ({ of }) => of[good]!).verdict,
  ]);
  expect(verdicts).toEqual(table('priority-goods', 'verdicts'));
});
