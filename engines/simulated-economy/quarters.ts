/** Quarters are counted from the first one of the simulated time; before it they are negative. */
export interface Quarters {
  readonly firstYear: number;
  readonly count: number;
  /** First day of a quarter, `2018-04-01`; of the quarter after the last one too. */
  start(quarter: number): string;
  year(quarter: number): number;
  /** The quarter that holds a day. */
  of(day: string): number;
}

const FIRST_DAYS = ['01-01', '04-01', '07-01', '10-01'];

export function createQuarters(firstYear: number, lastYear: number): Quarters {
  const count = (lastYear - firstYear + 1) * 4;
  const year = (quarter: number) => firstYear + Math.floor(quarter / 4);
  const day = (quarter: number) => `${year(quarter)}-${FIRST_DAYS[((quarter % 4) + 4) % 4]!}`;
  const days = Array.from({ length: count + 1 }, (_, quarter) => day(quarter));
  return {
    firstYear,
    count,
    start: (quarter) => days[quarter] ?? day(quarter),
    year,
    of: (text) => (Number(text.slice(0, 4)) - firstYear) * 4 + Math.floor((Number(text.slice(5, 7)) - 1) / 3),
  };
}

/** A day of a quarter from two numbers in [0, 1): never after the 28th of a month. */
export function dayOfQuarter({ year }: Pick<Quarters, 'year'>, quarter: number, month: number, day: number): string {
  const first = (((quarter % 4) + 4) % 4) * 3;
  return `${year(quarter)}-${two(first + 1 + Math.floor(month * 3))}-${two(1 + Math.floor(day * 28))}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
