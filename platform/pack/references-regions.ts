import type { Part } from './parts.ts';
import type { PackProblem } from './problem.ts';
import type { PackNames } from './references.ts';
import { Report } from './report.ts';
import type { RegionScheme } from './schema.ts';

/** Schemes follow each other without gap or overlap; inside one, no code and no tile twice. */
export function checkRegions({ yaml, value }: Part<readonly RegionScheme[]>, names: PackNames): PackProblem[] {
  const report = new Report(yaml);
  report.unique(
    value.map(({ id }) => id),
    (i) => [i, 'id'],
  );
  for (const [i, scheme] of value.entries()) {
    const next = value[i + 1];
    if (next?.validFrom !== scheme.validTo)
      report.add(
        [i, 'validTo'],
        next === undefined
          ? 'the last scheme is in force: it has no validTo'
          : `must be ${next.validFrom}, the day from which ${next.id} is valid`,
      );
    checkScheme(report, i, scheme, value[i - 1], names);
  }
  return report.problems;
}

function checkScheme(
  report: Report,
  i: number,
  { regions }: RegionScheme,
  before: RegionScheme | undefined,
  names: PackNames,
): void {
  report.unique(
    regions.map(({ code }) => code),
    (j) => [i, 'regions', j, 'code'],
  );
  report.unique(
    regions.map(({ tile }) => `tile ${tile.column}, ${tile.row}`),
    (j) => [i, 'regions', j, 'tile'],
  );
  const earlier = { noun: names.regions.noun, names: new Set(before?.regions.map(({ code }) => code)) };
  for (const [j, { from }] of regions.entries())
    for (const [k, code] of (from ?? []).entries()) report.cites([i, 'regions', j, 'from', k], code, earlier);
}
