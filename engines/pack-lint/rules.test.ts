import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintPack, renderFinding } from './lint.ts';
import { row } from './row.fixture.ts';
import type { LintIndicator, LintPack, LintRelation, LintUnit } from './types.ts';

const NAME = { kk: 'бірлік', ru: 'единица', en: 'unit', ja: '単位' };
const MONEY: LintUnit = { id: 'm', name: NAME, dimension: 'money', magnitude: 6, currency: 'XTS' };
const BILLION: LintUnit = { ...MONEY, id: 'bn', magnitude: 9 };
const SHARE: LintUnit = { id: '%', name: NAME, dimension: 'share', magnitude: 0 };

function packOf(rows: readonly LintIndicator[], more: Partial<LintPack> = {}): LintPack {
  const units = new Map([MONEY, BILLION, SHARE].map((unit) => [unit.id, unit]));
  return { units, indicators: new Map(rows.map((one) => [one.id, one])), baseline: [], ...more };
}

/** Quoted figures `a`, `b` ... in one unit, with one relation over all of them. */
function quoting(kind: LintRelation['kind'], values: readonly string[], printed: string, more: object = {}): LintPack {
  const figures = values.map((value, index) => ({ id: 'abcdefgh'.charAt(index), value, unit: 'm' }));
  const relations = [{ kind, figures: figures.map(({ id }) => id), printed, ...more }];
  return packOf([], { baseline: [{ id: 'fact', clause: '1/fact', figures, relations }] });
}

function rules(pack: LintPack): string[] {
  return lintPack(pack).map(({ rule, id }) => `${rule} ${id}`);
}

describe('ratio', () => {
  it.each([
    ['183', '85.9', '2.1', {}],
    ['10.4', '3.8', '2.7', {}],
    ['15.8', '4.6', '3', {}],
    ['2102', '14700', '0.14', {}],
    ['161671.9', '31427.8', '5', { comparison: 'more-than' }],
    ['42.3', '21.4', '2', {}],
  ])('%s / %s printed as %s %o agrees', (a, b, printed, more) => {
    expect(rules(quoting('ratio', [a, b], printed, more))).toEqual([]);
  });

  it.each([
    ['975', '314.3', '2.8', {}],
    ['1242', '413', '2', {}],
    ['42.3', '21.4', '2', { comparison: 'at-least' }],
    ['20', '10.6', '1.8', { comparison: 'at-most' }],
  ])('%s / %s printed as %s %o does not', (a, b, printed, more) => {
    expect(rules(quoting('ratio', [a, b], printed, more))).toEqual(['ratio fact']);
  });

  it('never speaks of rounding', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 9999, noNaN: true }),
        fc.double({ min: 0.5, max: 9999, noNaN: true }),
        fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)),
        (a, b, [first, second, third]) => {
          expect(rules(quoting('ratio', [a.toFixed(first), b.toFixed(second)], (a / b).toFixed(third)))).toEqual([]);
        },
      ),
    );
  });

  it('counts units: a billion over a million is a thousand', () => {
    const figures = [
      { id: 'a', value: '2.0', unit: 'bn' },
      { id: 'b', value: '4.0', unit: 'm' },
    ];
    const relations = [{ kind: 'ratio' as const, figures: ['a', 'b'], printed: '500' }];
    expect(rules(packOf([], { baseline: [{ id: 'fact', clause: '1/f', figures, relations }] }))).toEqual([]);
  });
});

describe('sum', () => {
  it('lets three rounded parts miss their total by one unit, and reports two', () => {
    expect(rules(quoting('sum', ['33', '33', '33'], '100'))).toEqual([]);
    expect(rules(quoting('sum', ['33', '33', '33'], '101'))).toEqual(['sum fact']);
  });

  it('says of 56 + 18 against 73 that rounding alone could do it, and of 57 + 18 that it could not', () => {
    const said = (a: string) => lintPack(quoting('sum', [a, '18'], '73')).map(({ message }) => message.en);
    expect(said('56')[0]).toContain('56 + 18 = 74, but the total is printed as 73. Rounding alone could do this.');
    expect(said('57')[0]).toContain('Rounding cannot explain it.');
  });

  it('lets a total that is printed more coarsely be rounded', () => {
    expect(rules(quoting('sum', ['10.36', '3.82'], '14.2'))).toEqual([]);
    expect(rules(quoting('sum', ['10.36', '3.82'], '14.3'))).toEqual(['sum fact']);
  });

  it('checks the budget to its last digit', () => {
    const years = { '2020': '146065.3', '2021': '215725.1', '2022': '107896.4' };
    const budget = { clause: '0/budget', unit: 'm', years };
    expect(rules(packOf([], { budget: { ...budget, total: '469686.8' } }))).toEqual([]);
    expect(rules(packOf([], { budget: { ...budget, total: '469696.8' } }))).toEqual(['sum budget']);
  });
});

describe('parts of a total', () => {
  it('a list of some parts stays below its total', () => {
    expect(rules(quoting('sum', ['3.7', '2'], '10.9', { comparison: 'at-most' }))).toEqual([]);
    expect(rules(quoting('sum', ['44.7', '5.8'], '47.9', { comparison: 'at-most' }))).toEqual(['parts-of-total fact']);
    expect(rules(quoting('sum', ['25.3', '22.6'], '47.8', { comparison: 'at-most' }))).toEqual([]);
  });

  it('a count is the number of items', () => {
    expect(rules(quoting('count', ['1', '1', '1'], '3'))).toEqual([]);
    expect(rules(quoting('count', ['1', '1', '1', '1'], '3'))).toEqual(['parts-of-total fact']);
  });
});

describe('year on year against cumulative', () => {
  const pair = (yearly: string, index: string) => [
    row(yearly, 2018, { id: 'yoy', measure: 'yoy' }),
    row(index, 2018, { id: 'cum', measure: 'cumulative', sibling: 'yoy' }),
  ];

  it('agrees for indices of a real programme, whose products differ by up to 0.2', () => {
    const yearly = '101.1 107.9 | 109.4 109.7 109.8 109.8 109.3 109.7';
    expect(rules(packOf(pair(yearly, '100.0 107.9 | 118.1 129.5 142.2 156.1 170.7 187.2')))).toEqual([]);
    expect(rules(packOf(pair(yearly, '100.0 107.9 | 118.1 129.5 142.2 156.1 170.7 187.6')))).toEqual([
      'yoy-cumulative cum',
    ]);
  });

  it('never speaks of rounding', () => {
    const growth = fc.array(fc.double({ min: 0.5, max: 1.6, noNaN: true }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(growth, fc.integer({ min: 0, max: 2 }), (factors, digits) => {
        let level = 100;
        const levels = [100, ...factors.map((factor) => (level *= factor))];
        const print = (values: readonly number[]) => {
          const printed = values.map((value) => value.toFixed(digits));
          return `${printed.slice(0, 2).join(' ')} | ${printed.slice(2).join(' ')}`;
        };
        const pack = packOf(pair(print([104, ...factors.map((factor) => factor * 100)]), print(levels)));
        expect(rules(pack).filter((found) => found.startsWith('yoy'))).toEqual([]);
      }),
    );
  });
});

describe('text target', () => {
  const target = (value: string, text: string) =>
    rules(packOf([row(text, 2018, { textTarget: { year: '2025', value, clause: '4/goal' } })]));
  const index = '100.0 108.7 | 117.4 126.2 134.9 143.6 152.3 161.1';

  it('may be the figure or the multiple of the base year', () => {
    expect([target('1.6', index), target('161', index)]).toEqual([[], []]);
    expect(target('1.7', index)).toEqual(['text-target ind.x']);
    expect(target('0.14', '-0.31 -0.25 | -0.18 -0.12 -0.05 0.01 0.08 0.14')).toEqual([]);
    expect(target('55', '78 76 | 74 70 64 61 59 55')).toEqual([]);
  });
});

describe('unit', () => {
  const money = (id: string, text: string, more: Partial<LintIndicator> = {}) =>
    row(text, 2018, { id, unit: 'm', printedUnit: 'million', ...more });
  const rows = [
    money('a', '200 210 | 221 232 243'),
    money('b', '900 950 | 1001 1052 1103'),
    money('c', '31 33 | 35 37 39'),
  ];

  it('a row a thousand times its neighbours is out of line', () => {
    expect(rules(packOf(rows))).toEqual([]);
    const huge = money('d', '410000 420001 | 430002 440003 450004');
    expect(rules(packOf([...rows, huge]))).toEqual(['unit-magnitude d']);
  });

  it('a share, an index or a rank has no neighbours', () => {
    expect(rules(packOf([...rows, row('0.001 0.002 | 0.003 0.004 0.005', 2018, { id: 'd', unit: '%' })]))).toEqual([]);
  });
});

it('a finding is rendered in each language, its clause inside the act or cited with it', () => {
  const [finding] = lintPack(quoting('count', ['1'], '2'));
  expect(finding && renderFinding(finding, 'en')).toEqual({
    rule: 'parts-of-total',
    id: 'fact',
    severity: 'warning',
    message: 'The text says 2, but lists 1.',
    clause: '1/fact',
  });
  expect(finding && renderFinding(finding, 'ja', 'KZ-1050').clause).toBe('KZ-1050:1/fact');
});
