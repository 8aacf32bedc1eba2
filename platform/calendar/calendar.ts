import type { CalendarData, Due, Passport } from '@industry/pack';
import { addDays, addMonths, type CivilDate, toCivilDate } from '@industry/values';
import type { Calendar, CountedDay } from './types.ts';
import { WorkingDays } from './working-days.ts';
import { zoneOf } from './zone.ts';

const MOST_KEPT = 10_000;

/** What the calendar needs of a pack. */
export interface CalendarSource {
  readonly calendar: CalendarData;
  readonly passport: Pick<Passport, 'timeZone' | 'fiscalYearStart'>;
}

/**
 * The calendar of a pack's country. Throws `RangeError` for an unknown time zone, a fiscal year that begins on no day of
 * every year, or a week without a working day.
 *
 * Example: `createCalendar(pack).dueDay(quarter(2025, 4).end, { workingDays: 10 })`
 */
export function createCalendar({ calendar, passport }: CalendarSource): Calendar {
  const days = new WorkingDays(calendar);
  const zone = zoneOf(passport.timeZone, calendar.offsetChanges);
  const fiscalStart = (year: number) => toCivilDate(`${String(year).padStart(4, '0')}-${passport.fiscalYearStart}`);
  fiscalStart(2001);

  // A board asks for the same deadlines with every answer; the pack that they follow from does not change.
  const dueDays = new Map<string, CountedDay>();
  function dueDay(periodEnd: CivilDate, due: Due): CountedDay {
    const key = `${periodEnd}|${due.months ?? 0}|${due.days ?? 0}|${due.workingDays ?? ''}`;
    const known = dueDays.get(key);
    if (known) return known;
    const grace = addDays(addMonths(periodEnd, due.months ?? 0), (due.days ?? 0) - 1);
    const counted =
      due.workingDays === undefined
        ? { day: grace, certain: true, yearsWithoutData: [] }
        : addWorkingDays(grace, due.workingDays);
    if (dueDays.size >= MOST_KEPT) dueDays.clear();
    dueDays.set(key, counted);
    return counted;
  }

  function addWorkingDays(day: CivilDate, count: number): CountedDay {
    const counted = days.count(day, count);
    return { ...counted, certain: counted.yearsWithoutData.length === 0 };
  }

  return {
    isWorkingDay(day) {
      const { worked, known } = days.of(day);
      return known ? worked : null;
    },
    addWorkingDays,
    workingDaysBetween(from, to) {
      if (from <= to) return days.between(from, to);
      const back = days.between(to, from);
      return { days: back.days === 0 ? 0 : -back.days, certain: back.certain };
    },
    dueDay,
    endOfDay: (day) => zone.startOf(addDays(day, 1)).toISOString(),
    today: (now) => zone.dayAt(now),
    fiscalYear(day) {
      const calendarYear = Number(day.slice(0, 4));
      const year = day < fiscalStart(calendarYear) ? calendarYear - 1 : calendarYear;
      return { year, start: fiscalStart(year), end: fiscalStart(year + 1) };
    },
  };
}
