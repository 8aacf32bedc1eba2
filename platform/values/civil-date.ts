import { Temporal } from 'temporal-polyfill';

declare const civilDate: unique symbol;
/** A day of the calendar without a time zone, `YYYY-MM-DD`. */
export type CivilDate = string & { readonly [civilDate]: true };

/** The day, or `RangeError` for what is not a day of the calendar ("2023-02-30", "2023-2-3"). */
export function toCivilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`not a date (YYYY-MM-DD): ${JSON.stringify(text)}`);
  return text;
}

export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

const DAY = 86_400_000;

export function addDays(date: CivilDate, days: number): CivilDate {
  // Deadlines are counted day by day: Temporal's polyfill takes twenty times as long.
  const sum = new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY);
  const year = Number.isInteger(days) ? sum.getUTCFullYear() : NaN;
  if (year >= 0 && year <= 9999) return sum.toISOString().slice(0, 10) as CivilDate;
  return Temporal.PlainDate.from(date).add({ days }).toString() as CivilDate;
}

export function addMonths(date: CivilDate, months: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ months }).toString() as CivilDate;
}

export function daysBetween(from: CivilDate, until: CivilDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until)).days;
}

/**
 * The last millisecond of a civil day in a time zone. Example: `endOfDayAt(toCivilDate('2024-06-30'), 'Asia/Almaty')` is
 * 2024-06-30T18:59:59.999Z, and a year earlier an hour before.
 */
export function endOfDayAt(day: CivilDate, timeZone: string): Date {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime({ timeZone });
  return new Date(next.epochMilliseconds - 1);
}

/** The civil day of an instant in a time zone; Asia/Almaty is UTC+6 until 29 February 2024 and UTC+5 after. */
export function civilDateAt(instant: Date, timeZone: string): CivilDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString() as CivilDate;
}
