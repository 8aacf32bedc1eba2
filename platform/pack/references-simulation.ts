import type { PackParts } from './parts.ts';
import type { PackProblem } from './problem.ts';
import type { PackNames } from './references.ts';
import { Report } from './report.ts';

/** simulation.yaml: figures, clauses and regions that exist, every year of the simulated time, groups that a division has. */
export function checkSimulation({ simulation, regions }: PackParts, names: PackNames): PackProblem[] {
  if (simulation === undefined) return [];
  const { yaml, value } = simulation;
  const report = new Report(yaml);
  const figure = (path: readonly (string | number)[], id: string) => report.cites(path, id, names.figures);
  const codes = {
    noun: `region of ${value.regionScheme}`,
    names: new Set(regions.value.find(({ id }) => id === value.regionScheme)?.regions.map(({ code }) => code)),
  };
  for (const [key, id] of Object.entries(value.counts)) figure(['counts', key], id);
  for (const [key, id] of Object.entries(value.levels)) figure(['levels', key], id);
  value.zones.forEach((zone, i) => {
    figure(['zones', i, 'figure'], zone.figure);
    report.cites(['zones', i, 'region'], zone.region, codes);
  });
  value.notSimulated.forEach(({ figures }, i) =>
    figures.forEach((id, j) => figure(['notSimulated', i, 'figures', j], id)),
  );
  value.measures.forEach(({ clause }, i) => report.cites(['measures', i, 'clause'], clause, names.clauses));
  report.cites(['regionScheme'], value.regionScheme, names.schemes);
  const divisions = { noun: 'division', names: new Set(value.divisions.map(({ code }) => code)) };
  const groups = { noun: 'group', names: new Set(value.divisions.flatMap(({ group }) => group ?? [])) };
  report.cites(['knownFirm', 'region'], value.knownFirm?.region, codes);
  report.cites(['knownFirm', 'division'], value.knownFirm?.division, divisions);
  value.regions.forEach(({ code }, i) => report.cites(['regions', i, 'code'], code, codes));
  value.shares.forEach((share, i) => {
    figure(['shares', i, 'figure'], share.figure);
    for (const side of ['within', 'part'] as const) {
      const filter = share[side] ?? {};
      const path = (key: string, j: number) => ['shares', i, side, key, j];
      filter.regions?.forEach((code, j) => report.cites(path('regions', j), code, codes));
      filter.divisions?.forEach((code, j) => report.cites(path('divisions', j), code, divisions));
      filter.groups?.forEach((group, j) => report.cites(path('groups', j), group, groups));
    }
  });
  for (let year = value.firstYear; year <= value.lastYear; year += 1)
    if (!value.years.some((one) => one.year === year)) report.add(['years'], `the year ${year} is missing`);
  if (value.referenceYear < value.firstYear || value.referenceYear > value.lastYear)
    report.add(['referenceYear'], 'the year of reference lies outside of the simulated time');
  return report.problems;
}
