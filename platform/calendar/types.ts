import type { CivilDate } from '@industry/values';
import type { Due } from '@industry/pack';

/** A day with how far it can be relied on: `certain` is false when a year on the way has no data in the pack. */
export interface CountedDay {
  readonly day: CivilDate;
  readonly certain: boolean;
  /** Years without data that were counted by the weekend alone. */
  readonly yearsWithoutData: readonly number[];
}

/** The country's calendar: working days from the pack, instants by its time zone, the fiscal year. */
export interface Calendar {
  /** Null: the pack has no data of that year, in which a weekend day may be worked too. */
  isWorkingDay(day: CivilDate): boolean | null;
  /**
   * Counts from the day after `day`; 0 is the day itself if worked, else the next worked one; negative counts
   * back from the day before. Throws `RangeError` for what is no whole number.
   */
  addWorkingDays(day: CivilDate, days: number): CountedDay;
  /** Working days after `from` up to and with `to`; negative when `to` is before `from`. */
  workingDaysBetween(from: CivilDate, to: CivilDate): { readonly days: number; readonly certain: boolean };
  /**
   * The last day of grace for something that is due so long after a period; `periodEnd` is exclusive, as everywhere. Only
   * `workingDays` asks for the working days: 0 moves a day off to the next worked one, absent leaves the day as it is.
   */
  dueDay(periodEnd: CivilDate, due: Due): CountedDay;
  /** The first instant after the day, UTC ISO 8601: a deadline is kept before it. */
  endOfDay(day: CivilDate): string;
  today(now: Date): CivilDate;
  /** The fiscal year in which the day lies, named by the calendar year of its first day, with first and (exclusive) last day. */
  fiscalYear(day: CivilDate): { readonly year: number; readonly start: CivilDate; readonly end: CivilDate };
}
