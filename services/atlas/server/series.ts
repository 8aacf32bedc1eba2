import { group } from 'd3-array';
import { Decimal, decimal, decimalString, wholeYear } from '@industry/values';
import type { Observation } from '@industry/facts/types.ts';
import type { ManufacturingGva, RegionValue, Share } from '@industry/atlas/contract';

/** Whole-year values of a region's observations, by year and then by scheme. */
export function valuesOf(observations: readonly Observation[]): RegionValue[] {
  return observations
    .flatMap((observation) => {
      const year = wholeYear({ start: observation.periodStart, end: observation.periodEnd });
      if (year === null || observation.value === null) return [];
      return [
        {
          year,
          value: observation.value,
          unit: observation.unit,
          scheme: observation.scheme['region'] ?? '',
          status: observation.status,
          origin: observation.origin,
        },
      ];
    })
    .sort((a, b) => a.year - b.year || a.scheme.localeCompare(b.scheme));
}

/** Values by region code. */
export function byRegion(observations: readonly Observation[]): ReadonlyMap<string, RegionValue[]> {
  const grouped = group(observations, (observation) => observation.keys['region'] ?? '');
  return new Map([...grouped].map(([code, list]) => [code, valuesOf(list)]));
}

/**
 * Share of the nation and rank of a region, within one scheme and year: regions of different schemes are never ranked
 * together, and no rank is given while a region of the scheme has no figure. A year in which the nation is unknown or zero
 * has no share. `sizes` is the number of regions by scheme.
 */
export function sharesAndRanks(
  code: string,
  values: ReadonlyMap<string, readonly RegionValue[]>,
  nation: string,
  sizes: ReadonlyMap<string, number>,
): Share[] {
  const national = new Map((values.get(nation) ?? []).map((v) => [v.year, decimal(v.value)]));
  return (values.get(code) ?? []).flatMap(({ year, scheme, value }) => {
    const total = national.get(year);
    if (!total || total.isZero()) return [];
    const peers = [...values]
      .filter(([other]) => other !== nation)
      .flatMap(([, list]) => list.filter((v) => v.year === year && v.scheme === scheme));
    const larger = peers.filter((peer) => decimal(peer.value).gt(value)).length;
    return [
      {
        year,
        scheme,
        share: decimalString(decimal(value).div(total).toDecimalPlaces(6)),
        rank: peers.length === sizes.get(scheme) ? larger + 1 : null,
        of: sizes.get(scheme) ?? peers.length,
      },
    ];
  });
}

/**
 * The sum over the regions of a scheme against the nation, by year. `complete` is false when a region of the scheme has
 * no figure in that year, so that nobody reads the difference as an error of the statistics.
 */
export function sumsAgainstNation(
  codes: readonly string[],
  scheme: string,
  values: ReadonlyMap<string, readonly RegionValue[]>,
  nation: string,
): ManufacturingGva['sums'] {
  return (values.get(nation) ?? []).flatMap(({ year, value }) => {
    const parts = codes.flatMap((code) =>
      (values.get(code) ?? []).filter((v) => v.year === year && v.scheme === scheme),
    );
    if (parts.length === 0) return [];
    const sum = parts.reduce((total, part) => total.plus(part.value), new Decimal(0));
    return [
      {
        year,
        sum: decimalString(sum),
        nation: value,
        difference: decimalString(sum.minus(value)),
        complete: parts.length === codes.length,
      },
    ];
  });
}
