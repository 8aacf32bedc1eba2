import type { Group, Measure, ParameterDeclaration, Ruleset } from '@industry/policy-rules';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import type { RuleFigure, SupportMeasure } from '@industry/support/contract';

/** The catalogue of measures with the figures of a day. */
export function measuresOn(pack: Pick<ProgrammePack, 'rules' | 'bodies'>, asOf: string): SupportMeasure[] {
  const { ruleset, examples } = pack.rules;
  return ruleset.source.measures.map((measure) => {
    const names = namesIn(ruleset, measure);
    const operator = measure.operator === undefined ? undefined : pack.bodies.get(measure.operator);
    return {
      id: measure.id,
      clause: measure.clause,
      title: measure.title,
      operator: operator ? { id: operator.id, name: operator.name } : null,
      selection: measure.selection ?? null,
      groups: accessOf(ruleset, measure.id),
      figures: (ruleset.source.parameters ?? [])
        .filter(({ id }) => names.has(id))
        .map((parameter) => figureOn(parameter, asOf)),
      facts: ruleset.source.facts.map(({ id }) => id).filter((id) => names.has(id)),
      examples: examples
        .filter(({ of }) => of === measure.id)
        .reduce((sum, { situations }) => sum + situations.length, 0),
    };
  });
}

function figureOn(
  { id, text, type, unit, clause, inDecree, note, values }: ParameterDeclaration,
  asOf: string,
): RuleFigure {
  const held = values.find(({ from, until }) => from <= asOf && (until === undefined || asOf < until));
  return {
    id,
    text,
    type,
    unit: unit ?? null,
    value: held?.value ?? null,
    clause: held?.clause ?? clause ?? null,
    inDecree,
    note: note ?? null,
  };
}

/** Groups that list the measure, and those that include such a group. */
function accessOf({ source }: Ruleset, measure: string): string[] {
  const groups = source.groups ?? [];
  const has = (group: Group): boolean =>
    group.measures.includes(measure) ||
    (group.includes ?? []).some((id) => has(groups.find((other) => other.id === id)!));
  return groups.filter(has).map(({ id }) => id);
}

/** Every name that a measure depends on: its own, those of the general conditions, bands and conditions that it uses. */
function namesIn(ruleset: Ruleset, measure: Measure): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') return visit(value);
    if (typeof value !== 'object' || value === null) return;
    for (const child of Object.values(value)) walk(child);
  };
  const visit = (name: string) => {
    if (names.has(name)) return;
    names.add(name);
    walk(ruleset.conditions.get(name)?.when);
    walk(ruleset.bands.get(name));
  };
  const exempt = (measure.exempt ?? []).map(({ condition }) => condition);
  for (const name of ruleset.source.general ?? []) if (!exempt.includes(name)) visit(name);
  const { when, amount, minimum, terms } = measure;
  walk([when, amount, minimum, terms?.map(({ formula }) => formula)]);
  return names;
}
