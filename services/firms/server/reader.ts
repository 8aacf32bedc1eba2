import { Problem } from '@industry/http';
import { firmRegisters, nameWords, type NameWords } from '@industry/firms';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import type { Platform } from '@industry/registry/types.ts';
import { type Bin, type CivilDate, civilDateAt, type LocalisedText, parseBin } from '@industry/values';

/** The number, or the problem that says what one is. */
export function readBin(text: string): Bin {
  const parsed = parseBin(text);
  if ('fault' in parsed) throw new Problem('not-a-bin', { fault: parsed.fault });
  return parsed.bin;
}

export function todayOf({ now, pack }: Pick<Platform, 'now' | 'pack'>): CivilDate {
  return civilDateAt(now(), pack.passport.timeZone);
}

const readers = new WeakMap<ProgrammePack, NameWords>();

/** Reads names by the pack's list of legal forms. */
export function namesOf(pack: ProgrammePack): NameWords {
  const known = readers.get(pack);
  if (known !== undefined) return known;
  const made = nameWords(pack.firmFacts.legalForms.flatMap(({ spellings }) => spellings));
  readers.set(pack, made);
  return made;
}

export function regionTitle(pack: ProgrammePack, scheme: string, code: string): LocalisedText | null {
  return pack.regionSchemes.get(scheme)?.regions.find((one) => one.code === code)?.name ?? null;
}

/** The register of a dataset. */
export function registerOf(pack: ProgrammePack, dataset: string): string | undefined {
  return firmRegisters(pack).find((register) => register.dataset === dataset)?.id;
}
