import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Classes, quintiles, useSearchState } from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  type AreaLevel,
  getMapLayer,
  getPlantCounts,
  listMapLayers,
  type MapLayer,
  type MapLayerAnswer,
  type PlantCounts,
} from '@industry/atlas/contract';
import { useAtlasFilter } from './filters.ts';

/** Number of plants at work: counted by the filters of the map. */
export const PLANT_COUNT = 'plants';

export interface Layer {
  /** Null: plants. */
  readonly layer: MapLayer | null;
  /** Of which areas there are figures: what is published by region stays so when districts are drawn. */
  readonly level: AreaLevel;
  readonly years: readonly number[];
  readonly year: number;
  readonly classes: Classes;
  readonly value: (area: string) => string | undefined;
  readonly counts: PlantCounts | null;
  readonly origins: MapLayerAnswer['origins'];
}

export function useLayers(): readonly MapLayer[] {
  return (
    useQuery({ queryKey: ['map-layers'], queryFn: () => call(listMapLayers), staleTime: Infinity }).data?.layers ?? []
  );
}

/** Regions or districts, as the address says. */
export function useLevel(): AreaLevel {
  const [level] = useSearchState('level');
  return level === 'district' ? 'district' : 'region';
}

/** What the areas are coloured by; undefined while it is asked for, null where nothing is chosen. */
export function useLayer(): Layer | null | undefined {
  const [chosen] = useSearchState('fill');
  const [asked] = useSearchState('year');
  const level = useLevel();
  const { region: _, ...filter } = useAtlasFilter();
  const isCount = chosen === PLANT_COUNT;
  const counts = useQuery({
    queryKey: ['plant-counts', level, filter],
    queryFn: () => call(getPlantCounts, { query: { level, ...filter } }),
    enabled: isCount,
    staleTime: Infinity,
  });
  const figures = useQuery({
    queryKey: ['map-layer', chosen],
    queryFn: () => call(getMapLayer, { params: { layer: chosen! }, query: {} }),
    enabled: chosen !== undefined && !isCount,
    staleTime: Infinity,
    retry: false,
  });
  return useMemo(() => {
    if (chosen === undefined || (!isCount && figures.isError)) return null;
    if (isCount) return counts.data && layerOf(asked, counts.data, null, counts.data);
    if (figures.data === undefined) return undefined;
    const { layer, years, values, origins } = figures.data;
    const byArea = values.map(({ region, year, value }) => ({ area: region, year, value }));
    return layerOf(asked, { level: 'region', years, values: byArea, origins }, layer, null);
  }, [chosen, isCount, figures.data, figures.isError, counts.data, asked]);
}

function layerOf(
  asked: string | undefined,
  { level, years, values, origins }: Pick<PlantCounts, 'level' | 'years' | 'values' | 'origins'>,
  layer: MapLayer | null,
  counts: PlantCounts | null,
): Layer {
  const year = years.includes(Number(asked)) ? Number(asked) : (years.at(-1) ?? 0);
  const ofYear = new Map(values.filter((one) => one.year === year).map(({ area, value }) => [area, value]));
  return {
    layer,
    level,
    years,
    year,
    // One set of classes for all years: a colour means the same amount everywhere on the slider.
    classes: quintiles(values.map(({ value }) => value)),
    // Where plants are counted, an area without any has none; a figure that is missing is not known.
    value: (area) => ofYear.get(area) ?? (counts === null ? undefined : '0'),
    counts,
    origins,
  };
}
