import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBreak } from './breaks.ts';
import { points } from './row.fixture.ts';

function found(text: string): string | null {
  const result = findBreak(points(text));
  return result && `${result.kind} ${result.point.year}`;
}

describe('rows of resolution 1050 of Kazakhstan, chapter 4, and two more', () => {
  it.each([
    ['cumulative index', '100.0 108.7 | 117.4 126.2 134.9 143.6 152.3 161.1'],
    ['exports', '100.0 107.9 | 118.1 129.5 142.2 156.1 170.7 187.2'],
    ['a shock year', '119.7 56.8 | 131.4 123.9 119.3 116.2 113.9 112.2'],
    ['index after a shock', '100.0 56.8 | 74.6 92.4 110.2 128.0 145.8 163.7'],
    ['an index through zero', '-0.31 -0.25 | -0.18 -0.12 -0.05 0.01 0.08 0.14'],
    ['ranks', '78 76 | 74 70 64 61 59 55'],
    ['history that falls', '13.3 5 | 5.1 5.2 5.3 5.4 5.5 5.6'],
    ['constant ratios', '11.6 12.0 | 13.4 15.0 16.9 18.9 21.1 23.6'],
    ['a constant row', '- 110 | 110 110 110 110 110 110'],
    ['an uneven row', '637.5 525.5 | 772 1244.7 1935.1 2099.9 2952.1 3169.2'],
    ['a jump before the plan', '- 25 | 146 148 150 152 154 156'],
    ['two paces before the plan', '42 50 | 67 73 79 85 91 97'],
    ['a row rounded to fives', '45 50 | 60 65 70 75 85 90'],
    ['an uneven pace', '97.5 108.6 | 115.8 122.0 137.2 144.4 152.8 158.5'],
    ['one-off projects', '- - | - 1 2 2 1 1'],
    ['a pace that doubles and stays', '0 3 | 5 7 11 15 19 23'],
    ['real growth', '104.7 108.7 | 108.0 107.4 106.9 106.5 106.1 105.7'],
    ['growth of exports', '101.1 107.9 | 109.4 109.7 109.8 109.8 109.3 109.7'],
  ])('%s: nothing', (_, text) => {
    expect(found(text)).toBeNull();
  });

  it.each([
    ['digit 2025', '3002036.4 3397880.5 | 3845920.0 4353037.4 4927022.5 5576692.4 6312026.9 714432'],
    ['last-step 2025', '1.00 1.07 | 1.13 1.20 1.26 1.33 1.39 1.52'],
    ['last-step 2025', '15.8 17.0 | 18.3 19.5 20.7 21.9 23.2 25.6'],
  ])('%s in %s', (expected, text) => {
    expect(found(text)).toBe(expected);
  });
});

describe('planted slips', () => {
  it.each([
    ['digit 2022', '11 21 | 31 41 5.1 61 71 81'],
    ['digit 2019', '1000 110 | 1210 1331 1464 1611 1772 1949'],
    ['swapped 2024', '11 21 | 31 41 51 71 61 81'],
    ['step 2023', '11 21 | 31 41 51 71 81 91'],
    ['sign 2021', '-0.31 -0.25 | -0.18 0.12 -0.05 0.01 0.08 0.14'],
    ['sign 2018', '0.31 -0.25 | -0.18 -0.12 -0.05 0.01 0.08 0.14'],
    ['value 2023', '637.5 525.5 | 772 1244.7 1935.1 20999 2952.1 3169.2'],
    ['last-step 2022', '10.0 11.0 | 12.0 13.0 15.0'],
    ['digit 2021', '- 110 | 110 11 110 110 110 110'],
  ])('%s in %s', (expected, text) => {
    expect(found(text)).toBe(expected);
  });
});

describe('a steady row, rounded as printed', () => {
  const years = [0, 1, 2, 3, 4, 5, 6, 7];
  const print = (values: readonly number[], digits: number) => {
    const printed = values.map((value) => value.toFixed(digits));
    return `${printed.slice(0, 2).join(' ')} | ${printed.slice(2).join(' ')}`;
  };

  it('never gives a finding for constant differences', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1000, max: 1000, noNaN: true }),
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (start, step, digits) => {
          expect(
            found(
              print(
                years.map((year) => start + step * year),
                digits,
              ),
            ),
          ).toBeNull();
        },
      ),
    );
  });

  it('never gives a finding for constant ratios', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 0.8, max: 1.4, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (start, growth, digits) => {
          expect(
            found(
              print(
                years.map((year) => start * growth ** year),
                digits,
              ),
            ),
          ).toBeNull();
        },
      ),
    );
  });
});
