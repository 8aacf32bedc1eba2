import { expect, test } from 'vitest';
import type { CivilDate } from '@industry/values';
import { type QuarterRow, quarterVerdict, toldQuarters } from './quarters.ts';

const asOf = '2021-06-01' as CivilDate;
const definition = { quarters: 4, least: 4, delay: 1 };
/** `1` a figure over 0, `0` none, `.` a row of another fact only, space nothing told; the quarters from 2020-01-01 on. */
const answer = (line: string, day = asOf, defined = definition) => {
  const rows = [...line].flatMap((sign, n): QuarterRow[] => {
    const start = (quarter: number) => `${2020 + (quarter >> 2)}-${String((quarter & 3) * 3 + 1).padStart(2, '0')}-01`;
    const period = { periodStart: start(n) as CivilDate, periodEnd: start(n + 1) as CivilDate };
    if (sign === ' ') return [];
    return [{ ...period, fact: sign === '.' ? 'other' : 'taxes-paid', value: sign === '1' ? '5' : '0' }];
  });
  const { answer, untold } = quarterVerdict(toldQuarters(rows, 'taxes-paid', day), defined, day);
  return answer ?? (untold.length > 0 ? untold : 'nothing');
};

test.each([
  ['all four quarters paid', '11111', true],
  ['one quarter of nothing', '11011', false],
  ['a quarter in which the register tells other figures only', '11.11', false],
  ['an older quarter does not count', '01111', true],
  ['the last quarter is not delivered yet', '1111', true],
  ['the last two are late: too old', '111', 'nothing'],
  ['a quarter that nobody told', '11 11', ['2020-07-01']],
  ['nothing at all', '', 'nothing'],
  ['one failed decides, whatever was not told', '1 011', false],
])('%s', (_, line, expected) => {
  expect(answer(line)).toEqual(expected);
});

test('a quarter that is not over by the day does not count', () => {
  expect(answer('11110', '2021-02-01' as CivilDate)).toBe(true);
  expect(answer('11110', '2021-04-01' as CivilDate)).toBe(false);
});
