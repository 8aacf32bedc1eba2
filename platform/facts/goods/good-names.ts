import type { Language } from '@industry/values';

export type GoodNames = Readonly<Record<Language, string | null>>;

/** Digits of a line of the customs union's tariff (TN VED). */
const TARIFF_DIGITS = 10;

/**
 * The name of a code in a list: its own, that of its only subheading (`2709` is listed as `270900`) or of its only line in
 * the tariff (`2603` is listed as `2603000000`).
 */
export function listedName(names: ReadonlyMap<string, GoodNames>, code: string, language: Language): string | null {
  const listed = [code, `${code}00`, code.padEnd(TARIFF_DIGITS, '0')];
  return listed.map((one) => names.get(one)?.[language] ?? null).find((name) => name !== null) ?? null;
}
