import type { Times } from '@industry/facts/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { Towns } from '@industry/atlas/contract';
import { towns as dataset } from './datasets/towns.ts';

/** Towns, the largest first; the origin is null when none is imported. */
export async function townsAnswer({ facts }: Pick<Platform, 'facts'>, times: Times): Promise<Towns> {
  const columns = ['town', 'name', 'kind', 'population', 'longitude', 'latitude'];
  const { rows, origins } = await facts.table({ dataset: dataset.id, columns, ...times });
  const towns = rows
    .map(({ town, name, kind, population, longitude, latitude }) => ({
      id: town!,
      name: name!,
      kind: kind!,
      population: population === null || population === undefined ? null : Number(population),
      longitude: longitude!,
      latitude: latitude!,
    }))
    .toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0));
  const [origin] = origins.values();
  return { towns, origin: towns.length === 0 || origin === undefined ? null : { ...origin } };
}
