import { checkCycles } from './cycles.ts';
import { checkDeclarations } from './declarations.ts';
import { checkExpressions } from './expressions.ts';
import { nearestName } from './nearest-name.ts';
import { at, type Problem } from './problems.ts';
import { newReport, type Report } from './report.ts';
import { quoted } from './schema-check.ts';
import type { Ruleset } from './ruleset.ts';

/** Names, types, dates and cycles of data that the schema allows. */
export function checkReferences(ruleset: Ruleset): Problem[] {
  const report = newReport();
  checkNames(ruleset, report);
  checkDeclarations(ruleset, report);
  // Nothing below can be trusted to end, or to find what it looks for, while names are wrong.
  checkExpressions(ruleset, report);
  if (report.problems.length === 0) checkCycles(ruleset, report);
  return report.problems;
}

const NAMED = [
  'costClasses',
  'facts',
  'parameters',
  'lists',
  'notes',
  'bands',
  'conditions',
  'groups',
  'measures',
  'packages',
  'priorities',
  'exclusions',
  'order',
  'cumulation',
  'partitions',
] as const;

function checkNames(ruleset: Ruleset, report: Report): void {
  const { source, measures, conditions, groups } = ruleset;
  for (const kind of NAMED) {
    const seen = new Set<string>();
    for (const [index, { id }] of (source[kind] ?? []).entries()) {
      if (seen.has(id)) report.wrong(`/${kind}/${index}/id`, `${quoted(id)} is there twice in ${kind}`);
      seen.add(id);
    }
  }
  const names = (path: string, kind: string, ids: readonly string[], known: ReadonlyMap<string, unknown>) => {
    for (const [index, id] of ids.entries()) report.name(at(path, index), kind, id, known);
  };
  names('/general', 'condition', source.general ?? [], conditions);
  for (const kind of ['groups', 'packages', 'exclusions', 'cumulation'] as const)
    for (const [index, { measures: ids }] of (source[kind] ?? []).entries())
      names(`/${kind}/${index}/measures`, 'measure', ids, measures);
  for (const [index, { includes = [] }] of (source.groups ?? []).entries())
    names(`/groups/${index}/includes`, 'group', includes, groups);
  for (const [index, { conditions: ids }] of (source.partitions ?? []).entries())
    names(`/partitions/${index}/conditions`, 'condition', ids, conditions);
  for (const [index, { before, after }] of (source.order ?? []).entries()) {
    report.name(`/order/${index}/before`, 'measure', before, measures);
    report.name(`/order/${index}/after`, 'measure', after, measures);
  }
  for (const [index, { exempt = [] }] of source.measures.entries())
    for (const [place, { condition }] of exempt.entries())
      if (!(source.general ?? []).includes(condition))
        report.wrong(
          `/measures/${index}/exempt/${place}/condition`,
          `${quoted(condition)} is not among the general conditions`,
          nearestName(condition, source.general ?? []),
        );
}
