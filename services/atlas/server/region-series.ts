import { group } from 'd3-array';
import type { DatasetDeclaration, Observation, Origin, Times } from '@industry/facts/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { Series, SeriesAnswer } from '@industry/atlas/contract';

/** All series of one region in these datasets, each figure with the batch that it comes from. */
export async function regionSeries(
  { facts, pack }: Pick<Platform, 'facts' | 'pack'>,
  region: string,
  datasets: readonly DatasetDeclaration[],
  times: Times,
): Promise<SeriesAnswer> {
  const origins = new Map<string, Origin>();
  const series: Series[] = [];
  for (const dataset of datasets) {
    const found = await facts.observations({ dataset: dataset.id, where: { region }, ...times });
    for (const { origin } of found) origins.set(origin.batch, origin);
    series.push(...seriesOf(dataset, found, pack));
  }
  return { series, origins: Object.fromEntries(origins) };
}

/** One series of each fact that has figures, in the order in which facts are declared; points by their end. */
export function seriesOf(
  { id: dataset, facts, periodKind }: DatasetDeclaration,
  observations: readonly Observation[],
  { units }: Pick<Platform['pack'], 'units'>,
): Series[] {
  const found = group(
    observations.filter(({ value }) => value !== null),
    ({ fact }) => fact,
  );
  return facts.flatMap(({ id: fact, title, unit }) => {
    const values = found.get(fact);
    const declared = units.get(unit);
    if (values === undefined || declared === undefined) return [];
    const { symbol, digits, magnitude } = declared;
    const points = values
      .map(({ periodStart, periodEnd, value, status, scheme, origin }) => ({
        start: periodStart,
        end: periodEnd,
        value: value!,
        status,
        scheme: scheme['region'] ?? '',
        batch: origin.batch,
      }))
      .toSorted((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
    const cumulative = periodKind === 'cumulative-in-year';
    return [{ dataset, fact, title, unit: { symbol, digits, magnitude }, cumulative, points }];
  });
}
