import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Classes, quintiles, useSearchState } from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  getMapLayer,
  listMapLayers,
  type MapLayer,
  type MapLayerAnswer,
  type PlantMap,
} from '@industry/atlas/contract';

/** Number of the plants that are shown: made of the map itself. */
export const PLANT_COUNT = 'plants';

export interface Layer {
  readonly layer: MapLayer | null;
  readonly years: readonly number[];
  readonly year: number;
  readonly classes: Classes;
  readonly value: (region: string) => string | undefined;
  readonly origins: MapLayerAnswer['origins'];
}

export function useLayers(): readonly MapLayer[] {
  return (
    useQuery({ queryKey: ['map-layers'], queryFn: () => call(listMapLayers), staleTime: Infinity }).data?.layers ?? []
  );
}

/** What the regions are coloured by; undefined while it is asked for, null where nothing is chosen. */
export function useLayer(map: PlantMap, shown: Int32Array): Layer | null | undefined {
  const [chosen] = useSearchState('fill');
  const [asked] = useSearchState('year');
  const known = chosen !== undefined && chosen !== PLANT_COUNT;
  const query = useQuery({
    queryKey: ['map-layer', chosen],
    queryFn: () => call(getMapLayer, { params: { layer: chosen! }, query: {} }),
    enabled: known,
    staleTime: Infinity,
    retry: false,
  });
  return useMemo(() => {
    if (chosen === PLANT_COUNT) return counted(map, shown);
    if (!known) return null;
    const answer = query.data;
    if (!answer) return query.isError ? null : undefined;
    const year = answer.years.includes(Number(asked)) ? Number(asked) : (answer.years.at(-1) ?? 0);
    const values = new Map(answer.values.filter((one) => one.year === year).map((one) => [one.region, one.value]));
    return {
      layer: answer.layer,
      years: answer.years,
      year,
      // One set of classes for all years: a colour means the same amount everywhere on the slider.
      classes: quintiles(answer.values.map(({ value }) => value)),
      value: (region) => values.get(region),
      origins: answer.origins,
    };
  }, [chosen, known, query.data, query.isError, asked, map, shown]);
}

function counted(map: PlantMap, shown: Int32Array): Layer {
  const counts = new Map<string, number>();
  for (const plant of shown) {
    const code = map.regions[map.region[plant]!]?.code;
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return {
    layer: null,
    years: [],
    year: 0,
    classes: quintiles([...counts.values()].map(String)),
    value: (region) => String(counts.get(region) ?? 0),
    origins: [],
  };
}
