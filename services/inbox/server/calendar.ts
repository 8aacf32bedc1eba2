import type { CalendarAnswer } from '@industry/inbox/contract';
import type { Platform } from '@industry/registry/types.ts';
import { addDays, toCivilDate } from '@industry/values';

/** A year of the country's calendar as the page shows it. */
export function calendarYear(
  { pack, calendar, now }: Pick<Platform, 'pack' | 'calendar' | 'now'>,
  asked: number | undefined,
): CalendarAnswer {
  const today = calendar.today(now());
  const year = asked ?? Number(today.slice(0, 4));
  const data = pack.calendar.years.find((one) => one.year === year);
  const eve = addDays(toCivilDate(`${year}-01-01`), -1);
  const last = toCivilDate(`${year}-12-31`);
  return {
    year,
    known: data !== undefined,
    weekend: [...pack.calendar.weekend],
    daysOff: (data?.daysOff ?? []).map(({ day, name, movedFrom }) => ({ day, name, movedFrom: movedFrom ?? null })),
    workedWeekendDays: [...(data?.workedWeekendDays ?? [])],
    workingDays: data ? calendar.workingDaysBetween(eve, last).days : null,
    source: data?.source ?? null,
    sourceUrl: data?.sourceUrl ?? null,
    years: pack.calendar.years.map((one) => one.year).toSorted((a, b) => a - b),
    today,
    fiscalYear: { ...calendar.fiscalYear(today) },
    timeZone: pack.passport.timeZone,
    offsetChanges: (pack.calendar.offsetChanges ?? []).map((change) => ({ ...change })),
  };
}
