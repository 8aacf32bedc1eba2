import { LANGUAGES } from '@industry/values';
import type { PackParts } from './parts.ts';
import type { PackProblem } from './problem.ts';
import type { PackNames } from './references.ts';
import { Report } from './report.ts';
import { readReportText } from './report-text.ts';

/** report.yaml: texts whose figures are references that exist, in every language; indicators that exist. */
export function checkProgrammeReport(
  { programmeReport: { yaml, value }, passport }: PackParts,
  names: PackNames,
): PackProblem[] {
  const report = new Report(yaml);
  report.cites(['clause'], value.clause, names.clauses);
  report.unique(
    value.sections.map(({ id }) => id),
    (i) => ['sections', i, 'id'],
  );
  const known = {
    indicators: names.indicators.names,
    clauses: names.clauses.names,
    regions: new Set([...names.regions.names, passport.value.nation]),
  };
  const text = (path: readonly (string | number)[], texts: Readonly<Record<string, string>>) => {
    for (const language of LANGUAGES)
      for (const { kind, line, column, found, nearest } of readReportText(texts[language] ?? '', known).faults)
        report.add([...path, language], `${kind} at ${line}:${column}: ${JSON.stringify(found)}`, nearest ?? undefined);
  };
  text(['title', 'year'], value.title.year);
  text(['title', 'quarter'], value.title.quarter);
  for (const [i, section] of value.sections.entries()) {
    text(['sections', i, 'title'], section.title);
    for (const [j, block] of section.blocks.entries()) {
      const path = ['sections', i, 'blocks', j];
      if ('text' in block) text([...path, 'text'], block.text);
      if ('charts' in block)
        for (const [k, id] of block.charts.entries()) report.cites([...path, 'charts', k], id, names.indicators);
    }
  }
  return report.problems;
}
