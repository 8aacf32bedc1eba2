import { useQuery } from '@tanstack/react-query';
import type { FeatureCollection, Geometry } from 'geojson';
import { useMemo } from 'react';
import { useCountryOutline } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type DistrictBoundaries, getDistrictBoundaries, type PlantMap } from '@industry/atlas/contract';
import { useBoundaries } from '../use-manufacturing-gva.ts';
import { useLevel } from './use-layer.ts';

type Borders = FeatureCollection<Geometry, { code: string }>;

export type District = DistrictBoundaries['features'][number]['properties'];

export interface Ground {
  readonly borders: Borders;
  /** Of what the borders are; null: the outline of the country, which cannot be coloured. */
  readonly level: 'region' | 'district' | null;
  /** Borders of the regions over their districts. */
  readonly lines?: Borders;
}

export function useDistricts(scheme: string, wanted: boolean) {
  return useQuery({
    queryKey: ['district-boundaries', scheme],
    queryFn: () => call(getDistrictBoundaries, { params: { scheme } }),
    enabled: wanted,
    staleTime: Infinity,
  });
}

/** Borders of the regions or districts where they are imported, else the outline of the country; undefined while asked for. */
export function useGround(map: PlantMap): Ground | undefined {
  const scheme = map.regions[0]?.scheme ?? '';
  const wanted = useLevel() === 'district';
  const regions = useBoundaries(scheme);
  const districts = useDistricts(scheme, wanted);
  const centres = useMemo(
    () =>
      map.regions.flatMap(({ centre }) =>
        centre ? [[Number(centre.longitude), Number(centre.latitude)] as const] : [],
      ),
    [map],
  );
  const outline = useCountryOutline(centres);
  return useMemo(() => {
    if (!regions.isFetched || (wanted && !districts.isFetched)) return undefined;
    const lines = regions.data && regions.data.features.length > 0 ? (regions.data as Borders) : undefined;
    if (wanted && districts.data && districts.data.features.length > 0)
      return { borders: districts.data as Borders, level: 'district', ...(lines && { lines }) };
    if (lines) return { borders: lines, level: 'region' };
    return outline && { borders: outline, level: null };
  }, [regions.data, regions.isFetched, districts.data, districts.isFetched, wanted, outline]);
}
