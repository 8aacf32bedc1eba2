import type { CivilDate } from '@industry/values';

/** First day of a quarter, `2021-04-01`. */
type Quarter = string;

/** Number of the quarter in which a day lies, counted from the year 0. */
export const quarterNumber = (day: string): number =>
  Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);

/** What the register told of a firm: quarters of which it said anything, and those with a figure over 0. */
export interface ToldQuarters {
  readonly told: ReadonlySet<number>;
  readonly positive: ReadonlySet<number>;
}

export interface QuarterRow {
  readonly fact: string;
  readonly periodStart: CivilDate;
  readonly periodEnd: CivilDate;
  readonly value: string | null;
}

/** Of rows that are whole quarters ended by the day. */
export function toldQuarters(rows: readonly QuarterRow[], observed: string, asOf: CivilDate): ToldQuarters {
  const whole = rows.filter(
    ({ periodStart, periodEnd }) =>
      periodEnd <= asOf && periodStart.endsWith('-01') && quarterNumber(periodEnd) === quarterNumber(periodStart) + 1,
  );
  const numbers = (some: readonly QuarterRow[]) => new Set(some.map(({ periodStart }) => quarterNumber(periodStart)));
  return {
    told: numbers(whole),
    positive: numbers(whole.filter(({ fact, value }) => fact === observed && Number(value) > 0)),
  };
}

/**
 * The last quarters that were told, first and last; null when the last is older than a register may be late.
 *
 * Example: on 2021-06-01 with a delay of one quarter the last one may be the first of 2021 or the fourth of 2020.
 */
export function quarterWindow(
  told: ReadonlySet<number>,
  { quarters, delay }: { readonly quarters: number; readonly delay: number },
  asOf: CivilDate,
): { readonly first: number; readonly last: number } | null {
  const last = Math.max(-1, ...told);
  if (last < quarterNumber(asOf) - 1 - delay) return null;
  return { first: last - quarters + 1, last };
}

/** Yes, no, or null where quarters that the register did not tell decide: these are named. */
export function quarterVerdict(
  { told, positive }: ToldQuarters,
  definition: { readonly quarters: number; readonly delay: number; readonly least: number },
  asOf: CivilDate,
): { readonly answer: boolean | null; readonly untold: readonly Quarter[] } {
  const window = quarterWindow(told, definition, asOf);
  if (window === null) return { answer: null, untold: [] };
  const asked = Array.from({ length: definition.quarters }, (_, n) => window.first + n);
  const held = asked.filter((quarter) => positive.has(quarter)).length;
  const untold = asked.filter((quarter) => !told.has(quarter));
  if (held >= definition.least) return { answer: true, untold: [] };
  if (held + untold.length < definition.least) return { answer: false, untold: [] };
  return { answer: null, untold: untold.map(firstDay) };
}

const firstDay = (quarter: number): Quarter =>
  `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`;
