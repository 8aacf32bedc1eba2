import { endOf, isOrdered, readValue } from './read-value.ts';
import { checkDated, type Report } from './report.ts';
import type { Ruleset } from './ruleset.ts';
import { quoted } from './schema-check.ts';
import type { Dated, FactDeclaration } from './types.ts';

/** Facts, dated parameters, lists, bands tables and measures by themselves. */
export function checkDeclarations({ source, notes, facts }: Ruleset, report: Report): void {
  const costs = new Map((source.costClasses ?? []).map((cost) => [cost.id, cost]));
  for (const [index, fact] of source.facts.entries()) checkFact(fact, `/facts/${index}`, costs, report);

  for (const [index, parameter] of (source.parameters ?? []).entries()) {
    const path = `/parameters/${index}`;
    if (parameter.type === 'money' && !/^[A-Z]{3}$/.test(parameter.unit ?? ''))
      report.wrong(`${path}/unit`, 'money needs its currency (ISO 4217) as unit');
    for (const [place, { value }] of parameter.values.entries()) {
      const read = readValue({ type: parameter.type }, value);
      if ('problem' in read)
        report.wrong(`${path}/values/${place}/value`, read.problem.message, read.problem.suggestion);
      else if (
        read.value.kind === 'number' &&
        read.value.currency !== undefined &&
        read.value.currency !== parameter.unit
      )
        report.wrong(
          `${path}/values/${place}/value/currency`,
          `the parameter is in ${parameter.unit}, not ${read.value.currency}`,
        );
    }
    checkVersions(parameter.values, `${path}/values`, report);
  }

  for (const [index, list] of (source.lists ?? []).entries())
    checkVersions(list.versions, `/lists/${index}/versions`, report);

  for (const [index, { fact, overlap, bands }] of (source.bands ?? []).entries()) {
    if (report.name(`/bands/${index}/fact`, 'fact', fact, facts) && !isOrdered(facts.get(fact)!.type))
      report.wrong(`/bands/${index}/fact`, `bands need a fact that has an order, not a ${facts.get(fact)!.type}`);
    if (overlap) report.name(`/bands/${index}/overlap/note`, 'note', overlap.note, notes);
    for (const [place, band] of bands.entries()) {
      if (band.from && band.above)
        report.wrong(`/bands/${index}/bands/${place}`, 'a band begins with "from" or "above", not both');
      if (band.upTo && band.under)
        report.wrong(`/bands/${index}/bands/${place}`, 'a band ends with "upTo" or "under", not both');
    }
  }

  if (source.period) checkDated(source.period, '/period', report);
  for (const [index, { open }] of source.measures.entries())
    if (open) checkDated(open, `/measures/${index}/open`, report);
}

function checkFact(fact: FactDeclaration, path: string, costs: ReadonlyMap<string, unknown>, report: Report): void {
  const { type, unit, values, minimum, maximum, step, movable } = fact;
  if (type === 'money' && !/^[A-Z]{3}$/.test(unit ?? ''))
    report.wrong(`${path}/unit`, 'money needs its currency (ISO 4217) as unit');
  if (type === 'enum' && values === undefined) report.wrong(path, 'an enum needs its "values"');
  if (type !== 'enum' && values !== undefined) report.wrong(`${path}/values`, `a ${type} has no list of values`);
  if (step !== undefined && !['share', 'decimal', 'money'].includes(type))
    report.wrong(`${path}/step`, `a ${type} has no step`);
  else if (step !== undefined && !(Number(step) > 0)) report.wrong(`${path}/step`, 'a step is more than 0');
  const ends = { minimum, maximum };
  for (const [key, end] of Object.entries(ends)) {
    if (end === undefined) continue;
    if (!isOrdered(type)) report.wrong(`${path}/${key}`, `a ${type} has no ${key}`);
    else {
      const read = readValue({ type: type === 'money' ? 'decimal' : type }, end);
      if ('problem' in read) report.wrong(`${path}/${key}`, read.problem.message);
    }
  }
  if (
    report.problems.length === 0 &&
    minimum !== undefined &&
    maximum !== undefined &&
    endOf(type, minimum).gt(endOf(type, maximum))
  )
    report.wrong(`${path}/minimum`, 'the minimum is over the maximum');
  if (movable) {
    report.name(`${path}/movable/cost`, 'cost class', movable.cost, costs);
    if (type === 'code' || type === 'goods')
      report.wrong(`${path}/movable`, `a ${type} cannot be movable yet: it has no nearest value`);
  }
}

function checkVersions(versions: readonly Dated[], path: string, report: Report): void {
  const sound = versions.map((version, index) => checkDated(version, `${path}/${index}`, report));
  if (sound.includes(false)) return;
  const order = [...versions.keys()].sort((a, b) => (versions[a]!.from < versions[b]!.from ? -1 : 1));
  for (let place = 1; place < order.length; place += 1) {
    const before = versions[order[place - 1]!]!;
    const { from } = versions[order[place]!]!;
    if (before.until === undefined || before.until > from)
      report.wrong(
        `${path}/${order[place]}/from`,
        `two values hold on ${from}: end the one from ${quoted(before.from)} with "until"`,
      );
  }
}
