import type { PackParts } from './parts.ts';
import type { PackProblem } from './problem.ts';
import type { PackNames } from './references.ts';
import { Report } from './report.ts';

/** priority-goods.yaml: ids that are unique, clauses that exist, criteria that ask something. */
export function checkGoods({ goods: { yaml, value } }: PackParts, names: PackNames): PackProblem[] {
  const report = new Report(yaml);
  const { versions, alternatives } = value.cleaning;
  const unique = (path: readonly (string | number)[], ids: readonly string[]) =>
    report.unique(ids, (i) => [...path, i, 'id']);
  unique(
    ['cleaning', 'versions'],
    versions.map(({ id }) => id),
  );
  unique(
    ['cleaning', 'alternatives'],
    alternatives.map(({ id }) => id),
  );
  report.unique(
    value.lists.map(({ kind }) => kind),
    (i) => ['lists', i, 'kind'],
  );
  report.cites(['valueAdded', 'clause'], value.valueAdded.clause, names.clauses);
  const { prody, pci } = value.valueAdded.weights;
  if (Number(prody) < 0 || Number(pci) < 0 || Number(prody) + Number(pci) <= 0)
    report.add(['valueAdded', 'weights'], 'weights are not negative and not all zero');
  for (const [i, list] of value.lists.entries()) {
    report.cites(['lists', i, 'clause'], list.clause, names.clauses);
    unique(
      ['lists', i, 'criteria'],
      list.criteria.map(({ id }) => id),
    );
    for (const [j, criterion] of list.criteria.entries()) {
      const path = ['lists', i, 'criteria', j];
      report.cites([...path, 'clause'], criterion.clause, names.clauses);
      const ofCodes = criterion.test === 'one-of' || criterion.test === 'none-of';
      if (ofCodes !== (criterion.values !== undefined) || ofCodes === (criterion.value !== undefined))
        report.add(path, `${criterion.test} needs ${ofCodes ? 'values' : 'a value'} and nothing else`);
      if (ofCodes !== (criterion.fact === 'bec'))
        report.add(path, `${criterion.fact} cannot be tested by ${criterion.test}`);
    }
  }
  return report.problems;
}
