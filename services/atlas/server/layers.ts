import { Problem } from '@industry/http';
import type { Origin, Times } from '@industry/facts/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { wholeYear } from '@industry/values';
import type { MapLayer, MapLayerAnswer } from '@industry/atlas/contract';

/** Layers that services contribute and of which a batch is imported. */
export async function mapLayers(platform: Platform): Promise<MapLayer[]> {
  const batches = await platform.facts.batches();
  const imported = new Set(batches.filter(({ state }) => state === 'published').map(({ dataset }) => dataset));
  return platform.contributions.mapLayers.flatMap(({ dataset, fact }) =>
    imported.has(dataset) ? (describe(platform, dataset, fact) ?? []) : [],
  );
}

function describe({ facts, pack }: Platform, dataset: string, fact: string): MapLayer | undefined {
  const declared = facts.dataset(dataset);
  const found = declared?.facts.find(({ id }) => id === fact);
  const unit = found && pack.units.get(found.unit);
  if (declared?.secrecy !== 'public' || !found || !unit) return undefined;
  const { symbol, digits, magnitude } = unit;
  return { id: `${dataset}.${fact}`, title: found.title, dataset: declared.title, unit: { symbol, digits, magnitude } };
}

/** Figures of a layer for the regions of one list, whole years. Throws `layer-unknown`. */
export async function mapLayer(
  platform: Platform,
  id: string,
  scheme: string,
  regions: ReadonlySet<string>,
  times: Times,
): Promise<MapLayerAnswer> {
  const known = platform.contributions.mapLayers.find(({ dataset, fact }) => `${dataset}.${fact}` === id);
  const layer = known && describe(platform, known.dataset, known.fact);
  if (!known || !layer) throw new Problem('layer-unknown', { layer: id });
  const found = await platform.facts.observations({ dataset: known.dataset, facts: [known.fact], ...times });
  const origins = new Map<string, Origin>();
  const values = found.flatMap(({ keys, scheme: schemes, value, periodStart, periodEnd, origin }) => {
    const year = wholeYear({ start: periodStart, end: periodEnd });
    const region = keys['region'] ?? '';
    if (year === null || value === null || schemes['region'] !== scheme || !regions.has(region)) return [];
    origins.set(origin.batch, origin);
    return [{ region, year, value }];
  });
  return {
    layer,
    scheme,
    years: [...new Set(values.map(({ year }) => year))].toSorted((a, b) => a - b),
    values,
    origins: [...origins.values()].map((origin) => ({ ...origin })),
  };
}
