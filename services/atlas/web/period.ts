import type { SeriesPoint } from '@industry/atlas/contract';

/** Months of a period whose days are first days of months; null when they are not. */
export function monthsOf({ start, end }: Pick<SeriesPoint, 'start' | 'end'>): number | null {
  if (!start.endsWith('-01') || !end.endsWith('-01')) return null;
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return month(end) - month(start);
}

/** Where a period stands on an axis of years: its first day, 2010.25 for the second quarter of 2010. */
export function placeOnYears({ start }: Pick<SeriesPoint, 'start'>): number {
  return Number(start.slice(0, 4)) + (Number(start.slice(5, 7)) - 1) / 12;
}

export type PeriodName =
  | { readonly kind: 'year' }
  | { readonly kind: 'quarter'; readonly quarter: number }
  | { readonly kind: 'months'; readonly months: number };

/** What a period is called: a year, a quarter of its own, the first so many months. */
export function nameOf(point: Pick<SeriesPoint, 'start' | 'end'>, cumulative: boolean): PeriodName {
  const months = monthsOf(point);
  if (months === 12 || months === null) return { kind: 'year' };
  if (cumulative) return { kind: 'months', months };
  return { kind: 'quarter', quarter: Math.floor((Number(point.start.slice(5, 7)) - 1) / 3) + 1 };
}
