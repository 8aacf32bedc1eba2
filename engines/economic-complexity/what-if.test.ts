import { describe, expect, test } from 'vitest';
import { complexityOfPresence, economicComplexity } from './complexity.ts';
import { revealedComparativeAdvantage } from './rca.ts';
import { tradeMatrix } from './trade-matrix.ts';
import { basketSophistication, exportsForAdvantage, whatIf } from './what-if.ts';

const rows: readonly (readonly [string, readonly number[]])[] = [
  ['DEU', [9, 8, 7, 1, 1]],
  ['JPN', [8, 9, 1, 1, 0]],
  ['KAZ', [0, 0, 4, 7, 8]],
  ['POL', [5, 0, 6, 5, 1]],
  ['SAU', [0, 0, 0, 2, 9]],
];
const trade = tradeMatrix(
  rows.flatMap(([country, values]) => values.map((value, at) => ({ country, product: `p${at}`, value }))),
);
const now = economicComplexity(trade);
const kazakhstan = now.countries.indexOf('KAZ');

describe('what if a country had more goods', () => {
  test('nothing added changes nothing', () => {
    const answer = whatIf(now, kazakhstan, []);
    expect(answer.after).toEqual(answer.now);
    expect(answer.now.eci).toBeCloseTo(now.eci[kazakhstan]!, 12);
    expect(answer.now.diversity).toBe(now.diversity[kazakhstan]);
  });

  test('a good that is there already changes nothing either', () => {
    const present = now.products.findIndex((_, at) => now.presence[kazakhstan * now.products.length + at] === 1);
    const answer = whatIf(now, kazakhstan, [present]);
    expect(answer.after).toEqual(answer.now);
  });

  test('a complex good raises the index; each alone is told besides', () => {
    const answer = whatIf(now, kazakhstan, [0, 1]);
    expect(answer.after.eci).toBeGreaterThan(answer.now.eci);
    expect(answer.eciAlone).toHaveLength(2);
    expect(answer.after.diversity).toBe(answer.now.diversity + 2);
  });

  test('each alone is what a full computation says', () => {
    const goods = now.products.map((_, at) => at);
    const width = now.products.length;
    for (const method of [{ name: 'eigen' }, { name: 'reflections', steps: 18 }] as const) {
      const start = economicComplexity(trade, { method });
      const { eciAlone } = whatIf(start, kazakhstan, goods, { method });
      for (const good of goods) {
        const presence = start.presence.slice();
        presence[kazakhstan * width + good] = 1;
        const full = complexityOfPresence({ ...start, presence }, { method });
        expect(eciAlone[good]).toBeCloseTo(full.eci[kazakhstan]!, 11);
      }
    }
  });

  test('the position after is what a full computation says', () => {
    const presence = now.presence.slice();
    for (const good of [0, 1]) presence[kazakhstan * now.products.length + good] = 1;
    const full = complexityOfPresence({ ...now, presence });
    const { after } = whatIf(now, kazakhstan, [0, 1]);
    expect([after.eci, after.coi]).toEqual([full.eci[kazakhstan], full.coi[kazakhstan]]);
  });

  test('an index that is none is refused', () => {
    expect(() => whatIf(now, kazakhstan, [99])).toThrow('no product 99');
    expect(() => whatIf(now, -1, [])).toThrow('no country -1');
  });
});

test('exports for an advantage are such that RCA was 1 before they were added', () => {
  const [value] = exportsForAdvantage(trade, kazakhstan, [0]);
  const values = trade.values.slice();
  const cell = kazakhstan * trade.products.length;
  const before = revealedComparativeAdvantage(trade);
  expect(before[cell]).toBe(0);
  values[cell] = value!;
  expect(value! / trade.values.slice(cell, cell + 5).reduce((sum, one) => sum + one)).toBeCloseTo(
    [0, 5, 10, 15, 20].reduce((sum, at) => sum + trade.values[at]!, 0) / trade.values.reduce((sum, one) => sum + one),
    12,
  );
});

test('the sophistication of a basket leaves out goods without a PRODY', () => {
  expect(basketSophistication(Float64Array.of(1, 3, 9), Float64Array.of(100, 200, 0))).toBe(175);
  expect(basketSophistication(Float64Array.of(0, 0), Float64Array.of(1, 1))).toBeUndefined();
});
