import { expect, test } from 'vitest';
import { NO_CLEANING } from './cleaning.ts';
import { proximity } from './proximity.ts';
import { productPicture, proximityTo, study } from './study.ts';
import { tradeMatrix } from './trade-matrix.ts';

const rows = [
  [9, 8, 7, 1, 1],
  [8, 9, 1, 1, 0],
  [0, 0, 4, 7, 8],
  [5, 0, 6, 5, 1],
];
const trade = tradeMatrix(
  rows.flatMap((values, c) => values.map((value, p) => ({ country: `c${c}`, product: `p${p}`, value }))),
);

test('a study without incomes has no sophistication, with some it has that of the countries known', () => {
  const cleaning = NO_CLEANING;
  expect(study({ years: [trade], cleaning }).sophistication).toBeUndefined();
  const income = new Map([
    ['c0', 100],
    ['c9', 5],
    ['c1', 0],
  ]);
  expect(study({ years: [trade], cleaning, income }).sophistication?.countries).toEqual(['c0']);
});

test('proximity of one product is its row of the matrix', () => {
  const { complexity } = study({ years: [trade], cleaning: NO_CLEANING });
  const input = {
    countryCount: complexity.countries.length,
    productCount: complexity.products.length,
    presence: complexity.presence,
  };
  const all = proximity(input);
  for (let product = 0; product < input.productCount; product++)
    expect(proximityTo(input, product)).toEqual(
      all.slice(product * input.productCount, (product + 1) * input.productCount),
    );
  const { links, positions } = productPicture(input);
  expect(links.filter(({ kind }) => kind === 'tree')).toHaveLength(input.productCount - 1);
  expect(positions).toEqual(productPicture(input).positions);
});
