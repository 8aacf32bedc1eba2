import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { binCheckDigit, isBin, isSimulatedBin, parseBin } from './bin.ts';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
/** Eleven digits of which a number can be issued. */
const issued = fc
  .tuple(digits(2), fc.integer({ min: 1, max: 99 }), digits(7))
  .map(([year, month, rest]) => `${year}${String(month).padStart(2, '0')}${rest}`)
  .filter((first) => binCheckDigit(first) !== null);
const bin = issued.map((first) => `${first}${binCheckDigit(first)}`);

describe('a BIN', () => {
  test.each([
    // A published example: the first round leaves ten.
    ['06121160001', 2],
    ['96014000058', 7],
  ])('%s ends in %s', (first, digit) => {
    expect(binCheckDigit(first)).toBe(digit);
  });
  test.each([
    ['', 'length'],
    ['96014000058', 'length'],
    ['9601400005871', 'length'],
    ['96O140000581', 'letters'],
    ['٩٦٠١٤٠٠٠٠٥٨١', 'letters'],
    ['960140000587;DROP', 'letters'],
    ['-60140000581', 'letters'],
    ['960040000581', 'month'],
    ['960140000582', 'check-digit'],
  ])('%j is refused for its %s', (text, fault) => {
    expect(parseBin(text)).toEqual({ fault });
    expect(isBin(text)).toBe(false);
  });
  test('is read with the spaces around it and told from a simulated one by its month', () => {
    fc.assert(
      fc.property(bin, (number) => {
        expect(parseBin(` ${number}\n`)).toEqual({ bin: number, simulated: Number(number.slice(2, 4)) > 12 });
        expect(isSimulatedBin(number)).toBe(Number(number.slice(2, 4)) > 12);
      }),
    );
  });
  test('with one digit mistyped is another number or none: most mistakes are seen', () => {
    const wrong = fc.tuple(bin, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 9 }));
    let seen = 0;
    let all = 0;
    fc.assert(
      fc.property(wrong, ([number, at, by]) => {
        const digit = (Number(number[at]) + by) % 10;
        all += 1;
        if ('fault' in parseBin(number.slice(0, at) + digit + number.slice(at + 1))) seen += 1;
      }),
      { numRuns: 500 },
    );
    // Ten of eleven are seen; five hundred tries stay within five standard deviations.
    expect(seen / all).toBeGreaterThan(0.84);
  });
  test('of which both rounds leave ten is issued to nobody', () => {
    // Found by search: the first such number of the year 00, month 01.
    const first = Array.from({ length: 2000 }, (_, i) => `0001400${String(i).padStart(4, '0')}`).find(
      (text) => binCheckDigit(text) === null,
    )!;
    for (let digit = 0; digit < 10; digit += 1) expect(isBin(`${first}${digit}`)).toBe(false);
  });
});
