import type { BatchRecord, DatasetDeclaration } from '@industry/facts/types.ts';
import type { DatasetState } from '@industry/operations/contract';
import type { Platform } from '@industry/registry/types.ts';
import { addDays, type CivilDate, type LocalisedText, toCivilDate } from '@industry/values';

const DAY = 86_400_000;

interface Expected {
  readonly due: CivilDate;
  /** First day after the year that is due. */
  readonly periodEnd: CivilDate;
}

/** The last batch of each dataset, and whether figures are missing that the pack expects by now. */
export async function datasetStates(platform: Platform): Promise<DatasetState[]> {
  const { facts, now, pack } = platform;
  const batches = (await facts.batches()).filter(({ state }) => state === 'published');
  return facts.datasets().map((dataset) => {
    const own = batches.filter((batch) => batch.dataset === dataset.id);
    const newest = own.at(-1);
    const end = lastDay(own);
    const expected = expectedOf(dataset, platform);
    const late = expected !== null && (end === null || end < expected.periodEnd);
    return {
      id: dataset.id,
      title: dataset.title,
      owner: pack.bodies.get(dataset.owner)?.name ?? everywhere(dataset.owner),
      batch: newest?.id ?? null,
      recordedAt: newest?.recordedAt ?? null,
      days: newest ? Math.floor((now().getTime() - Date.parse(newest.recordedAt)) / DAY) : null,
      until: end === null ? null : addDays(end, -1),
      due: expected?.due ?? null,
      dueUntil: expected === null ? null : addDays(expected.periodEnd, -1),
      late,
    };
  });
}

/** The latest end of a period that the batches cover. */
function lastDay(batches: readonly BatchRecord[]): CivilDate | null {
  const ends = batches.flatMap(({ validTo }) => validTo ?? []);
  return ends.toSorted().at(-1) ?? null;
}

/** The last year whose figures are due, by the indicators that are read from the dataset; null when none is. */
function expectedOf(dataset: DatasetDeclaration, { pack, calendar, now }: Platform): Expected | null {
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

function everywhere(text: string): LocalisedText {
  return { kk: text, ru: text, en: text, ja: text };
}
