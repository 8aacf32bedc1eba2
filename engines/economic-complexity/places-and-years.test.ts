import { describe, expect, it } from 'vitest';
import { complexityByYear, economicComplexity, regionalStudy, sophistication, subnationalComplexity } from './index.ts';
import { matrixOf } from './testing/arbitrary.fixture.ts';

const world = matrixOf(4, 5, [9, 8, 7, 6, 5, 9, 8, 7, 2, 1, 9, 8, 1, 0, 0, 9, 1, 0, 0, 0]);
const result = economicComplexity(world);
const worldExports = Float64Array.of(36, 25, 15, 8, 6);

describe('places with PCI from outside', () => {
  it('a country taken as a place has its own ECI', () => {
    const { eci, presence } = subnationalComplexity(world, {
      products: result.products,
      pci: result.pci,
      worldExports,
    });
    expect([...presence]).toEqual([...result.presence]);
    eci.forEach((value, country) => expect(value).toBeCloseTo(result.eci[country]!, 12));
  });
  it('a place without any product has no ECI, and a product that the world does not know is named', () => {
    const places = { countries: ['Oblast'], products: ['P00', 'Q99'], values: Float64Array.of(0, 7) };
    const { eci, unknownProducts } = subnationalComplexity(places, {
      products: result.products,
      pci: result.pci,
      worldExports,
    });
    expect(eci).toEqual([undefined]);
    expect(unknownProducts).toEqual(['Q99']);
  });
});

describe('regions in the product space of the world', () => {
  it('a country taken as a region stands as near to each good as it does in the world', () => {
    const { density, eci } = regionalStudy({
      regions: world,
      world: { ...result, countryCount: result.countries.length, worldExports },
    });
    density.forEach((value, cell) => expect(value).toBeCloseTo(result.density[cell]!, 12));
    eci.forEach((value, country) => expect(value).toBeCloseTo(result.eci[country]!, 12));
  });
});

describe('many years', () => {
  const years = [
    { year: 2001, trade: world },
    { year: 2002, trade: matrixOf(4, 5, [5, 8, 7, 6, 5, 9, 2, 7, 2, 1, 9, 8, 1, 0, 0, 9, 1, 0, 0, 0]) },
    { year: 2003, trade: world },
  ];
  it('are each computed by themselves', () => {
    const all = [...complexityByYear(years)];
    expect(all.map(({ year }) => year)).toEqual([2001, 2002, 2003]);
    expect(all[0]!.complexity).toEqual(result);
    expect(all[2]!.complexity).toEqual(result);
  });
  it('give the same figures when the cells are written over', () => {
    const kept = [...complexityByYear(years)].map(({ complexity }) => [...complexity.cog]);
    const reused = [];
    for (const { complexity } of complexityByYear(years, { cells: 'reuse' })) reused.push([...complexity.cog]);
    expect(reused).toEqual(kept);
  });
});

describe('PRODY and EXPY', () => {
  it('leave out countries without a GDP per head, and what only they export', () => {
    const trade = matrixOf(3, 3, [1, 1, 0, 1, 3, 0, 0, 0, 9]);
    const { countries, products, prody, expy } = sophistication(
      trade,
      new Map([
        ['C00', 10],
        ['C01', 40],
      ]),
    );
    expect(countries).toEqual(['C00', 'C01']);
    expect(products).toEqual(['P00', 'P01']);
    expect([...prody]).toEqual([(0.5 * 10 + 0.25 * 40) / 0.75, (0.5 * 10 + 0.75 * 40) / 1.25]);
    expect(expy[0]).toBe(0.5 * 20 + 0.5 * 28);
  });
});
