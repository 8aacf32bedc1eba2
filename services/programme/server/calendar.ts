import type { Owed, YearAnswer } from '@industry/programme/contract';
import type { Indicator, ProgrammePack } from '@industry/pack';
import { addDays, addMonths, type CivilDate, toCivilDate } from '@industry/values';
import { bodyRef } from './references.ts';

type Delivery = Pick<Indicator, 'delivery'>;

/** Last day on which the actual of a year is not late. */
export function dueDay({ delivery }: Delivery, year: number): CivilDate {
  return addDays(addMonths(yearEnd(year), delivery.dueMonthsAfterPeriod), -1);
}

/** How the delivery of a year's actual stands on a day. */
export function deliveryOf(
  indicator: Delivery,
  year: number,
  known: boolean,
  today: CivilDate,
): YearAnswer['delivery'] {
  if (known) return 'known';
  if (today < yearEnd(year)) return 'not-yet-due';
  return today > dueDay(indicator, year) ? 'late' : 'awaited';
}

/** Who owes which years; null when every year of the plan is here. */
export function owedBy(indicator: Indicator, pack: ProgrammePack, years: readonly YearAnswer[]): Owed | null {
  const ended = years.filter(({ delivery }) => delivery === 'late' || delivery === 'awaited');
  const owed = ended.length > 0 ? ended : years.filter(({ delivery }) => delivery === 'not-yet-due').slice(0, 1);
  const oldest = owed[0];
  if (oldest === undefined) return null;
  const dataset = indicator.delivery.dataset ?? indicator.binding?.dataset ?? null;
  return {
    years: owed.map(({ year }) => year),
    body: bodyRef(pack, indicator.delivery.body),
    due: oldest.due,
    late: oldest.delivery === 'late',
    inDecree: indicator.delivery.inDecree,
    dataset,
    command: dataset === null ? null : `npx industry import ${dataset} FILE.csv`,
  };
}

/** The first day after a year. */
function yearEnd(year: number): CivilDate {
  return toCivilDate(`${String(year + 1).padStart(4, '0')}-01-01`);
}
