import type { ProgrammePack } from '@industry/pack';
import { Decimal } from '@industry/values';
import { randomOf } from '@industry/facts/simulation/random.ts';

export interface RegionPart {
  readonly code: string;
  readonly value: string;
}

/** Splits a national figure over the regions of the pack's scheme; the nation, last, is exactly their sum. */
export function splitOverRegions(
  pack: ProgrammePack,
  name: string,
  year: number,
  total: number,
  digits: number,
): readonly RegionPart[] {
  const regions = pack.regionSchemes.get(pack.passport.regionScheme)?.regions ?? [];
  const weights = regions.map(({ code }) => {
    const random = randomOf(`region ${name} ${code}`);
    const size = (0.15 + random()) ** 2;
    // Each region drifts its own way over the years.
    return size * (1 + 0.04 * (random() - 0.5)) ** (year - pack.passport.period.firstYear);
  });
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = regions.map(({ code }, i) => ({ code, value: ((total * (weights[i] ?? 0)) / sum).toFixed(digits) }));
  const nation = parts.reduce((a, { value }) => a.plus(value), new Decimal(0));
  return [...parts, { code: pack.passport.nation, value: nation.toFixed(digits) }];
}
