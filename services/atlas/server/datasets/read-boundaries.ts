import type { Facts, Origin, Times } from '@industry/facts/types.ts';

export interface Boundary {
  readonly code: string;
  readonly geometry: { readonly type: string; readonly coordinates: readonly unknown[] };
}

/** Borders of the regions of a scheme with the origin of the delivery; null when none was imported. */
export async function readBoundaries(
  facts: Facts,
  scheme: string,
  times: Times = {},
): Promise<{ readonly boundaries: readonly Boundary[]; readonly origin: Origin } | null> {
  const { rows, origins } = await facts.table({
    ...times,
    dataset: 'boundaries',
    columns: ['region', 'geometry'],
    where: { region_scheme: scheme },
  });
  const origin = rows.length > 0 ? origins.get(rows[0]!['batch']!) : undefined;
  if (origin === undefined) return null;
  const boundaries = rows.map(({ region, geometry }) => ({
    code: region!,
    geometry: JSON.parse(geometry!) as Boundary['geometry'],
  }));
  return { boundaries, origin };
}
