import type { CliCommand } from '@industry/control/types.ts';
import {
  type Amount,
  bestBundle,
  bundleRules,
  evaluate,
  type Evaluation,
  type Explanation,
  type MeasureVerdict,
  nearestChanges,
  PolicyRulesError,
  renderExplanation,
  renderMissing,
  type Verdict,
  verifyBundle,
} from '@industry/policy-rules';
import { readArguments } from '../../arguments.ts';
import { readFactsFile } from './facts-file.ts';
import { RULE_OPTIONS, RULE_OPTIONS_HELP, ruleQuestion, type RuleQuestion } from './options.ts';

/** Needs neither owner nor store. */
export const rulesEvaluate: CliCommand = {
  name: 'rules evaluate',
  summary: 'Say which support a firm can get, why, and what would change it',
  usage:
    'industry rules evaluate FACTS.json [--as-of D] [--rates FILE] [--list ID=FILE] [--json] [--language kk|ru|en|ja]\n' +
    '  FACTS.json: {"firm": {"stateShare": "0.2", ...}, "project": {...}}; names and types: industry rules facts.\n' +
    '  A fact that is not known is left out; null, an unknown name or a wrong type is an error.\n' +
    RULE_OPTIONS_HELP,
  async run(argv, cli) {
    const { values, positionals } = readArguments(argv, RULE_OPTIONS, { least: 1, most: 1, names: 'FACTS.json' });
    const question = await ruleQuestion(values, cli);
    const file = await readFactsFile(question.ruleset, positionals[0]!);
    try {
      const answer = answerOf(question, file.facts);
      cli.stdout(
        values.json ? `${JSON.stringify(answer.json)}\n` : words(question, answer.evaluation, answer.json.bundle),
      );
      return 0;
    } catch (error) {
      throw error instanceof PolicyRulesError && error.code === 'facts' ? file.explain(error) : error;
    }
  },
};

function answerOf({ pack, ruleset, asOf, rates }: RuleQuestion, facts: Parameters<typeof evaluate>[1]) {
  const options = { asOf, rates };
  const evaluation = evaluate(ruleset, facts, options);
  const measures = evaluation.measures.map((verdict) => {
    const { clause, title, operator, selection } = ruleset.measures.get(verdict.id)!;
    return {
      id: verdict.id,
      clause,
      title,
      ...(operator !== undefined && { operator }),
      ...(selection && { selection }),
      ...verdictJson(verdict),
      nearest: nearestChanges(ruleset, facts, verdict.id, options).alternatives,
      ...(verdict.amount && { amount: amountJson(verdict.amount) }),
      terms: verdict.terms.map(({ amount, ...term }) => ({ ...term, amount: amountJson(amount) })),
    };
  });
  const { rules, currency, unpriced, uncapped } = bundleRules(ruleset, facts, {
    ...options,
    currency: pack.passport.currency,
  });
  const { proof: _, chosen, total, ...bound } = bestBundle(rules);
  const proven = verifyBundle(rules, bestBundle(rules)).length === 0;
  const bundle = { currency, measures: chosen, total, ...bound, proven, unpriced, uncapped };
  const listed = (verdicts: readonly Verdict[]) => verdicts.map((one) => ({ id: one.id, ...verdictJson(one) }));
  const { groups, packages, priorities } = evaluation;
  return {
    evaluation,
    json: {
      asOf,
      act: ruleset.source.act,
      pack: { id: pack.passport.id, hash: pack.hash },
      measures,
      groups: listed(groups),
      packages: listed(packages),
      priorities: listed(priorities),
      bundle,
    },
  };
}

function verdictJson({ answer, reasons, missing }: Verdict) {
  return { answer, reasons, missing };
}

/** Money as everywhere: `{amount, currency}`; a number by its value; else what is missing. */
function amountJson(amount: Amount) {
  if ('missing' in amount) return amount;
  const { value, currency, rates } = amount;
  return currency === undefined ? { value, rates } : { amount: value, currency, rates };
}

const ORDER = { yes: 0, unknown: 1, no: 2 } as const;

function words({ ruleset, pack, asOf, language }: RuleQuestion, { measures }: Evaluation, bundle: Bundle): string {
  const sorted = measures.toSorted((a, b) => ORDER[a.answer] - ORDER[b.answer]);
  const parts = sorted.map((verdict) => {
    const lines = renderExplanation(ruleset, deciding(verdict.explanation), language);
    return [
      `${verdict.answer.toUpperCase()}  ${ruleset.measures.get(verdict.id)!.title[language]} (${verdict.id})${amountWords(ruleset, verdict, language)}`,
      ...(verdict.answer === 'yes'
        ? []
        : lines.map(
            ({ depth, text, clause }) =>
              `    ${'  '.repeat(depth)}${text}${clause === undefined ? '' : ` [${clause}]`}`,
          )),
    ].join('\n');
  });
  const chosen = bundle.measures.map(({ id, amount }) => `    ${id}: ${amount} ${bundle.currency}`);
  return (
    `${pack.passport.act.code}, ${asOf}\n\n${parts.join('\n')}\n\n` +
    `= ${bundle.total} ${bundle.currency}${bundle.proven ? '' : ' ?'}\n${chosen.join('\n')}\n`
  );
}

/** Only what made the answer: of an unknown what is missing, of a no what fails. */
function deciding(explanation: Explanation): Explanation {
  if (explanation.kind === 'check') return explanation;
  const parts = explanation.parts.filter(({ answer }) => answer === explanation.answer).map(deciding);
  return { ...explanation, parts };
}

type Bundle = ReturnType<typeof answerOf>['json']['bundle'];

function amountWords(
  ruleset: RuleQuestion['ruleset'],
  { amount }: MeasureVerdict,
  language: RuleQuestion['language'],
): string {
  if (amount === undefined) return '';
  if ('missing' in amount) return `: ${amount.missing.map((one) => renderMissing(ruleset, one, language)).join('; ')}`;
  return `: ${amount.value} ${amount.currency ?? ''}`.trimEnd();
}
