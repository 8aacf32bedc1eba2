import { describe, expect, test } from 'vitest';
import { checksOf } from './checks.ts';
import type { BudgetFigures, BudgetLine } from './statement.ts';

const budget = { years: { '2022': '100', '2023': '110', '2024': '120' }, total: '330' };

let count = 0;
const revised = (year: number, total: string, lines: readonly BudgetLine[] = [], adopted = `${year}-01-15`) =>
  figures({ kind: 'revised', year, quarter: null, body: 'finance', total, lines, adopted });
const spent = (body: string, quarter: number, total: string, lines: readonly BudgetLine[] = []) =>
  figures({ kind: 'spent', year: 2022, quarter, body, total, lines, adopted: null });
const line = (body: string, amount: string, measure: string | null = null): BudgetLine => ({ body, measure, amount });

function figures(of: Omit<BudgetFigures, 'id' | 'decidedAt'>): BudgetFigures {
  count += 1;
  return { id: String(count), decidedAt: `2023-01-01T00:00:${String(count % 60).padStart(2, '0')}.000Z`, ...of };
}

const found = (statement: BudgetFigures, ...approved: readonly BudgetFigures[]) =>
  checksOf(statement, approved, budget).map(({ check, amount, limit, body, measure, quarter }) =>
    [check, amount, limit, body, measure, quarter].filter((part) => part !== null).join(' '),
  );

describe('a revised budget', () => {
  test('whose lines make its total, or less, has nothing to confirm', () => {
    expect(found(revised(2022, '100', [line('a', '60'), line('b', '40')]))).toEqual([]);
    expect(found(revised(2022, '100', [line('a', '60')]))).toEqual([]);
  });

  test('lines over the total by the smallest amount are found, exactly', () => {
    expect(found(revised(2022, '100', [line('a', '0.1'), line('b', '99.900001')]))).toEqual([
      'lines-over-total 100.000001 100',
    ]);
  });

  test('years over the printed total of the programme', () => {
    expect(found(revised(2022, '100.5'))).toEqual(['years-over-programme 330.5 330']);
  });

  test('a cut in another year makes room', () => {
    expect(found(revised(2022, '100.5'), revised(2023, '109.5'))).toEqual([]);
  });

  test('the version that it replaces is not counted beside it', () => {
    expect(found(revised(2022, '90', [], '2022-06-01'), revised(2022, '100'))).toEqual([]);
  });

  test('less than was spent, in all and by a body', () => {
    expect(
      found(revised(2022, '50', [line('a', '20')]), spent('a', 1, '30'), spent('a', 2, '45'), spent('b', 1, '9')),
    ).toEqual(['revised-below-spent 54 50', 'revised-below-spent 45 20 a']);
  });
});

describe('an amount spent', () => {
  test('within the budget of its body has nothing to confirm', () => {
    expect(found(spent('a', 1, '60'), revised(2022, '100', [line('a', '60')]))).toEqual([]);
  });

  test('over the budget of its body and of the year', () => {
    expect(found(spent('a', 1, '61'), revised(2022, '100', [line('a', '60')]), spent('b', 1, '40'))).toEqual([
      'spent-over-revised 101 100',
      'spent-over-revised 61 60 a',
    ]);
  });

  test('over what a measure may have', () => {
    const of = revised(2022, '100', [line('a', '40'), line('a', '10', 'loans')]);
    expect(found(spent('a', 1, '45', [line('a', '11', 'loans')]), of)).toEqual(['spent-over-revised 11 10 a loans']);
  });

  test('is set against the planned year while nothing was revised', () => {
    expect(found(spent('a', 1, '100.1'))).toEqual(['spent-over-revised 100.1 100']);
  });

  test('cumulative spending that falls is found, in the total and in a measure', () => {
    const before = spent('a', 1, '30', [line('a', '10', 'loans')]);
    expect(found(spent('a', 2, '29', [line('a', '9', 'loans')]), before)).toEqual([
      'spent-falling 30 29 a 1',
      'spent-falling 10 9 a loans 1',
    ]);
  });

  test('a correction of an earlier quarter above a later one is found too', () => {
    expect(found(spent('a', 1, '50'), spent('a', 2, '45'))).toEqual(['spent-falling 50 45 a 2']);
  });

  test('other bodies and years do not matter', () => {
    expect(found(spent('a', 2, '10'), spent('b', 1, '30'), { ...spent('a', 1, '50'), year: 2023 })).toEqual([]);
  });
});
