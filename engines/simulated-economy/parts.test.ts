import { isSimulatedBin, parseBin } from '@industry/values';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponential, logarithm } from './arithmetic.ts';
import { createBins } from './bins.ts';
import { fraction, thousandths } from './decimals.ts';
import { misspell } from './misspell.ts';
import { createQuarters } from './quarters.ts';
import { createOrder, PURPOSE, Random } from './random.ts';

describe('arithmetic that every machine does alike', () => {
  it.each([
    [0, 1],
    [1, 2.718281828459045],
    [-20, 2.061153622438558e-9],
  ])('e to the power %f is %f', (x, e) => expect(exponential(x) / e).toBeCloseTo(1, 13));

  it('a logarithm undoes a power', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -300, max: 300, noNaN: true }),
        (x) => Math.abs(logarithm(exponential(x)) - x) < 1e-11,
      ),
    );
  });

  it.each([
    [thousandths(513), '0.513'],
    [thousandths(1000), '1'],
    [thousandths(50), '0.05'],
    [fraction(-4_980_187, 5), '-49.80187'],
  ])('%s', (text, expected) => expect(text).toBe(expected));
});

describe('random numbers', () => {
  it('follow from seed, firm and purpose alone', () => {
    const numbers = (firm: number) =>
      Array.from(
        { length: 5 },
        (
          (random) => () =>
            random.bits()
        )(new Random(1, firm, PURPOSE.path)),
      );
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(7)).not.toEqual(numbers(8));
    expect(numbers(7)[0]).toBe(4_247_450_787);
  });

  it('normal ones have mean 0 and deviation 1', () => {
    const random = new Random(1, 1, PURPOSE.path);
    const drawn = Array.from({ length: 20_000 }, () => random.normal());
    const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length;
    const square = drawn.reduce((sum, x) => sum + x * x, 0) / drawn.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(square).toBeCloseTo(1, 1);
  });

  it('an order gives every place once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer(), (count, seed) => {
        const order = createOrder(count, seed);
        const places = new Set(Array.from({ length: count }, (_, number) => order(number)));
        return places.size === count && [...places].every((place) => place >= 0 && place < count);
      }),
      { numRuns: 50 },
    );
  });
});

describe('numbers of simulated firms', () => {
  it('are valid, nobody’s, and rise with the firm', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.nat(1000), (count, seed) => {
        const bins = createBins(count, seed);
        const first = Math.floor(count / 2);
        const list = Array.from({ length: Math.min(20, count - first) }, (_, i) => bins.bin(first + i));
        return list.every((bin, i) => 'bin' in parseBin(bin) && isSimulatedBin(bin) && (i === 0 || bin > list[i - 1]!));
      }),
      { numRuns: 100 },
    );
  });
});

it('quarters begin on their days', () => {
  const quarters = createQuarters(2016, 2025);
  expect([quarters.count, quarters.start(0), quarters.start(9), quarters.start(40), quarters.start(-1)]).toEqual([
    40,
    '2016-01-01',
    '2018-04-01',
    '2026-01-01',
    '2015-10-01',
  ]);
});

it('a misspelt name keeps most of its letters', () => {
  const name = 'ТОО «Алтын Арна Металл-17» (образец)';
  const random = new Random(1, 1, PURPOSE.records);
  const written = Array.from({ length: 300 }, () => misspell(name, random));
  expect(new Set(written).size).toBeGreaterThan(100);
  expect(written.filter((one) => /алтын|altyn/i.test(one)).length).toBeGreaterThan(200);
  expect(written.join('')).not.toMatch(/[,"\n]/);
});
