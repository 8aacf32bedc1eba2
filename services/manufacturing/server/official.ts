import type { Origin } from '@industry/facts/types.ts';
import type { SummaryRow } from '@industry/manufacturing/contract';
import type { Platform } from '@industry/registry/types.ts';
import { wholeYear } from '@industry/values';

/** Official gross value added of manufacturing by region in a year; the nation under an empty code. Never a sum of firms. */
export async function officialByRegion({ facts, pack }: Platform, year: number | undefined) {
  const { dataset, fact } = pack.passport.regionalSeries;
  const found = (await facts.observations({ dataset, facts: [fact] })).flatMap((observation) => {
    const of = wholeYear({ start: observation.periodStart, end: observation.periodEnd });
    return of === null || observation.value === null ? [] : [{ ...observation, year: of, value: observation.value }];
  });
  const chosen = year ?? found.reduce((last, one) => Math.max(last, one.year), 0);
  const values = new Map<string, NonNullable<SummaryRow['official']>>();
  const origins: Record<string, Origin> = {};
  for (const { keys, scheme, value, unit, status, origin } of found.filter((one) => one.year === chosen)) {
    const region = keys['region'] ?? '';
    const nation = region === pack.passport.nation;
    // Regions of another list are not set beside firms of today's regions.
    if (!nation && scheme['region'] !== pack.passport.regionScheme) continue;
    values.set(nation ? '' : region, { value, unit, status, scheme: scheme['region'] ?? '', batch: origin.batch });
    origins[origin.batch] = origin;
  }
  return { values, origins };
}

/** The nation's official gross value added over all years. */
export async function officialSeries({ facts, pack }: Platform) {
  const { dataset, fact, unit } = pack.passport.regionalSeries;
  const found = await facts.observations({ dataset, facts: [fact], where: { region: pack.passport.nation } });
  const declared = pack.units.get(unit);
  const years = found.flatMap(({ periodStart, periodEnd, value, status, origin }) => {
    const year = wholeYear({ start: periodStart, end: periodEnd });
    return year === null || value === null ? [] : [{ year, value, status, batch: origin.batch }];
  });
  return {
    unit: declared === undefined ? null : { symbol: declared.symbol, digits: declared.digits },
    years: years.toSorted((a, b) => a.year - b.year),
    origins: Object.fromEntries(found.map(({ origin }) => [origin.batch, origin])),
  };
}
