import type { FactSeries } from '@industry/firms-service/contract';

/** A period by its first day: 2024, 2024-Q3, or the day itself. */
export function periodLabel(day: string, period: FactSeries['period']): string {
  const year = day.slice(0, 4);
  if (period === 'year') return year;
  return period === 'quarter' ? `${year}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}` : day;
}
