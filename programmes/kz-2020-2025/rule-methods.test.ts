import { readFileSync } from 'node:fs';
import {
  bestBundle,
  type BundleRules,
  evaluate,
  type Facts,
  type Instalment,
  nearestChanges,
  schedulesOf,
  verifyBundle,
} from '@industry/policy-rules';
import { loadPack } from '@industry/pack';
import type { CivilDate } from '@industry/values';
import { describe, expect, it } from 'vitest';

const { ruleset } = (await loadPack(import.meta.dirname)).rules;

const shown = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'amount' in value ? Object.values(value).join(' ') : String(value);

// The worked examples of docs/methods are executed with the rules of the pack.
const CALLS: Readonly<Record<string, (...given: never[]) => unknown>> = {
  nearest: (measure: string, asOf: CivilDate, facts: Facts) =>
    nearestChanges(ruleset, facts, measure, { asOf }).alternatives.map(({ changes }) =>
      changes.map(({ fact, operator, limit, by }) => `${fact} ${operator} ${shown(limit)} (${shown(by)})`),
    ),
  bundle: (rules: BundleRules) => {
    const bundle = bestBundle(rules);
    const { total, optimal } = bundle;
    return {
      chosen: bundle.chosen.map(({ id, amount }) => `${id} ${amount}`),
      total,
      optimal,
      faults: verifyBundle(rules, bundle),
    };
  },
  schedule: (measure: string, asOf: CivilDate, facts: Facts) =>
    schedulesOf(ruleset, facts, measure, { asOf }).map((one) => {
      if ('missing' in one) return one;
      const { term, principal, paid, interest, instalments } = one;
      const told = (of: Instalment) => `${of.payment} = ${of.interest} + ${of.principal}, ${of.balance} left`;
      return { term, principal, paid, interest, first: told(instalments[0]!), last: told(instalments.at(-1)!) };
    }),
  groups: (asOf: CivilDate, facts: Facts) =>
    Object.fromEntries(evaluate(ruleset, facts, { asOf, measures: [] }).groups.map(({ id, answer }) => [id, answer])),
};

describe.each(['nearest-change', 'lawful-bundle', 'repayment-schedule', 'support-groups'])(
  'docs/methods/%s.md',
  (method) => {
    const page = readFileSync(new URL(`../../docs/methods/${method}.md`, import.meta.url), 'utf8');
    const examples = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!) as {
      call: string;
      arguments: never[];
      answer: unknown;
    }[];
    it.each(examples)('$call', ({ call, arguments: given, answer }) => {
      expect(CALLS[call]!(...given)).toEqual(answer);
    });
  },
);
