import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countUnits,
  falseDiscoveryRates,
  locationQuotients,
  margins,
  permutationPValues,
  specialisation,
} from './index.ts';

const logFactorial = (n: number): number =>
  Array.from({ length: n }, (_, i) => Math.log(i + 1)).reduce((a, b) => a + b, 0);
const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
/** P(X >= k) of the hypergeometric distribution: the null of a cell, exactly. */
function upperTail(k: number, inRegion: number, inSector: number, total: number): number {
  let sum = 0;
  for (let x = k; x <= Math.min(inRegion, inSector); x += 1)
    if (inRegion - x <= total - inSector)
      sum += Math.exp(logChoose(inSector, x) + logChoose(total - inSector, inRegion - x) - logChoose(total, inRegion));
  return sum;
}

describe('location quotients', () => {
  test('a region that is the country has 1 everywhere; an empty sector has none', () => {
    expect([...locationQuotients({ regions: 1, sectors: 3, counts: [2, 5, 0] })]).toEqual([1, 1, Number.NaN]);
  });

  test('weighted by the regions they come back to 1', () => {
    const tables = fc.array(fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(tables, (table) => {
        const counts = table.flat();
        const quotients = locationQuotients({ regions: table.length, sectors: 3, counts });
        const { ofRegion, ofSector, total } = margins({ regions: table.length, sectors: 3, counts });
        for (let sector = 0; sector < 3; sector += 1) {
          if (ofSector[sector] === 0) continue;
          const mean = table.reduce((sum, _, r) => {
            const quotient = quotients[r * 3 + sector]!;
            return Number.isNaN(quotient) ? sum : sum + (quotient * ofRegion[r]!) / total;
          }, 0);
          expect(mean).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  test('a table of another size, or what is no count, is refused', () => {
    expect(() => locationQuotients({ regions: 2, sectors: 2, counts: [1, 2, 3] })).toThrow(RangeError);
    expect(() => locationQuotients({ regions: 1, sectors: 1, counts: [-1] })).toThrow(RangeError);
    expect(() => countUnits({ regions: 1, sectors: 1, regionOf: [1], sectorOf: [0] })).toThrow(RangeError);
  });
});

describe('the permutation test', () => {
  const table = [
    [12, 3, 5],
    [4, 9, 7],
    [2, 2, 16],
  ];
  const counts = { regions: 3, sectors: 3, counts: table.flat() };

  test('comes near the exact hypergeometric tail', () => {
    const found = permutationPValues(counts, { permutations: 4_000, seed: 7 });
    table.flat().forEach((count, cell) => {
      const [inRegion, inSector] = [20, [18, 14, 28][cell % 3]!];
      expect(Math.abs(found[cell]! - upperTail(count, inRegion, inSector, 60))).toBeLessThan(0.03);
    });
  });

  test('the same seed gives the same, another one another', () => {
    const ask = (seed: number) => [...permutationPValues(counts, { permutations: 99, seed })];
    expect(ask(1)).toEqual(ask(1));
    expect(ask(1)).not.toEqual(ask(2));
  });

  test('no p-value is zero, none is above one', () => {
    for (const p of permutationPValues(counts, { permutations: 9, seed: 3 })) {
      expect(p).toBeGreaterThanOrEqual(0.1);
      expect(p).toBeLessThanOrEqual(1);
    }
  });
});

describe('the false discovery rate', () => {
  // The example of Benjamini and Hochberg 1995, section 3.2: fifteen p-values, of which four are findings at 0.05.
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];

  test('finds what its authors find', () => {
    expect([...falseDiscoveryRates(published)].filter((rate) => rate <= 0.05)).toHaveLength(4);
  });

  test('is never below its p-value, keeps the order, and passes over tests that were not made', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (pValues) => {
        const rates = falseDiscoveryRates([...pValues, Number.NaN]);
        expect(rates.at(-1)).toBeNaN();
        pValues.forEach((p, i) => {
          expect(rates[i]!).toBeGreaterThanOrEqual(p);
          pValues.forEach((other, j) => p < other && expect(rates[i]!).toBeLessThanOrEqual(rates[j]!));
        });
      }),
    );
  });

  test('refuses what is no p-value', () => {
    expect(() => falseDiscoveryRates([1.2])).toThrow(RangeError);
  });
});

test('of sectors that are dealt out by chance few cells are findings; a planted cluster is one', () => {
  // mulberry32, T. Ettinger, public domain.
  let state = 1;
  const random = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  const chance = Array.from({ length: 2_000 }, () => [random(10), random(20)]);
  const planted = Array.from({ length: 40 }, () => [3, 7]);
  const of = (cells: readonly (readonly number[])[]) => {
    const size = { regions: 10, sectors: 20 };
    const counts = countUnits({ ...size, regionOf: cells.map(([r]) => r!), sectorOf: cells.map(([, s]) => s!) });
    return specialisation({ ...size, counts }, { permutations: 9_999, seed: 1, leastUnits: 5 });
  };
  const findings = (rates: Float64Array) => rates.filter((rate) => rate <= 0.05).length;
  expect(findings(of(chance).falseDiscoveryRates)).toBeLessThanOrEqual(2);
  const found = of([...chance, ...planted]);
  expect(found.falseDiscoveryRates[3 * 20 + 7]).toBeLessThanOrEqual(0.05);
  expect(found.quotients[3 * 20 + 7]).toBeGreaterThan(2);
});
