import { checkFormula, type Dimension } from './dimensions.ts';
import { at } from './problems.ts';
import { isOrdered, readValue } from './read-value.ts';
import type { Report } from './report.ts';
import type { Ruleset } from './ruleset.ts';
import type { Comparison, Condition, FactDeclaration, Limit } from './types.ts';

/** Names and types inside every condition and formula. */
export function checkExpressions(ruleset: Ruleset, report: Report): void {
  const { source } = ruleset;
  const condition = (given: Condition, path: string) => checkCondition(ruleset, given, path, report);
  const formula = (given: Parameters<typeof checkFormula>[1], path: string, expected?: 'money' | 'number') =>
    checkFormula({ ruleset, report, condition }, given, path, expected);

  for (const kind of ['conditions', 'groups', 'measures', 'packages', 'priorities'] as const)
    for (const [index, { when }] of (source[kind] ?? []).entries()) condition(when, `/${kind}/${index}/when`);
  for (const [index, { amount, minimum, terms = [] }] of source.measures.entries()) {
    if (amount) formula(amount, `/measures/${index}/amount`, 'money');
    if (minimum) formula(minimum, `/measures/${index}/minimum`, 'money');
    for (const [place, term] of terms.entries()) formula(term.formula, `/measures/${index}/terms/${place}/formula`);
  }
  for (const [index, { cap }] of (source.cumulation ?? []).entries()) formula(cap, `/cumulation/${index}/cap`, 'money');
  for (const [index, table] of (source.bands ?? []).entries()) {
    const fact = ruleset.facts.get(table.fact);
    const given: (Dimension | undefined)[] = [];
    for (const [place, band] of table.bands.entries()) {
      const path = `/bands/${index}/bands/${place}`;
      for (const edge of ['from', 'above', 'upTo', 'under'] as const) {
        const limit = band[edge];
        if (limit && ('fact' in limit || 'of' in limit))
          report.wrong(at(path, edge), 'the edge of a band is a parameter or a value, not another fact');
        else if (limit && fact && isOrdered(fact.type)) checkLimit(ruleset, fact, limit, at(path, edge), report);
      }
      given.push(formula(band.gives, at(path, 'gives')));
    }
    if (new Set(given.filter((one) => one !== undefined)).size > 1)
      report.wrong(`/bands/${index}/bands`, `the bands give different things: ${[...new Set(given)].join(', ')}`);
  }
}

function checkCondition(ruleset: Ruleset, condition: Condition, path: string, report: Report): void {
  if ('all' in condition || 'any' in condition) {
    const [key, parts] = 'all' in condition ? ['all', condition.all] : ['any', condition.any];
    for (const [index, part] of parts.entries()) checkCondition(ruleset, part, at(at(path, key), index), report);
  } else if ('not' in condition) checkCondition(ruleset, condition.not, at(path, 'not'), report);
  else if ('use' in condition) report.name(at(path, 'use'), 'condition', condition.use, ruleset.conditions);
  else if ('group' in condition) report.name(at(path, 'group'), 'group', condition.group, ruleset.groups);
  else if (report.name(at(path, 'fact'), 'fact', condition.fact, ruleset.facts))
    checkComparison(ruleset, ruleset.facts.get(condition.fact)!, condition, path, report);
}

function checkComparison(
  ruleset: Ruleset,
  fact: FactDeclaration,
  given: Comparison,
  path: string,
  report: Report,
): void {
  const ordered = () => {
    if (!isOrdered(fact.type))
      report.wrong(at(path, 'is'), `${given.is} needs a fact that has an order; ${fact.id} is a ${fact.type}`);
    return isOrdered(fact.type);
  };
  switch (given.is) {
    case 'at-least':
    case 'more-than':
    case 'up-to':
    case 'under':
      if (ordered()) checkLimit(ruleset, fact, given.limit, at(path, 'limit'), report);
      return;
    case 'equals':
      if (fact.type === 'goods') report.wrong(at(path, 'is'), `${fact.id} is a list of goods: use within-list`);
      else checkLimit(ruleset, fact, given.limit, at(path, 'limit'), report);
      return;
    case 'between':
      if (!ordered()) return;
      for (const end of ['from', 'to'] as const) {
        if ('fact' in given[end] || 'of' in given[end])
          report.wrong(at(path, end), 'an end of "between" is a parameter or a value, not another fact');
        else checkLimit(ruleset, fact, given[end], at(path, end), report);
      }
      return;
    case 'one-of':
      if (fact.type === 'goods') report.wrong(at(path, 'is'), `${fact.id} is a list of goods: use within-list`);
      else
        for (const [index, value] of given.values.entries())
          checkLimit(ruleset, fact, { value }, at(at(path, 'values'), index), report);
      return;
    case 'within-list':
      if (fact.type !== 'code' && fact.type !== 'goods')
        report.wrong(at(path, 'is'), `within-list needs a code or goods; ${fact.id} is a ${fact.type}`);
      if (!report.name(at(path, 'list'), 'list', given.list, ruleset.lists)) return;
      if (fact.type === 'code' && fact.unit !== undefined && fact.unit !== ruleset.lists.get(given.list)!.scheme)
        report.wrong(
          at(path, 'list'),
          `${fact.id} is in ${fact.unit}, the list in ${ruleset.lists.get(given.list)!.scheme}`,
        );
      return;
    case 'undecided':
      report.name(at(path, 'note'), 'note', given.note, ruleset.notes);
      return;
    case 'within-bands':
      if (
        report.name(at(path, 'bands'), 'bands table', given.bands, ruleset.bands) &&
        ruleset.bands.get(given.bands)!.fact !== fact.id
      )
        report.wrong(
          at(path, 'fact'),
          `the bands ${given.bands} are of ${ruleset.bands.get(given.bands)!.fact}, not of ${fact.id}`,
        );
  }
}

function checkLimit(ruleset: Ruleset, fact: FactDeclaration, limit: Limit, path: string, report: Report): void {
  const { parameters, facts } = ruleset;
  if ('value' in limit) {
    // The ends of what a fact can be bind its values, not the limits that an act sets.
    const { minimum: _, maximum: __, ...shape } = fact;
    const read = readValue(shape, limit.value);
    if ('problem' in read)
      report.wrong('value' in limit ? path : at(path, 'value'), read.problem.message, read.problem.suggestion);
  } else if ('parameter' in limit || 'fact' in limit || 'of' in limit) {
    if ('of' in limit) checkShare(ruleset, fact, limit.share, path, report);
    const [key, name, known] =
      'parameter' in limit
        ? (['parameter', limit.parameter, parameters] as const)
        : 'of' in limit
          ? (['of', limit.of, facts] as const)
          : (['fact', limit.fact, facts] as const);
    if (!report.name(at(path, key), key, name, known)) return;
    const other = known.get(name)!;
    const sameUnit = fact.unit === other.unit || (fact.type === 'money' && key === 'parameter');
    if (other.type !== fact.type) report.wrong(at(path, key), `${fact.id} is a ${fact.type}, ${name} a ${other.type}`);
    else if (!sameUnit)
      report.wrong(at(path, key), `${fact.id} is in ${fact.unit ?? 'no unit'}, ${name} in ${other.unit ?? 'no unit'}`);
    else if (key !== 'parameter' && !isOrdered(fact.type))
      report.wrong(at(path, key), `two facts are compared by size only, not as ${fact.type}`);
  } else {
    const [key, name] =
      'monthsBefore' in limit ? ['monthsBefore', limit.monthsBefore] : ['monthsAfter', limit.monthsAfter];
    if (fact.type !== 'date') report.wrong(at(path, key), `${key} is a day; ${fact.id} is a ${fact.type}`);
    if (report.name(at(path, key), 'parameter', name, parameters) && parameters.get(name)!.type !== 'integer')
      report.wrong(at(path, key), `a number of months is an integer; ${name} is a ${parameters.get(name)!.type}`);
  }
}

function checkShare(ruleset: Ruleset, fact: FactDeclaration, share: string, path: string, report: Report): void {
  if (fact.type === 'date') report.wrong(path, 'there is no share of a day');
  if (!report.name(at(path, 'share'), 'parameter', share, ruleset.parameters)) return;
  const { type } = ruleset.parameters.get(share)!;
  if (type !== 'share' && type !== 'decimal')
    report.wrong(at(path, 'share'), `a share is expected; ${share} is a ${type}`);
}
