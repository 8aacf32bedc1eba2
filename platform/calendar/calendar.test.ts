import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { loadPack } from '@industry/pack';
import { addDays, type CivilDate, quarter, toCivilDate } from '@industry/values';
import { type CalendarSource, createCalendar } from './index.ts';

const name = { kk: 'Күн', ru: 'День', en: 'Day', ja: '日' };
const source: CalendarSource = {
  passport: { timeZone: 'Asia/Almaty', fiscalYearStart: '01-01' },
  calendar: {
    weekend: [6, 7],
    years: [
      {
        year: 2024,
        source: name,
        daysOff: ['2024-01-01', '2024-01-02', '2024-03-08', '2024-12-16'].map((day) => ({ day, name })),
        workedWeekendDays: ['2024-05-04'],
      },
    ],
  },
};
const calendar = createCalendar(source);
const day = toCivilDate;

describe('working days', () => {
  test.each([
    ['2024-03-07', true],
    ['2024-03-08', false],
    ['2024-03-09', false],
    ['2024-05-04', true],
    ['2025-03-10', null],
    ['2025-03-09', null],
  ])('%s is worked: %s', (text, worked) => {
    expect(calendar.isWorkingDay(day(text))).toBe(worked);
  });

  test.each([
    ['2024-03-07', 1, '2024-03-11'],
    ['2024-03-07', 0, '2024-03-07'],
    ['2024-03-08', 0, '2024-03-11'],
    ['2024-03-08', 1, '2024-03-11'],
    ['2024-03-11', -1, '2024-03-07'],
    ['2024-05-03', 1, '2024-05-04'],
    ['2024-05-06', -2, '2024-05-03'],
  ])('%s and %s working days is %s', (from, count, to) => {
    expect(calendar.addWorkingDays(day(from), count)).toEqual({ day: to, certain: true, yearsWithoutData: [] });
  });

  it('a year without data is counted by the weekend and named', () => {
    expect(calendar.addWorkingDays(day('2024-12-31'), 1)).toEqual({
      day: '2025-01-01',
      certain: false,
      yearsWithoutData: [2025],
    });
    expect(calendar.workingDaysBetween(day('2024-12-30'), day('2025-01-03'))).toEqual({ days: 4, certain: false });
  });

  it('a fraction of a day, or more days than any deadline has, is refused', () => {
    expect(() => calendar.addWorkingDays(day('2024-01-01'), 1.5)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(day('2024-01-01'), 1e9)).toThrow(RangeError);
  });

  const days = fc.integer({ min: -800, max: 800 }).map((n) => addDays(day('2024-06-15'), n));
  const counts = fc.integer({ min: 1, max: 120 });

  test('added days are counted again', () => {
    fc.assert(
      fc.property(days, counts, (from, count) => {
        expect(calendar.workingDaysBetween(from, calendar.addWorkingDays(from, count).day).days).toBe(count);
      }),
    );
  });

  test('from a worked day, days taken away are counted again as negative', () => {
    fc.assert(
      fc.property(days, counts, (any, count) => {
        const from = calendar.addWorkingDays(any, 0).day;
        expect(calendar.workingDaysBetween(from, calendar.addWorkingDays(from, -count).day).days).toBe(-count);
      }),
    );
  });

  test('more days never end earlier, and a later start never ends earlier', () => {
    fc.assert(
      fc.property(days, days, counts, (a, b, count) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        const end = (from: CivilDate, n: number) => calendar.addWorkingDays(from, n).day;
        expect(end(first, count) < end(first, count + 1)).toBe(true);
        expect(end(first, count) <= end(second, count)).toBe(true);
      }),
    );
  });
});

describe('due days', () => {
  const end = quarter(2024, 1).end;
  test.each([
    [{}, '2024-03-31'],
    [{ days: 10 }, '2024-04-10'],
    [{ months: 1 }, '2024-04-30'],
    [{ months: 1, days: 1 }, '2024-05-01'],
    [{ workingDays: 0 }, '2024-04-01'],
    [{ workingDays: 5 }, '2024-04-05'],
    [{ months: 1, workingDays: 2 }, '2024-05-02'],
  ])('the first quarter of 2024 with %j is due on %s', (due, last) => {
    expect(calendar.dueDay(end, due).day).toBe(last);
  });

  it('a due day that asks for no working days is certain in any year', () => {
    expect(calendar.dueDay(day('2031-01-01'), { months: 2 })).toEqual({
      day: '2031-02-28',
      certain: true,
      yearsWithoutData: [],
    });
    expect(calendar.dueDay(day('2031-01-01'), { workingDays: 1 }).certain).toBe(false);
  });
});

describe('Asia/Almaty, UTC+6 until 29 February 2024 and UTC+5 from 1 March', () => {
  test.each([
    ['2024-02-28', '2024-02-28T18:00:00.000Z'],
    ['2024-02-29', '2024-02-29T19:00:00.000Z'],
    ['2024-03-01', '2024-03-01T19:00:00.000Z'],
  ])('%s is over at %s', (text, instant) => {
    expect(calendar.endOfDay(day(text))).toBe(instant);
  });

  test.each([
    ['2024-02-28T17:59:59.999Z', '2024-02-28'],
    ['2024-02-28T18:00:00.000Z', '2024-02-29'],
    ['2024-02-29T18:59:59.999Z', '2024-02-29'],
    ['2024-02-29T19:00:00.000Z', '2024-03-01'],
  ])('at %s it is %s', (instant, text) => {
    expect(calendar.today(new Date(instant))).toBe(text);
  });
});

describe('the tiny pack, on the Chatham Islands', async () => {
  const tiny = createCalendar(await loadPack('tests/packs/tiny'));

  test.each([
    // Clocks went back from 03:45 to 02:45 on 7 April 2024 and forward on 29 September.
    ['2024-04-06', '2024-04-06T10:15:00.000Z'],
    ['2024-04-07', '2024-04-07T11:15:00.000Z'],
    ['2024-09-28', '2024-09-28T11:15:00.000Z'],
    ['2024-09-29', '2024-09-29T10:15:00.000Z'],
  ])('%s is over at %s', (text, instant) => {
    expect(tiny.endOfDay(day(text))).toBe(instant);
    expect(tiny.today(new Date(Date.parse(instant) - 1))).toBe(text);
    expect(tiny.today(new Date(instant))).toBe(addDays(day(text), 1));
  });

  test.each([
    ['2024-03-31', 2023],
    ['2024-04-01', 2024],
  ])('%s lies in the fiscal year %s', (text, year) => {
    expect(tiny.fiscalYear(day(text))).toEqual({ year, start: `${year}-04-01`, end: `${year + 1}-04-01` });
  });
});

it('a fiscal year that begins on no day, and a week without work, are refused', () => {
  expect(() => createCalendar({ ...source, passport: { timeZone: 'UTC', fiscalYearStart: '02-30' } })).toThrow(
    RangeError,
  );
  expect(() => createCalendar({ ...source, passport: { timeZone: 'Asia/Almati', fiscalYearStart: '01-01' } })).toThrow(
    RangeError,
  );
  expect(() => createCalendar({ ...source, calendar: { weekend: [1, 2, 3, 4, 5, 6, 7], years: [] } })).toThrow(
    /no day/,
  );
});
