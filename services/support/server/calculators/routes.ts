import type { FastifyInstance } from 'fastify';
import { Problem, serve } from '@industry/http';
import { schedulesOf } from '@industry/policy-rules';
import type { Platform } from '@industry/registry/types.ts';
import { calculateSupport, listCalculators } from '@industry/support/contract';
import { readRuleDay } from '../firm-facts/index.ts';
import { ruleDayOf } from '../navigator/day.ts';
import { answered, answerOf } from '../navigator/evaluation.ts';
import { inputsOf } from './inputs.ts';

export function calculatorRoutes(app: FastifyInstance, platform: Platform): void {
  const { pack } = platform;

  serve(app, listCalculators, () => {
    const { ruleset } = pack.rules;
    return Promise.resolve({
      calculators: ruleset.source.measures
        .filter((measure) => inputsOf(ruleset, measure).length > 0)
        .map(({ id, clause, title, amount, terms = [] }) => ({
          measure: id,
          clause,
          title,
          money: amount !== undefined,
          terms: terms.map(({ text }) => text),
          schedule: terms.some(({ formula }) => 'annuity' in formula),
        })),
    });
  });

  serve(app, calculateSupport, async ({ body }) => {
    const rule = pack.rules.ruleset.measures.get(body.measure);
    if (rule === undefined) throw new Problem('support-measure-unknown', { measure: body.measure });
    const { asOf, period } = ruleDayOf(platform, body.asOf);
    const asked = { day: await readRuleDay(platform, { asOf }), asOf, facts: body.facts };
    const [verdict] = answered(asked, [body.measure]).measures;
    const { ruleset, rates } = asked.day;
    return {
      asOf,
      period,
      inputs: inputsOf(ruleset, rule),
      answer: answerOf(pack, asked, verdict!),
      schedules: schedulesOf(ruleset, body.facts, body.measure, { asOf, rates }).flatMap((one) =>
        'missing' in one
          ? []
          : [
              {
                ...one,
                text: rule.terms!.find(({ id }) => id === one.term)!.text,
                currency: one.currency ?? null,
                instalments: [...one.instalments],
              },
            ],
      ),
      rates: rates.map(({ base, quote, rate, date }) => ({ base, quote, rate, date })),
    };
  });
}
