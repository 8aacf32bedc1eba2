import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { type Share, stateShare } from './state-share.ts';

const by = (firm: string, owner: string, kind: Share['kind'], share: number): Share => ({ firm, owner, kind, share });

/** Registers of ten firms in which shares are whole at most, with rings. */
const register = fc
  .array(
    fc.record({
      firm: fc.integer({ min: 0, max: 9 }).map(String),
      owner: fc.integer({ min: 0, max: 9 }).map(String),
      kind: fc.constantFrom('firm', 'firm', 'state', 'person', 'foreign'),
      share: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
    }),
    { maxLength: 30 },
  )
  .map((shares) => shares as Share[]);

describe('the share of the state', () => {
  test('is multiplied along a chain and added over chains', () => {
    const shares = [
      by('A', 's', 'state', 0.6),
      by('B', 'A', 'firm', 0.5),
      by('B', 's', 'state', 0.1),
      by('B', 'p', 'person', 0.4),
    ];
    expect(stateShare('B', shares)).toEqual({ direct: 0.1, least: 0.4, most: 0.6, unknown: [], cycle: false });
  });

  test('of a firm without known owners is anything', () => {
    expect(stateShare('X', [])).toEqual({ direct: 0, least: 0, most: 1, unknown: ['X'], cycle: false });
    expect(stateShare('B', [by('B', 'X', 'firm', 1)])).toMatchObject({ least: 0, most: 1, unknown: ['X'] });
  });

  test('of a ring that nobody outside owns is nothing', () => {
    const ring = [by('A', 'B', 'firm', 1), by('B', 'A', 'firm', 1)];
    expect(stateShare('A', ring)).toMatchObject({ least: 0, most: 0, cycle: true });
    expect(stateShare('A', [by('A', 'A', 'firm', 0.5), by('A', 's', 'state', 0.5)])).toMatchObject({
      direct: 0.5,
      cycle: true,
    });
    expect(stateShare('A', [by('A', 'A', 'firm', 0.5), by('A', 's', 'state', 0.5)]).least).toBeCloseTo(1, 9);
  });

  test('of more than the whole is the whole', () => {
    expect(stateShare('A', [by('A', 's', 'state', 0.9), by('A', 'p', 'person', 0.9)]).least).toBeCloseTo(0.5, 12);
  });

  test('is found at the end of a chain of fifty thousand firms', () => {
    const chain = Array.from({ length: 50_000 }, (_, i) => by(String(i), String(i + 1), 'firm', 1));
    expect(stateShare('49990', [...chain, by('50000', 's', 'state', 1)]).least).toBe(1);
  });

  test.each([-0.1, 1.1, NaN])('a share of %d is refused', (share) => {
    expect(() => stateShare('A', [by('A', 's', 'state', share)])).toThrow(RangeError);
  });

  test('lies between 0 and 1, least not above most, and solves its own equation', () => {
    fc.assert(
      fc.property(register, (shares) => {
        const { direct, least, most } = stateShare('0', shares);
        expect(direct).toBeLessThanOrEqual(least + 1e-9);
        expect(least).toBeLessThanOrEqual(most + 1e-9);
        expect(most).toBeLessThanOrEqual(1 + 1e-9);
        const own = shares.filter(({ firm }) => firm === '0');
        const whole = Math.max(
          1,
          own.reduce((sum, { share }) => sum + share, 0),
        );
        const through = own
          .filter(({ kind, owner }) => kind === 'firm' && owner !== '')
          .reduce((sum, { owner, share }) => sum + (share / whole) * stateShare(owner, shares).least, 0);
        expect(least).toBeCloseTo(direct + through, 6);
      }),
    );
  });

  test('does not fall when the state buys a share from a person', () => {
    fc.assert(
      fc.property(register, (shares) => {
        const bought = shares.map((share) => (share.kind === 'person' ? { ...share, kind: 'state' as const } : share));
        expect(stateShare('0', bought).least).toBeGreaterThanOrEqual(stateShare('0', shares).least - 1e-9);
      }),
    );
  });
});
