import { isCivilDate } from '@industry/values';
import { nearestName } from './nearest-name.ts';
import { at, type Problem } from './problems.ts';
import { quoted } from './schema-check.ts';
import type { Dated } from './types.ts';

/** Collects problems; shared by the checks of references. */
export interface Report {
  readonly problems: Problem[];
  /** A problem at a path. */
  wrong(path: string, message: string, suggestion?: string): void;
  /** A problem when the name is not in the list: `no fact "firm.stateshare"`. */
  name(path: string, kind: string, name: string, names: ReadonlyMap<string, unknown>): boolean;
}

export function newReport(): Report {
  const problems: Problem[] = [];
  const wrong = (path: string, message: string, suggestion?: string) => {
    problems.push({ path, message, ...(suggestion !== undefined && { suggestion }) });
  };
  return {
    problems,
    wrong,
    name(path, kind, name, names) {
      if (names.has(name)) return true;
      wrong(path, `no ${kind} ${quoted(name)}`, nearestName(name, names.keys()));
      return false;
    },
  };
}

/** Dates are days of the calendar and in order. */
export function checkDated({ from, until }: Dated, path: string, report: Report): boolean {
  for (const [key, date] of [
    ['from', from],
    ['until', until],
  ] as const)
    if (date !== undefined && !isCivilDate(date)) {
      report.wrong(at(path, key), `not a day of the calendar: ${quoted(date)}`);
      return false;
    }
  if (until !== undefined && until <= from) {
    report.wrong(at(path, 'until'), `ends (${until}) before it begins (${from}); "until" is the first day after`);
    return false;
  }
  return true;
}
