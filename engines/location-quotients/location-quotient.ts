/** Units (plants, firms) counted by region and sector: row of a region after row, `counts[region * sectors + sector]`. */
export interface RegionSectorCounts {
  readonly regions: number;
  readonly sectors: number;
  readonly counts: ArrayLike<number>;
}

/** Sums of the rows, of the columns and of all. */
export interface Margins {
  readonly ofRegion: Float64Array;
  readonly ofSector: Float64Array;
  readonly total: number;
}

/** Throws `RangeError` for a table whose length is not regions x sectors, or that holds what is no count. */
export function margins({ regions, sectors, counts }: RegionSectorCounts): Margins {
  if (counts.length !== regions * sectors) throw new RangeError('as many counts as regions times sectors');
  const [ofRegion, ofSector] = [new Float64Array(regions), new Float64Array(sectors)];
  let total = 0;
  for (let i = 0; i < counts.length; i += 1) {
    const count = counts[i]!;
    if (!(count >= 0) || !Number.isFinite(count)) throw new RangeError(`count ${i} is ${count}`);
    ofRegion[Math.floor(i / sectors)]! += count;
    ofSector[i % sectors]! += count;
    total += count;
  }
  return { ofRegion, ofSector, total };
}

/**
 * Location quotients by docs/methods/location-quotient.md: the share of the sector in the region over its share in the
 * country. 1 = as in the country; 0 = none; NaN where the region or the sector has nothing at all.
 * P. S. Florence, "Report on the location of industry", Political and Economic Planning, London 1939.
 *
 * Example: 8 of a region's 10 plants, 10 of the country's 40 are of the sector: (8 / 10) / (10 / 40) = 3.2.
 */
export function locationQuotients(table: RegionSectorCounts): Float64Array {
  const { ofRegion, ofSector, total } = margins(table);
  return Float64Array.from({ length: table.counts.length }, (_, i) => {
    const expected = (ofRegion[Math.floor(i / table.sectors)]! * ofSector[i % table.sectors]!) / total;
    return expected > 0 ? table.counts[i]! / expected : Number.NaN;
  });
}
