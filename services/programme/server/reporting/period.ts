import type { ReportingPeriod } from '@industry/programme/contract';
import { createFormat } from '@industry/i18n';
import { addMonths, LANGUAGES, type CivilDate, type LocalisedText, toCivilDate } from '@industry/values';

export type Frequency = 'month' | 'quarter' | 'year';

/** A period of reporting; `end` is exclusive. */
export interface Term extends ReportingPeriod {
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly frequency: Frequency;
}

const MONTHS: Readonly<Record<Frequency, number>> = { month: 1, quarter: 3, year: 12 };
const TEXT = /^(?<year>[12]\d{3})(?:-Q(?<quarter>[1-4])|-M?(?<month>0[1-9]|1[0-2]))?$/;

/**
 * The period of `2025`, `2025-Q4`, `2025-11` or SDMX's `2025-M11`, whose id is `2025-11`; null for any other text.
 * Example: `readTerm('2025-Q4')?.end` is `2026-01-01`
 */
export function readTerm(text: string): Term | null {
  const parts = TEXT.exec(text)?.groups;
  if (parts === undefined) return null;
  const { year, quarter, month } = parts;
  if (quarter !== undefined) return term(Number(year), 'quarter', Number(quarter) - 1);
  if (month !== undefined) return term(Number(year), 'month', Number(month) - 1);
  return term(Number(year), 'year', 0);
}

/** The periods of a frequency that end within another one: of 2025-Q4 its three months, the quarter, and the year 2025. */
export function termsWithin(within: Pick<Term, 'start' | 'end'>, frequency: Frequency): readonly Term[] {
  const length = MONTHS[frequency];
  const [first, last] = [Number(within.start.slice(0, 4)), Number(within.end.slice(0, 4))];
  const terms: Term[] = [];
  for (let year = first; year <= last; year += 1)
    for (let place = 0; place < 12 / length; place += 1) terms.push(term(year, frequency, place));
  return terms.filter(({ end }) => within.start < end && end <= within.end);
}

/** The same period a year before. */
export function yearBefore({ start, frequency }: Term): Term {
  return term(Number(start.slice(0, 4)) - 1, frequency, placeOf(start, frequency));
}

/** What people call it, for notices. */
export function termText({ start, end }: Pick<ReportingPeriod, 'start' | 'end'>): LocalisedText {
  const texts = LANGUAGES.map((language) => [language, createFormat(language).period(start, end)]);
  return Object.fromEntries(texts) as LocalisedText;
}

function placeOf(start: CivilDate, frequency: Frequency): number {
  return (Number(start.slice(5, 7)) - 1) / MONTHS[frequency];
}

function term(year: number, frequency: Frequency, place: number): Term {
  const start = addMonths(toCivilDate(`${year}-01-01`), place * MONTHS[frequency]);
  const id = { year: `${year}`, quarter: `${year}-Q${place + 1}`, month: start.slice(0, 7) }[frequency];
  return { id, start, end: addMonths(start, MONTHS[frequency]), frequency };
}
