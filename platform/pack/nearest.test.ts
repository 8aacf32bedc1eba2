import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

describe('the nearest right name', () => {
  it.each([
    ['mln-ktz', ['mln-kzt', 'bn-kzt', 'bn-usd'], 'mln-kzt'],
    ['KATO-2002', ['KATO-2010', 'KATO-2018', 'KATO-2022'], 'KATO-2022'],
    ['Atameken', ['atameken', 'baiterek'], 'atameken'],
    ['акимат', ['кимат'], 'кимат'],
    ['ministry-of-magic', ['miid', 'mne'], undefined],
    ['', ['miid'], undefined],
  ])('of %j among %j is %j', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  it('a name with one slip finds itself among names that are far', () => {
    const word = fc.string({ minLength: 4, maxLength: 12, unit: fc.constantFrom(...'abcdefgh-.') });
    fc.assert(
      fc.property(word, fc.nat(), (name, at) => {
        const slipped = name.slice(0, at % name.length) + name.slice((at % name.length) + 1);
        expect(nearest(slipped, ['QQQQQQQQQQQQQQQQQQQQ', name])).toBe(name);
      }),
    );
  });
});

describe('edit distance', () => {
  const word = fc.string({ maxLength: 8, unit: fc.constantFrom(...'abc') });

  it.each([
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['', 'abc', 3],
    ['CA', 'ABC', 3],
  ])('%s to %s takes %i', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
  });

  it('is symmetric, zero only for equals, at most the longer word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('with a limit says the same up to the limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat(5), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b), limit + 1));
      }),
    );
  });
});
