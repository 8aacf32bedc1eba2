import { LOOK_ALIKES } from '@industry/pack/region-names.ts';
import type { WorkbookLayout } from '../importer.ts';
import type { Sheet } from './sheet.ts';

export interface Heading {
  readonly column: number;
  readonly start: string;
  readonly end: string;
  /** Months that it covers from the year's first; 12 = the whole year. */
  readonly cumulative: boolean;
  readonly marks: readonly string[];
}

const LATIN = new Map(
  [...LOOK_ALIKES.cyrillic].flatMap((letter, i) => {
    const latin = [...LOOK_ALIKES.latin][i]!;
    return [[letter, latin] as const, [letter.toLowerCase(), latin.toLowerCase()] as const];
  }),
);

/** The periods of a sheet by column; `other` are columns with a heading that is none. */
export function headingsOf(
  sheet: Sheet,
  firstName: number,
  layout: Pick<WorkbookLayout, 'headings' | 'periods'>,
): { readonly periods: readonly Heading[]; readonly other: readonly { column: number; text: string }[] } {
  const patterns = layout.periods.map(({ pattern, months }) => ({ regex: new RegExp(pattern, 'iu'), months }));
  const periods: Heading[] = [];
  const other: { column: number; text: string }[] = [];
  const rows = Array.from({ length: layout.headings ?? 1 }, (_, i) => firstName - 1 - i).reverse();
  for (let column = 1; column < sheet.columns; column++) {
    const cells = rows.flatMap((row) => (row < 0 ? [] : (sheet.at(row, column) ?? [])));
    const text = [...new Set(cells.map((cell) => cell.text))].join(' ').trim();
    if (text === '') continue;
    const found = periodOf(text, patterns) ?? periodOf(inLatin(text), patterns);
    if (found === undefined) other.push({ column, text });
    else periods.push({ column, ...found, marks: [...new Set(cells.flatMap(({ marks }) => marks))] });
  }
  return { periods, other };
}

function periodOf(
  text: string,
  patterns: readonly { readonly regex: RegExp; readonly months: readonly [number, number] }[],
): Pick<Heading, 'start' | 'end' | 'cumulative'> | undefined {
  for (const { regex, months } of patterns) {
    const year = regex.exec(text)?.groups?.['year'];
    if (year === undefined) continue;
    const [from, until] = months;
    return { start: monthStart(year, from), end: monthStart(year, until), cumulative: until - from < 12 };
  }
  return undefined;
}

/** First day of the month that begins after `months` months of a year. */
function monthStart(year: string, months: number): string {
  const whole = Number(year) + Math.floor(months / 12);
  return `${String(whole).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

function inLatin(text: string): string {
  return [...text].map((letter) => LATIN.get(letter) ?? letter).join('');
}
