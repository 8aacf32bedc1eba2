import type { Platform } from '@industry/registry/types.ts';
import { readBoundaries } from './datasets/index.ts';

/** Borders of a scheme as GeoJSON; an empty collection when none were imported, so that the page draws tiles. */
export async function boundariesOf({ facts }: Platform, scheme: string) {
  const found = await readBoundaries(facts, scheme);
  return {
    type: 'FeatureCollection' as const,
    features: (found?.boundaries ?? []).map(({ code, geometry }) => ({
      type: 'Feature' as const,
      properties: { code },
      geometry: { type: geometry.type, coordinates: [...geometry.coordinates] },
    })),
    origin: found ? { ...found.origin } : null,
  };
}
