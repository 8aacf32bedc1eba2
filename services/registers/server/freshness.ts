import { addDays, type CivilDate, toCivilDate } from '@industry/values';
import type { Cadence, Connector, Freshness } from '@industry/registers/contract';

/** First day of the day, week (Monday), month or quarter in which a day lies. */
export function startOf(day: CivilDate, cadence: Cadence): CivilDate {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const text = (of: number) => toCivilDate(`${year}-${String(of).padStart(2, '0')}-01`);
  switch (cadence) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
    case 'month':
      return text(month);
    case 'quarter':
      return text(month - ((month - 1) % 3));
  }
}

/**
 * How a register stands against its promise on a day: `due` is the last day by which a delivery had to be here, for the period that
 * ended before; a delivery from that period's end on keeps it.
 */
export function freshnessOf(
  { cadence, dueDays }: Pick<Connector, 'cadence' | 'dueDays'>,
  today: CivilDate,
  last: { readonly at: string; readonly day: CivilDate } | null,
): Freshness {
  // First days of periods: the period before one of them is what its delivery is about.
  let start = startOf(today, cadence);
  const nextDue =
    addDays(start, dueDays) >= today ? addDays(start, dueDays) : addDays(startAfter(start, cadence), dueDays);
  while (addDays(start, dueDays) >= today) start = startOf(addDays(start, -1), cadence);
  return {
    state: last === null ? 'never' : last.day >= start ? 'fresh' : 'late',
    lastDelivery: last?.at ?? null,
    due: addDays(start, dueDays),
    nextDue,
  };
}

function startAfter(start: CivilDate, cadence: Cadence): CivilDate {
  return startOf(addDays(start, { day: 1, week: 7, month: 31, quarter: 92 }[cadence]), cadence);
}
