import { addMonths, type CivilDate, isCivilDate, type PeriodKind, toCivilDate } from '@industry/values';

/** Codes of CL_FREQ that occur here. */
export type Frequency = 'A' | 'S' | 'Q' | 'M' | 'D' | 'O';

const LENGTHS = { A: 12, S: 6, Q: 3, M: 1 } as const;

/**
 * The SDMX time period of a stretch of days, with its frequency: the Gregorian and reporting forms where it is one ("2023",
 * "2023-S1", "2023-Q3", "2023-05", "2023-05-31"), else a time range ("2023-01-01/P9M", "2023-01-10/P20D") of frequency "O". What
 * accumulates since 1 January is always a range unless it is the whole year: its nine months are not a quarter.
 */
export function timePeriod(
  start: CivilDate,
  end: CivilDate,
  kind: PeriodKind = 'interval',
): { readonly period: string; readonly frequency: Frequency } {
  const [year, month] = [start.slice(0, 4), Number(start.slice(5, 7))];
  const days = Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000);
  const wholeMonths = start.endsWith('-01') && end.endsWith('-01');
  const months = wholeMonths ? (Number(end.slice(0, 4)) - Number(year)) * 12 + Number(end.slice(5, 7)) - month : 0;
  if (months === LENGTHS.A && month === 1) return { period: year, frequency: 'A' };
  if (kind !== 'cumulative-in-year') {
    if (months === LENGTHS.S && month % 6 === 1) return { period: `${year}-S${month < 7 ? 1 : 2}`, frequency: 'S' };
    if (months === LENGTHS.Q && month % 3 === 1) return { period: `${year}-Q${(month + 2) / 3}`, frequency: 'Q' };
    if (months === LENGTHS.M) return { period: start.slice(0, 7), frequency: 'M' };
    if (days <= 1) return { period: start, frequency: 'D' };
  }
  return { period: `${start}/P${months > 0 ? `${months}M` : `${Math.max(1, days)}D`}`, frequency: 'O' };
}

/** First day, and the day after the last, of a time period as a client writes it; null when it is none. */
export function periodBounds(text: string): { readonly start: CivilDate; readonly end: CivilDate } | null {
  const bare = text.replace(/T.*$/, '');
  if (isCivilDate(bare)) return { start: bare, end: dayAfter(bare) };
  const [, year, part, number] =
    /^(\d{4})(?:-?([ASTQM]|(?=\d{2}$))(\d{1,2}))?$/.exec(text) ?? /^(\d{4})-()(\d{2})$/.exec(text) ?? [];
  if (year === undefined || Number(year) < 1 || Number(year) > 9998) return null;
  const length = { A: 12, S: 6, T: 4, Q: 3, M: 1 }[part || (number === undefined ? 'A' : 'M')]!;
  const index = number === undefined ? 1 : Number(number);
  if (index < 1 || index > 12 / length) return null;
  const start = addMonths(toCivilDate(`${year}-01-01`), (index - 1) * length);
  return { start, end: addMonths(start, length) };
}

export function dayAfter(day: CivilDate): CivilDate {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10) as CivilDate;
}
