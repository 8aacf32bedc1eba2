import type { ProgrammePack } from './schema.ts';

/** Cyrillic letters that look like Latin ones in capitals, and the Latin ones: two strings of the same length. */
export const LOOK_ALIKES = { cyrillic: 'АВЕЁКМНҺОРСТХУҮІЅЈ', latin: 'ABEEKMHHOPCTXYYISJ' } as const;

const LATIN = new Map([...LOOK_ALIKES.cyrillic].map((letter, i) => [letter, [...LOOK_ALIKES.latin][i]!]));

/**
 * A name without case, punctuation and the difference between letters that look the same: sources mix Latin and Cyrillic
 * ones inside a word. Names are compared in this form, never shown in it.
 *
 * Example: `plainName('Аktоbе ') === plainName('AKTOBE')`, the first with three Cyrillic letters.
 */
export function plainName(name: string): string {
  return [...name.normalize('NFC').toUpperCase()]
    .map((letter) => LATIN.get(letter) ?? letter)
    .join('')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Letters of both alphabets in one name. */
export function mixesAlphabets(name: string): boolean {
  return /\p{Script=Latin}/u.test(name) && /\p{Script=Cyrillic}/u.test(name);
}

/** Code of a region or the nation by plain name: the names of regions.yaml and of region-names.yaml. */
export function regionCodes(pack: Pick<ProgrammePack, 'regionSchemes' | 'regionNames'>): ReadonlyMap<string, string> {
  const own = [...pack.regionSchemes.values()].flatMap(({ regions }) =>
    regions.flatMap(({ code, name }) => Object.values(name).map((one) => [plainName(one), code] as const)),
  );
  const written = pack.regionNames.flatMap(({ code, names }) => names.map((one) => [plainName(one), code] as const));
  return new Map([...own, ...written]);
}
