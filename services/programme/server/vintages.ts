import { isInForce } from '@industry/facts/in-force.ts';
import type { BatchRecord, Observation } from '@industry/facts/types.ts';
import type { Binding, Indicator, ProgrammePack } from '@industry/pack';
import { group } from 'd3-array';
import { type CivilDate, Decimal, decimalString, quarter, toCivilDate, wholeYear } from '@industry/values';
import { bindingOf } from './binding.ts';
import { SUBMISSION_IMPORTER } from './reporting/importer.ts';
import { knownDay, type Asked } from './times.ts';
import type { IndicatorFacts } from './indicator-facts.ts';

/** One release of an indicator's series: what one batch says, by year. */
export interface Vintage {
  readonly batch: BatchRecord;
  readonly knownDay: CivilDate;
  readonly byYear: ReadonlyMap<number, Observation>;
}

/** Subject keys of the nation's series: what the binding fixes, and the nation where the series is split by region. */
export function nationKeys(pack: ProgrammePack, binding: Binding): Readonly<Record<string, string>> {
  return binding.splitBy === undefined ? binding.where : { ...binding.where, [binding.splitBy]: pack.passport.nation };
}

/** Observations of whole years that carry a figure; of a fact that is published by quarter, years of four quarters. */
export function byYear(observations: readonly Observation[], sumOf?: Binding['sumOf']): Map<number, Observation> {
  const years = new Map<number, Observation>();
  for (const observation of sumOf === 'quarters' ? sumsOfQuarters(observations) : observations) {
    const year = wholeYear({ start: observation.periodStart, end: observation.periodEnd });
    if (year !== null && observation.value !== null && observation.status !== 'M') years.set(year, observation);
  }
  return years;
}

/** Adds up the four quarters of each year that has them all: the status of a sum is that of its least certain part. */
function sumsOfQuarters(observations: readonly Observation[]): Observation[] {
  const quarters = group(
    observations.filter(({ value, status }) => value !== null && status !== 'M'),
    ({ periodStart }) => periodStart.slice(0, 4),
  );
  return [...quarters].flatMap(([year, parts]) => {
    const ends = new Set(parts.map(({ periodStart, periodEnd }) => `${periodStart} ${periodEnd}`));
    const four = [1, 2, 3, 4].every((one) => {
      const { start, end } = quarter(Number(year), one as 1 | 2 | 3 | 4);
      return ends.has(`${start} ${end}`);
    });
    if (!four || parts.length !== 4) return [];
    const newest = parts.reduce((a, b) => (a.origin.recordedAt < b.origin.recordedAt ? b : a));
    const sum = parts.reduce((total, { value }) => total.plus(value!), new Decimal(0));
    return [
      {
        ...newest,
        periodStart: toCivilDate(`${year}-01-01`),
        periodEnd: toCivilDate(`${Number(year) + 1}-01-01`),
        value: decimalString(sum),
        status: (['F', 'E', 'P'] as const).find((one) => parts.some(({ status }) => status === one)) ?? 'A',
      },
    ];
  });
}

/**
 * Every release of the series, first known first; of several with one published date (a quotation in the pack, then the
 * imported file) the last recorded stands. With `recordedAt`: what this system held then, with what was withdrawn since.
 */
export async function allVintages(
  facts: IndicatorFacts,
  pack: ProgrammePack,
  indicator: Pick<Indicator, 'id' | 'binding'>,
  { recordedAt }: Pick<Asked, 'recordedAt'> = {},
): Promise<readonly Vintage[]> {
  const binding = bindingOf(indicator, pack);
  const declared = facts.dataset(binding.dataset);
  if (declared === undefined) return [];
  const batches = (await facts.batches(binding.dataset))
    .filter((batch) => isInForce(batch, recordedAt))
    // A submission is of one indicator, which its file is named by: there may be hundreds of others.
    .filter(({ importer, fileName }) => importer !== SUBMISSION_IMPORTER || fileName.startsWith(`${indicator.id}-`))
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  const vintages = new Map<string, Vintage>();
  for (const batch of batches) {
    const observations = await facts.observations({
      dataset: binding.dataset,
      facts: [binding.fact],
      where: nationKeys(pack, binding),
      batches: [batch.id],
      ...(recordedAt !== undefined && { recordedAt }),
    });
    const years = byYear(observations, binding.sumOf);
    if (years.size === 0) continue;
    const release = batch.publishedOn ?? batch.id;
    // Of a delta delivery each file brings what is new: what was released on one day stands together.
    const before = declared.delivery === 'delta' ? (vintages.get(release)?.byYear ?? []) : [];
    const figures = new Map([...before, ...years]);
    vintages.set(release, { batch, knownDay: knownDay(batch, pack.passport.timeZone), byYear: figures });
  }
  return [...vintages.values()].toSorted((a, b) => (a.knownDay < b.knownDay ? -1 : 1));
}

/** The releases that were known at the times asked for. */
export function knownVintages(vintages: readonly Vintage[], times: Asked): readonly Vintage[] {
  return vintages.filter(
    ({ batch, knownDay: day }) =>
      (times.knownAt === undefined || day <= times.knownAt) &&
      (times.recordedAt === undefined || Date.parse(batch.recordedAt) <= Date.parse(times.recordedAt)),
  );
}
