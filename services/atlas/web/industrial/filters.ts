import { useMemo } from 'react';
import { useSearchText } from '@industry/design';
import type { PlantMap } from '@industry/atlas/contract';

/** What of the plants is shown, as the address says it. */
export interface AtlasFilter {
  readonly region?: string;
  readonly sector?: string;
  /** Class of OKED within the sector. */
  readonly activity?: string;
  readonly size?: string;
  readonly zone?: 'yes';
}

export function useAtlasFilter(): AtlasFilter {
  const { region, sector, activity, size, zone } = useSearchText();
  return useMemo(
    () => ({
      ...(region && { region }),
      ...(sector && { sector: String(sector) }),
      ...(activity && { activity: String(activity) }),
      ...(size && { size }),
      ...(zone === 'yes' && { zone }),
    }),
    [region, sector, activity, size, zone],
  );
}

/** Indexes of the plants that pass the filter. */
export function shownPlants(map: PlantMap, { region, sector, activity, size, zone }: AtlasFilter): Int32Array {
  const wanted = {
    region: region === undefined ? null : map.regions.findIndex(({ code }) => code === region),
    sector: sector === undefined ? null : map.sectors.findIndex(({ code }) => code === sector),
    activity: activity === undefined ? null : map.activities.indexOf(activity),
    size: size === undefined ? null : map.sizes.indexOf(size),
  };
  const passes = (plant: number): boolean =>
    (wanted.region === null || map.region[plant] === wanted.region) &&
    (wanted.sector === null || map.sector[plant] === wanted.sector) &&
    (wanted.activity === null || map.activity[plant] === wanted.activity) &&
    (wanted.size === null || map.size[plant] === wanted.size) &&
    (zone === undefined || map.inZone[plant] === 1);
  const shown: number[] = [];
  for (let plant = 0; plant < map.plants.length; plant += 1) if (passes(plant)) shown.push(plant);
  return Int32Array.from(shown);
}
