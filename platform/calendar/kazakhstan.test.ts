import { describe, expect, it, test } from 'vitest';
import { loadPack } from '@industry/pack';
import { addDays, toCivilDate } from '@industry/values';
import { createCalendar } from './index.ts';
import { dayOfWeek } from './working-days.ts';

const pack = await loadPack('programmes/kz-2020-2025');
const calendar = createCalendar(pack);
const day = toCivilDate;

function workedDays(year: number): number[] {
  const months = Array.from({ length: 12 }, () => 0);
  for (let at = day(`${year}-01-01`); at.startsWith(`${year}-`); at = addDays(at, 1)) {
    if (calendar.isWorkingDay(at) === true) months[Number(at.slice(5, 7)) - 1]! += 1;
  }
  return months;
}
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('working days of Kazakhstan', () => {
  it('the months of 2024 are those of the balance of working time (Ministry of Labour; help.inbuh.kz/6801)', () => {
    expect(workedDays(2024)).toEqual([21, 21, 17, 22, 20, 19, 22, 21, 21, 22, 21, 21]);
  });

  test.each([
    // Days off in the year as published: zakon.kz 4952587, ztb.kz, pobipb.kz.
    [2019, 365 - 119],
    [2021, 365 - 120],
    [2024, 248],
    [2025, 246],
    // 245 were published (kazpravda.kz); the amendments of September 2022 added 25 October, 1 and 19 December became worked.
    [2022, 245 - 1 + 2],
    // 246 were published (tengrinews.kz); 31 August became worked with the new Constitution.
    [2026, 246 + 1],
  ])('%i has %i of them', (year, days) => {
    expect(sum(workedDays(year))).toBe(days);
  });

  test.each([
    ['2019-05-10', false],
    ['2020-05-11', true],
    ['2020-12-20', true],
    ['2021-07-05', false],
    ['2022-10-22', true],
    ['2022-12-01', true],
    ['2022-12-19', true],
    ['2023-07-07', false],
    ['2024-05-04', true],
    ['2024-06-17', false],
    ['2025-01-05', true],
    ['2025-09-01', false],
    ['2026-08-31', true],
    ['2018-03-09', null],
    ['2027-03-15', null],
  ])('%s is worked: %s', (text, worked) => {
    expect(calendar.isWorkingDay(day(text))).toBe(worked);
  });

  it('every worked weekend day is on a weekend, and a day off was moved for it', () => {
    for (const { daysOff, workedWeekendDays } of pack.calendar.years) {
      const moved = new Set(daysOff.map(({ movedFrom }) => movedFrom));
      expect(workedWeekendDays.filter((text) => !pack.calendar.weekend.includes(dayOfWeek(day(text))))).toEqual([]);
      expect(workedWeekendDays.filter((text) => !moved.has(text))).toEqual([]);
    }
  });

  it('the change of time of 1 March 2024 is in the pack', () => {
    expect(calendar.endOfDay(day('2024-02-29'))).toBe('2024-02-29T19:00:00.000Z');
    expect(pack.calendar.offsetChanges).toMatchObject([{ at: '2024-02-29T18:00:00Z', offset: '+05:00' }]);
  });
});
