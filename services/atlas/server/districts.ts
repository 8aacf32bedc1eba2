import { setImmediate } from 'node:timers/promises';
import type { DistrictBoundaries } from '@industry/atlas/contract';
import type { Facts, Origin } from '@industry/facts/types.ts';
import type { RegionScheme } from '@industry/pack/schema.ts';
import { districtBoundaries } from './datasets/district-boundaries.ts';

type Ring = readonly (readonly [number, number])[];

/** A district with its rings; a point lies in it when an odd number of rings surround it. */
export interface District {
  readonly code: string;
  /** Region of the scheme; the first two digits of a code of KATO name it. */
  readonly region: string;
  readonly name: { readonly kk: string; readonly ru: string; readonly en: string; readonly ja: string };
  readonly geometry: { readonly type: string; readonly coordinates: readonly unknown[] };
  readonly rings: readonly Ring[];
}

export interface Districts {
  /** Batch of the borders; empty where none are imported. */
  readonly version: string;
  readonly districts: readonly District[];
  readonly origin: Origin | null;
}

const NONE: Districts = { version: '', districts: [], origin: null };
/** Degrees with four digits, about ten metres: a third of the bytes of the source. */
const PLACES = 10_000;
const STEP = 16;
const kept = new WeakMap<Facts, Map<string, Promise<Districts>>>();

/** Borders of the districts of a scheme, read once a delivery. */
export async function districtsOf(facts: Facts, scheme: RegionScheme): Promise<Districts> {
  if (facts.dataset(districtBoundaries.id) === undefined) return NONE;
  const batches = await facts.batches(districtBoundaries.id);
  const version = JSON.stringify([scheme.id, batches.map(({ id, state }) => [id, state])]);
  const known = kept.get(facts) ?? new Map<string, Promise<Districts>>();
  kept.set(facts, known);
  let found = known.get(version);
  if (found === undefined) {
    // One delivery a scheme is in force: earlier states are not asked for again.
    if (known.size > 4) known.clear();
    found = read(facts, scheme);
    known.set(version, found);
    found.catch(() => known.delete(version));
  }
  return found;
}

async function read(facts: Facts, scheme: RegionScheme): Promise<Districts> {
  const { rows, origins } = await facts.table({
    dataset: districtBoundaries.id,
    columns: ['district', 'name_kk', 'name_ru', 'name_en', 'geometry'],
    where: { district_scheme: scheme.id },
  });
  const origin = rows.length > 0 ? origins.get(rows[0]!['batch']!) : undefined;
  if (origin === undefined) return NONE;
  const regions = new Map(scheme.regions.map(({ code }) => [code.slice(0, 2), code]));
  const districts: District[] = [];
  for (const [i, row] of rows.entries()) {
    if (i % STEP === 0) await setImmediate();
    const geometry = rounded(JSON.parse(row['geometry']!) as District['geometry']);
    const [code, en] = [row['district']!, row['name_en']!];
    districts.push({
      code,
      region: regions.get(code.slice(0, 2)) ?? '',
      name: { kk: row['name_kk']!, ru: row['name_ru']!, en, ja: en },
      geometry,
      rings: (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()) as Ring[],
    });
  }
  return { version: origin.batch, districts, origin };
}

function rounded({ type, coordinates }: District['geometry']): District['geometry'] {
  const round = (part: unknown): unknown =>
    typeof part === 'number' ? Math.round(part * PLACES) / PLACES : (part as unknown[]).map(round);
  return { type, coordinates: coordinates.map(round) };
}

/** As GeoJSON; an empty collection when none were imported. */
export function districtCollection({ districts, origin }: Districts): DistrictBoundaries {
  return {
    type: 'FeatureCollection',
    features: districts.map(({ code, region, name, geometry }) => ({
      type: 'Feature',
      properties: { code, region, name },
      geometry: { type: geometry.type, coordinates: [...geometry.coordinates] },
    })),
    origin: origin && { ...origin },
  };
}
