import type { CivilDate } from '@industry/values';
import type { ProgrammePack, RegionScheme } from './schema.ts';

export type Region = RegionScheme['regions'][number];

/** The list of regions that was in force on a day; undefined before the first scheme. */
export function regionSchemeFor(pack: Pick<ProgrammePack, 'regionSchemes'>, day: CivilDate): RegionScheme | undefined {
  return [...pack.regionSchemes.values()].findLast(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day < validTo),
  );
}

/** A region by code with the newest scheme that has it, so that a series of an abolished region keeps its name. */
export function findRegion(
  pack: Pick<ProgrammePack, 'regionSchemes'>,
  code: string,
): { readonly scheme: RegionScheme; readonly region: Region } | undefined {
  for (const scheme of [...pack.regionSchemes.values()].toReversed()) {
    const region = scheme.regions.find((one) => one.code === code);
    if (region !== undefined) return { scheme, region };
  }
  return undefined;
}
