import { group } from 'd3-array';
import type { DatasetDeclaration, Observation, Origin, Times } from '@industry/facts/types.ts';
import type { LocalisedText } from '@industry/values';
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

/** Of whom figures by sex are; all together are no part. */
const SEXES: Readonly<Record<string, LocalisedText>> = {
  male: { kk: 'ерлер', ru: 'мужчины', en: 'men', ja: '男性' },
  female: { kk: 'әйелдер', ru: 'женщины', en: 'women', ja: '女性' },
};
const PARTS = [undefined, ...Object.keys(SEXES)];

/** One series of each fact and part that has figures, in the order in which facts are declared; points by their end. */
export function seriesOf(
  { id: dataset, facts, periodKind }: DatasetDeclaration,
  observations: readonly Observation[],
  { units }: Pick<Platform['pack'], 'units'>,
): Series[] {
  const found = group(
    observations.filter(({ value }) => value !== null),
    ({ fact }) => fact,
    ({ keys }) => PARTS.find((part) => part === keys['sex']),
  );
  const declaredSeries = facts.flatMap((fact) => PARTS.map((part) => ({ ...fact, part })));
  return declaredSeries.flatMap(({ id: fact, title, unit, part }) => {
    const values = found.get(fact)?.get(part);
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
    const whose = part === undefined ? { id: fact, part: null } : { id: `${fact}.${part}`, part: SEXES[part]! };
    return [{ ...whose, dataset, fact, title, unit: { symbol, digits, magnitude }, cumulative, points }];
  });
}
