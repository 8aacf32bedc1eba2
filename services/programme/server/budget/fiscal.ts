import type { Calendar } from '@industry/calendar/types.ts';
import type { ProgrammePack } from '@industry/pack';
import { addMonths, type CivilDate, toCivilDate } from '@industry/values';

/**
 * The fiscal year that begins in a calendar year, or its part up to the end of a quarter; the end is exclusive. Quarters
 * are of three months from the first day of the fiscal year.
 *
 * Example: a fiscal year from 1 April, 2022, quarter 1: 2022-04-01 up to 2022-07-01
 */
export function fiscalPeriod(
  { calendar, pack }: { readonly calendar: Calendar; readonly pack: ProgrammePack },
  year: number,
  quarter: number | null,
): { readonly start: CivilDate; readonly end: CivilDate } {
  const { start, end } = calendar.fiscalYear(
    toCivilDate(`${String(year).padStart(4, '0')}-${pack.passport.fiscalYearStart}`),
  );
  return { start, end: quarter === null ? end : addMonths(start, 3 * quarter) };
}
