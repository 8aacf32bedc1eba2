import type { Calendar } from '@industry/calendar/types.ts';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import { addDays, type CivilDate, toCivilDate } from '@industry/values';
import type { BatchRecord, DatasetDeclaration } from './types.ts';

/** How the deliveries of a dataset stand against the calendar that the pack expects. */
export interface DatasetDelivery {
  /** Last day that the batches cover; null without any. */
  readonly until: CivilDate | null;
  /** Day by which newer figures were due, and the last day of the year that was; null when no indicator is read from it. */
  readonly due: CivilDate | null;
  readonly dueUntil: CivilDate | null;
  readonly late: boolean;
}

interface Expected {
  readonly due: CivilDate;
  /** First day after the year that is due. */
  readonly periodEnd: CivilDate;
}

/** `batches`: those of the dataset that are in force. The calendar is that of the indicators read from it. */
export function datasetDelivery(
  dataset: DatasetDeclaration,
  batches: readonly BatchRecord[],
  platform: { readonly pack: Pick<ProgrammePack, 'indicators'>; readonly calendar: Calendar; now(): Date },
): DatasetDelivery {
  const end = lastDay(batches);
  const expected = expectedOf(dataset, platform);
  return {
    until: end === null ? null : addDays(end, -1),
    due: expected?.due ?? null,
    dueUntil: expected === null ? null : addDays(expected.periodEnd, -1),
    late: expected !== null && (end === null || end < expected.periodEnd),
  };
}

/** The latest end of a period that the batches cover. */
function lastDay(batches: readonly BatchRecord[]): CivilDate | null {
  const ends = batches.flatMap(({ validTo }) => validTo ?? []);
  return ends.toSorted().at(-1) ?? null;
}

/** The last year whose figures are due, by the indicators that are read from the dataset; null when none is. */
function expectedOf(
  dataset: DatasetDeclaration,
  { pack, calendar, now }: Parameters<typeof datasetDelivery>[2],
): Expected | null {
  const today = calendar.today(now());
  const months = [...pack.indicators.values()]
    .filter(({ delivery, binding }) => (delivery.dataset ?? binding?.dataset) === dataset.id)
    .map(({ delivery }) => delivery.dueMonthsAfterPeriod);
  if (months.length === 0) return null;
  const due = { months: Math.min(...months) };
  for (let year = Number(today.slice(0, 4)); year > Number(today.slice(0, 4)) - 5; year -= 1) {
    const periodEnd = toCivilDate(`${year}-01-01`);
    const { day } = calendar.dueDay(periodEnd, due);
    if (day < today) return { due: day, periodEnd };
  }
  return null;
}
