import {
  evaluate,
  type EvaluateOptions,
  type Facts,
  loadRuleset,
  type MeasureVerdict,
  nearestChanges,
  type Ruleset,
  type Verdict,
} from '@industry/policy-rules';
import { shownAmount, shownChange, shownMissing, shownReason } from '@industry/policy-rules/show.ts';
import type { RuleExamples, RuleSituation } from './schema-rules.ts';

/** What a situation expects, or what the rules say of it; only what the situation names is compared. */
export interface ExampleOutcome {
  readonly answer: string;
  readonly because: readonly string[];
  readonly missing: readonly string[];
  readonly amount?: string | undefined;
  readonly amountMissing?: readonly string[] | undefined;
  readonly terms?: Readonly<Record<string, string | undefined>> | undefined;
  readonly nearest?: readonly string[] | undefined;
}

/** One situation ready to be asked: its facts, its day, and its ruleset when it brings lists of its own. */
export interface ExampleCase {
  readonly of: string;
  readonly situation: RuleSituation;
  readonly facts: Facts;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly options: EvaluateOptions;
}

/** Every situation of the pack's examples. */
export function exampleCases(examples: readonly RuleExamples[]): ExampleCase[] {
  return examples.flatMap((given) =>
    given.situations.map((situation) => {
      const { change = {}, without = [] } = situation;
      const facts = Object.entries({ ...given.base, ...change }).filter(([id]) => !without.includes(id));
      return {
        of: given.of,
        situation,
        facts: Object.fromEntries(facts),
        lists: situation.lists ?? given.lists ?? {},
        options: { asOf: situation.asOf ?? given.asOf, rates: situation.rates ?? given.rates ?? [] },
      };
    }),
  );
}

/** What a situation says must come out. */
export function expectedOf({ answer, because = [], missing = [], ...rest }: RuleSituation): ExampleOutcome {
  const { amount, amountMissing, terms, nearest } = rest;
  return { answer, because, missing, amount, amountMissing, terms, nearest };
}

/** What the rules say, in the words of the examples; of amount, terms and nearest change only what the situation names. */
export function outcomeOf(ruleset: Ruleset, { of, situation, facts, lists, options }: ExampleCase): ExampleOutcome {
  const rules = withLists(ruleset, lists);
  const isMeasure = rules.measures.has(of);
  const all = evaluate(rules, facts, { ...options, measures: isMeasure ? [of] : [] });
  const verdict: Verdict | MeasureVerdict | undefined = isMeasure
    ? all.measures[0]
    : [...all.groups, ...all.packages, ...all.priorities].find(({ id }) => id === of);
  if (verdict === undefined)
    return { answer: `no measure, group, package or priority ${of}`, because: [], missing: [] };
  const { amount, terms = [] } = verdict as Partial<MeasureVerdict>;
  const termOf = (id: string) => shownAmount(terms.find((one) => one.id === id)?.amount);
  return {
    answer: verdict.answer,
    because: verdict.reasons.map(shownReason),
    missing: verdict.missing.map(shownMissing),
    amount: situation.amount === undefined ? undefined : shownAmount(amount),
    amountMissing: situation.amountMissing && (amount && 'missing' in amount ? amount.missing.map(shownMissing) : []),
    terms: situation.terms && Object.fromEntries(Object.keys(situation.terms).map((id) => [id, termOf(id)])),
    nearest: situation.nearest && nearestChanges(rules, facts, of, options).alternatives.map(shownChange),
  };
}

const listed = new WeakMap<Ruleset, Map<string, Ruleset>>();

function withLists(ruleset: Ruleset, lists: ExampleCase['lists']): Ruleset {
  if (Object.keys(lists).length === 0) return ruleset;
  const known = listed.get(ruleset) ?? new Map<string, Ruleset>();
  listed.set(ruleset, known);
  const key = JSON.stringify(lists);
  const made = known.get(key) ?? loadRuleset(listsOf(ruleset, lists));
  known.set(key, made);
  return made;
}

function listsOf({ source, parameters }: Ruleset, given: ExampleCase['lists']) {
  const from = [...parameters.values()][0]!.values[0]!.from;
  // No codes: as if no list had been made for the day.
  const versions = (codes: readonly string[]) => (codes.length === 0 ? [] : [{ from, codes }]);
  return {
    ...source,
    lists: (source.lists ?? []).map((list) =>
      given[list.id] === undefined ? list : { ...list, versions: versions(given[list.id]!) },
    ),
  };
}
