/** One unit after the other: index of its region and of its sector. */
export interface Units {
  readonly regions: number;
  readonly sectors: number;
  readonly regionOf: ArrayLike<number>;
  readonly sectorOf: ArrayLike<number>;
}

/** Counts of the units by region and sector. Throws `RangeError` for an index outside of them. */
export function countUnits({ regions, sectors, regionOf, sectorOf }: Units): Float64Array {
  if (regionOf.length !== sectorOf.length) throw new RangeError('as many regions as sectors of units');
  const counts = new Float64Array(regions * sectors);
  for (let i = 0; i < regionOf.length; i += 1) {
    const [region, sector] = [regionOf[i]!, sectorOf[i]!];
    if (!(region >= 0 && region < regions && sector >= 0 && sector < sectors))
      throw new RangeError(`unit ${i} is in region ${region}, sector ${sector}`);
    counts[region * sectors + sector]! += 1;
  }
  return counts;
}
