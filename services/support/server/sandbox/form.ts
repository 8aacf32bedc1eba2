import { stringify } from 'yaml';
import type { ParameterDeclaration, Ruleset } from '@industry/policy-rules';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import type { SandboxParameter, SandboxRule } from '@industry/support/contract';
import { measuresOn } from '../measures.ts';

const KEPT = 8;
const kept = new WeakMap<Ruleset, Map<string, ReturnType<typeof makeForm>>>();

/** What a draft can change, as it is in force on a day, with the words that its effects are told in; made once a day and ruleset. */
export function sandboxForm(pack: ProgrammePack, ruleset: Ruleset, asOf: string): ReturnType<typeof makeForm> {
  const known = kept.get(ruleset) ?? new Map<string, ReturnType<typeof makeForm>>();
  kept.set(ruleset, known);
  const made = known.get(asOf) ?? makeForm(pack, ruleset, asOf);
  if (!known.has(asOf) && known.size >= KEPT) known.delete(known.keys().next().value!);
  known.set(asOf, made);
  return made;
}

function makeForm(pack: ProgrammePack, ruleset: Ruleset, asOf: string) {
  const { source } = ruleset;
  const measures = measuresOn(pack, asOf);
  const regions = pack.simulation && pack.regionSchemes.get(pack.simulation.regionScheme)?.regions;
  return {
    asOf,
    act: source.act,
    currency: pack.passport.currency,
    parameters: (source.parameters ?? []).map((one): SandboxParameter => {
      const reached = measures.filter(({ figures }) => figures.some(({ id }) => id === one.id));
      return parameterOn(
        one,
        asOf,
        reached.map(({ id }) => id),
      );
    }),
    lists: (source.lists ?? []).map(({ id, text, scheme, versions, clause, inDecree }) => ({
      id,
      text,
      scheme,
      codes: [...(versions.find((one) => holds(one, asOf))?.codes ?? [])],
      clause: clause ?? null,
      inDecree: inDecree ?? true,
    })),
    rules: rulesIn(ruleset),
    measures: measures.map(({ id, title, clause }) => ({ id, title, clause })),
    groups: (source.groups ?? []).map(({ id, title }) => ({ id, title })),
    facts: source.facts.map(({ id, text }) => ({ id, text })),
    regions: (regions ?? []).map(({ code, name }) => ({ code, title: name })),
    sectors: pack.manufacturing.sectors.divisions.map(({ code, title }) => ({ code, title })),
  };
}

function parameterOn(parameter: ParameterDeclaration, asOf: string, measures: string[]): SandboxParameter {
  const { id, text, type, unit, clause, inDecree, note, values } = parameter;
  const held = values.find((one) => holds(one, asOf));
  return {
    id,
    text,
    type,
    unit: unit ?? null,
    value: held?.value ?? null,
    clause: held?.clause ?? clause ?? null,
    inDecree,
    note: note ?? null,
    measures,
  };
}

function holds({ from, until }: { readonly from: string; readonly until?: string }, day: string): boolean {
  return from <= day && (until === undefined || day < until);
}

function rulesIn({ source }: Ruleset): SandboxRule[] {
  const text = (rule: unknown) => stringify(rule, { lineWidth: 100, singleQuote: true });
  return [
    ...(source.groups ?? []).map(({ id, title, clause, when }) => ({
      section: 'groups' as const,
      id,
      title,
      clause,
      when: text(when),
    })),
    ...(source.conditions ?? []).flatMap(({ id, text: title, clause, when }) =>
      title === undefined
        ? []
        : [{ section: 'conditions' as const, id, title, clause: clause ?? null, when: text(when) }],
    ),
    ...source.measures.map(({ id, title, clause, when }) => ({
      section: 'measures' as const,
      id,
      title,
      clause,
      when: text(when),
    })),
  ];
}
