import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { economicComplexity, proximity, sophistication, tradeMatrix } from './index.ts';

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
