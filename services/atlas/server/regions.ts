import { findRegion, type ProgrammePack } from '@industry/pack';
import type { RegionScheme } from '@industry/pack/schema.ts';
import type { Region } from '@industry/atlas/contract';

/** A region of a scheme as the contract gives it. */
export function regionAnswer(scheme: RegionScheme, code: string): Region | undefined {
  const region = scheme.regions.find((one) => one.code === code);
  if (!region) return undefined;
  return {
    code: region.code,
    kind: region.kind,
    name: region.name,
    shortName: region.shortName,
    tile: region.tile,
    centre: region.centre ?? null,
    scheme: scheme.id,
    from: region.from ?? [],
    abolishedOn: scheme.validTo ?? null,
  };
}

/** A region by code in the newest scheme that has it; the nation itself under the pack's nation code. */
export function regionOrNation(pack: ProgrammePack, code: string): Region | undefined {
  if (code === pack.passport.nation) return nation(pack);
  const found = findRegion(pack, code);
  return found && regionAnswer(found.scheme, code);
}

function nation(pack: ProgrammePack): Region {
  const names = (style: 'long' | 'short') => (language: string) =>
    new Intl.DisplayNames(language, { type: 'region', style }).of(pack.passport.nation) ?? pack.passport.nation;
  const [long, short] = [names('long'), names('short')];
  return {
    code: pack.passport.nation,
    kind: 'region',
    name: { kk: long('kk'), ru: long('ru'), en: long('en'), ja: long('ja') },
    shortName: { kk: short('kk'), ru: short('ru'), en: short('en'), ja: short('ja') },
    tile: { column: 0, row: 0 },
    centre: null,
    scheme: pack.passport.regionScheme,
    from: [],
    abolishedOn: null,
  };
}
