import { describe, expect, it } from 'vitest';
import { economicComplexity, fitness, reflections, type Complexity } from './index.ts';
import { countryProximity, proximity } from './proximity.ts';
import { sophistication } from './prody.ts';
import { column, csvRows, sharedDataAbsent, tradeOf, whenShared, worst } from './testing/shared-data.fixture.ts';

const paired = (codes: readonly string[], actual: ArrayLike<number>, expected: Map<string, number>) => {
  expect(new Set(codes)).toEqual(new Set(expected.keys()));
  return worst(
    actual,
    codes.map((code) => expected.get(code)!),
  );
};

describe.skipIf(sharedDataAbsent)(`world exports of 2017 against the R package economiccomplexity${whenShared}`, () => {
  const trade = sharedDataAbsent ? undefined : tradeOf('world_exports_2017_hs4.csv.gz');
  const run = () => economicComplexity(trade!, { method: reflections(19), ddof: 1 });

  it('M, diversity and ubiquity are equal', () => {
    const { countries, products, presence, diversity, ubiquity } = run();
    const expected = new Set(
      csvRows('oracle/expected_2017_rca_binary.csv.gz').flatMap(([country, product, value]) =>
        value === '1' ? [`${country} ${product}`] : [],
      ),
    );
    const actual = countries.flatMap((country, c) =>
      products.flatMap((product, p) => (presence[c * products.length + p] ? [`${country} ${product}`] : [])),
    );
    expect(new Set(actual)).toEqual(expected);
    expect(paired(countries, diversity, column('oracle/expected_2017_diversity.csv.gz', 1))).toBe(0);
    expect(paired(products, ubiquity, column('oracle/expected_2017_ubiquity.csv.gz', 1))).toBe(0);
  });
  it('ECI of 18 and PCI of 19 reflections agree within 1e-9', () => {
    const { countries, products, eci, pci } = run();
    expect(paired(countries, eci, column('oracle/expected_2017_eci.csv.gz', 1))).toBeLessThan(1e-9);
    expect(paired(products, pci, column('oracle/expected_2017_pci.csv.gz', 1))).toBeLessThan(1e-9);
  });
});

describe.skipIf(sharedDataAbsent)(
  `average trade of 1998 to 2000 against the R package economiccomplexity${whenShared}`,
  () => {
    const trade = sharedDataAbsent ? undefined : tradeOf('oracle/world_trade_avg_1998_to_2000.csv.gz');
    const upper = (codes: readonly string[], matrix: Float64Array, path: string) => {
      const index = new Map(codes.map((code, at) => [code, at]));
      const rows = csvRows(path);
      const actual = rows.map(([one, other]) => matrix[index.get(one!)! * codes.length + index.get(other!)!]!);
      const nonzero = matrix.reduce((count, value) => count + (value > 0 ? 1 : 0), 0);
      expect((nonzero - codes.length) / 2).toBe(rows.filter((row) => Number(row[2]) > 0 && row[0] !== row[1]).length);
      return worst(
        actual,
        rows.map((row) => Number(row[2])),
      );
    };
    const shape = ({ countries, products, presence }: Complexity) => ({
      countryCount: countries.length,
      productCount: products.length,
      presence,
    });

    it('the binary Balassa index is equal', () => {
      const { countries, products, presence } = economicComplexity(trade!);
      const expected = new Set(
        csvRows('oracle/expected_balassa_index_1998_2000_nonzero.csv.gz').map(
          ([country, product]) => `${country} ${product}`,
        ),
      );
      const actual = countries.flatMap((country, c) =>
        products.flatMap((product, p) => (presence[c * products.length + p] ? [`${country} ${product}`] : [])),
      );
      expect(new Set(actual)).toEqual(expected);
    });
    it('fitness and complexity after 19 steps agree within 1e-9', () => {
      const { countries, products, raw } = economicComplexity(trade!, { method: fitness(19) });
      expect(paired(countries, raw.kc, column('oracle/expected_eci_1998_2000.csv.gz', 1))).toBeLessThan(1e-9);
      expect(paired(products, raw.kp, column('oracle/expected_pci_1998_2000.csv.gz', 1))).toBeLessThan(1e-9);
    });
    it('proximity of products and of countries agrees within 1e-9', () => {
      const result = economicComplexity(trade!);
      expect(
        upper(result.products, proximity(shape(result)), 'oracle/expected_proximity_product_1998_2000_upper.csv.gz'),
      ).toBeLessThan(1e-9);
      expect(
        upper(
          result.countries,
          countryProximity(shape(result)),
          'oracle/expected_proximity_country_1998_2000_upper.csv.gz',
        ),
      ).toBeLessThan(1e-9);
    });
    it('ECI and PCI by eigenvector and by reflections agree within 1e-7', () => {
      const own = { pciNormalisation: 'own', ddof: 1 } as const;
      const byVector = economicComplexity(trade!, own);
      const bySteps = economicComplexity(trade!, { ...own, method: reflections(19) });
      expect(paired(byVector.countries, byVector.eci, column('oracle/country_1998_2000.csv', 2))).toBeLessThan(1e-7);
      expect(paired(byVector.countries, bySteps.eci, column('oracle/country_1998_2000.csv', 3))).toBeLessThan(1e-7);
      expect(paired(byVector.products, byVector.pci, column('oracle/product_1998_2000.csv', 2))).toBeLessThan(1e-7);
      expect(paired(byVector.products, bySteps.pci, column('oracle/product_1998_2000.csv', 3))).toBeLessThan(1e-7);
    });
    it('COI agrees within 1e-7', () => {
      const { countries, coi } = economicComplexity(trade!, { method: fitness(19), coiNormalisation: 'none' });
      expect(paired(countries, coi, column('oracle/country_1998_2000.csv', 4))).toBeLessThan(1e-7);
    });
    it('PRODY and EXPY agree within 1e-7', () => {
      const { countries, expy, products, prody } = sophistication(
        trade!,
        column('oracle/world_gdp_avg_1998_to_2000.csv.gz', 1),
      );
      expect(paired(countries, expy, column('oracle/expy_1998_2000.csv', 1))).toBeLessThan(1e-7);
      expect(paired(products, prody, column('oracle/product_1998_2000.csv', 4))).toBeLessThan(1e-7);
    });
  },
);
