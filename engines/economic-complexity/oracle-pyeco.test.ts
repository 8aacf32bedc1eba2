import { describe, expect, it } from 'vitest';
import { economicComplexity } from './index.ts';
import { cells, csvRows, sharedDataAbsent, tradeOf, whenShared, worst } from './testing/shared-data.fixture.ts';

describe.skipIf(sharedDataAbsent)(`world exports of 2017 against py-ecomplexity 0.5.2${whenShared}`, () => {
  const result = sharedDataAbsent ? undefined : economicComplexity(tradeOf('world_exports_2017_hs4.csv.gz'));
  const actual = () => result!;
  const countries = () => csvRows('oracle/pyeco_2017/r2017.country.csv');
  const products = () => csvRows('oracle/pyeco_2017/r2017.product.csv');

  it('has the same countries and products, in the same order', () => {
    expect(actual().countries).toEqual(countries().map((row) => row[1]));
    expect(actual().products).toEqual(products().map((row) => row[1]));
  });
  it('M is equal in every cell', () => {
    const expected = Uint8Array.from(cells('oracle/pyeco_2017/r2017.rca.f64.gz'), (rca) => (rca >= 1 ? 1 : 0));
    expect(Buffer.compare(actual().presence, expected)).toBe(0);
  });
  it('diversity and ubiquity are equal', () => {
    expect([...actual().diversity]).toEqual(countries().map((row) => Number(row[2])));
    expect([...actual().ubiquity]).toEqual(products().map((row) => Number(row[2])));
  });
  it.each([
    ['rca', 1e-14],
    ['density', 1e-12],
    ['cog', 1e-12],
  ] as const)('%s agrees within %d of the largest', (name, tolerance) => {
    expect(worst(actual()[name], cells(`oracle/pyeco_2017/r2017.${name}.f64.gz`))).toBeLessThan(tolerance);
  });
  it('ECI, PCI and COI agree within 1e-12 of the largest', () => {
    expect(
      worst(
        actual().eci,
        countries().map((row) => Number(row[3])),
      ),
    ).toBeLessThan(1e-12);
    expect(
      worst(
        actual().coi,
        countries().map((row) => Number(row[4])),
      ),
    ).toBeLessThan(1e-12);
    expect(
      worst(
        actual().pci,
        products().map((row) => Number(row[3])),
      ),
    ).toBeLessThan(1e-12);
  });
});
