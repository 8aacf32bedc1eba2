import type { CalendarData } from '@industry/pack';
import { addDays, type CivilDate, toCivilDate } from '@industry/values';

/** What the pack says of one day; `known` is false where it has no data of the year and only the weekend counts. */
export interface DayKind {
  readonly worked: boolean;
  readonly known: boolean;
}

/** Farther than any deadline; stops a count that was asked for by mistake. */
const LONGEST_COUNT = 20_000;

/** The days of the pack's calendar as questions; years without data are counted by the weekend alone. */
export class WorkingDays {
  readonly #weekend: ReadonlySet<number>;
  readonly #years: ReadonlyMap<number, { readonly off: ReadonlySet<string>; readonly worked: ReadonlySet<string> }>;

  readonly #counts = new Map<number, readonly number[]>();

  constructor(data: CalendarData) {
    this.#weekend = new Set(data.weekend);
    if (this.#weekend.size === 7) throw new RangeError('calendar.yaml: no day of the week is worked');
    this.#years = new Map(
      data.years.map(({ year, daysOff, workedWeekendDays }) => [
        year,
        { off: new Set(daysOff.map(({ day }) => day)), worked: new Set(workedWeekendDays) },
      ]),
    );
  }

  of(day: CivilDate): DayKind {
    const year = this.#years.get(yearOf(day));
    const weekend = this.#weekend.has(dayOfWeek(day));
    return year === undefined
      ? { worked: !weekend, known: false }
      : { worked: year.worked.has(day) || (!weekend && !year.off.has(day)), known: true };
  }

  /** The day after `count` worked ones, backwards when it is negative, with the years without data on the way. */
  count(from: CivilDate, count: number): { readonly day: CivilDate; readonly yearsWithoutData: readonly number[] } {
    if (!Number.isInteger(count) || Math.abs(count) > LONGEST_COUNT)
      throw new RangeError(`not a number of working days: ${count}`);
    const unknown = new Set<number>();
    const worked = (day: CivilDate): boolean => {
      const kind = this.of(day);
      if (!kind.known) unknown.add(yearOf(day));
      return kind.worked;
    };
    const step = count < 0 ? -1 : 1;
    let day = from;
    if (count === 0) while (!worked(day)) day = addDays(day, 1);
    for (let left = Math.abs(count); left > 0;) {
      day = addDays(day, step);
      if (worked(day)) left -= 1;
    }
    return { day, yearsWithoutData: [...unknown].toSorted() };
  }

  /** Worked days after `from` up to and with `to`, which is not before it. */
  between(from: CivilDate, to: CivilDate): { readonly days: number; readonly certain: boolean } {
    let days = 0;
    let certain = true;
    for (let year = yearOf(from); year <= yearOf(to); year += 1) {
      const until = this.#workedUntil(year);
      const first = year === yearOf(from) ? dayOfYear(from) : 0;
      const last = year === yearOf(to) ? dayOfYear(to) : until.length - 1;
      days += until[last]! - until[first]!;
      certain &&= first === last || this.#years.has(year);
    }
    return { days, certain };
  }

  /** How many of the year's first so many days are worked: a count over years is a subtraction a year. */
  #workedUntil(year: number): readonly number[] {
    const known = this.#counts.get(year);
    if (known) return known;
    const counts = [0];
    const first = toCivilDate(`${String(year).padStart(4, '0')}-01-01`);
    for (let day = first; yearOf(day) === year; day = addDays(day, 1)) {
      counts.push(counts.at(-1)! + (this.of(day).worked ? 1 : 0));
    }
    this.#counts.set(year, counts);
    return counts;
  }
}

function dayOfYear(day: CivilDate): number {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Math.round((at - Date.parse(`${day.slice(0, 4)}-01-01T00:00:00Z`)) / 86_400_000) + 1;
}

function yearOf(day: CivilDate): number {
  return Number(day.slice(0, 4));
}

/** ISO 8601: Monday 1 to Sunday 7. */
export function dayOfWeek(day: CivilDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
