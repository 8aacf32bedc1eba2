import type { PackParts } from './parts.ts';
import type { PackProblem } from './problem.ts';
import { plainName } from './region-names.ts';
import { Report } from './report.ts';

/** Every code is one, and no name means two regions, however its letters are written. */
export function checkRegionNames({ regionNames: { yaml, value }, regions, passport }: PackParts): PackProblem[] {
  const report = new Report(yaml);
  const all = regions.value.flatMap((scheme) => scheme.regions);
  const codes = { noun: 'region', names: new Set([...all.map(({ code }) => code), passport.value.nation]) };
  report.unique(
    value.map(({ code }) => code),
    (i) => [i, 'code'],
  );
  const known = new Map(
    all.flatMap(({ code, name }) => Object.values(name).map((one) => [plainName(one), code] as const)),
  );
  for (const [i, { code, names }] of value.entries()) {
    report.cites([i, 'code'], code, codes);
    for (const [j, name] of names.entries()) {
      const other = known.get(plainName(name));
      if (other !== undefined && other !== code) report.add([i, 'names', j], `also means ${other}`);
      known.set(plainName(name), code);
    }
  }
  return report.problems;
}
