import type { FastifyInstance } from 'fastify';
import { AccessDenied } from '@industry/facts';
import { Problem, serve } from '@industry/http';
import type { Viewer } from '@industry/http/viewer.ts';
import { evaluate, type Facts, showValue } from '@industry/policy-rules';
import type { Platform } from '@industry/registry/types.ts';
import { evaluateSupport, explainSupport, getSupportMeasure, type KnownFact } from '@industry/support/contract';
import { parseBin } from '@industry/values';
import { readRuleDay, readRuleFacts } from '../firm-facts/index.ts';
import { knownFacts, mayDecide } from '../firm-facts/routes.ts';
import { measuresOn } from '../measures.ts';
import { ruleDayOf } from './day.ts';
import { answered, answerOf, bundleOf, type Case, inOrder, knows } from './evaluation.ts';
import { questionsOf } from './questions.ts';
import { inEach, linesOf, withoutMissing } from './words.ts';

interface Asked {
  readonly asOf?: string;
  readonly facts: Facts;
  readonly bin?: string;
}

export function navigatorRoutes(app: FastifyInstance, platform: Platform): void {
  const { pack } = platform;

  serve(app, evaluateSupport, async ({ body, viewer, request }) => {
    const { asked, known, period } = await caseOf(platform, body, viewer, request.id);
    const evaluation = answered(asked);
    return {
      asOf: asked.asOf,
      period,
      answers: inOrder(evaluation.measures.map((verdict) => answerOf(pack, asked, verdict))),
      questions: questionsOf(asked.day.ruleset, evaluation.measures, body.skipped ?? []),
      facts: usedFacts(asked, known),
      rates: asked.day.rates.map(({ base, quote, rate, date }) => ({ base, quote, rate, date })),
      bundle: bundleOf(asked, pack.passport.currency, evaluation),
    };
  });

  serve(app, explainSupport, async ({ body, viewer, request }) => {
    if (!knows(pack.rules.ruleset, body.measure))
      throw new Problem('support-measure-unknown', { measure: body.measure });
    const { asked, period } = await caseOf(platform, body, viewer, request.id);
    const [verdict] = answered(asked, [body.measure]).measures;
    return {
      asOf: asked.asOf,
      period,
      answer: answerOf(pack, asked, verdict!),
      lines: linesOf(asked.day.ruleset, verdict!.explanation),
    };
  });

  serve(app, getSupportMeasure, ({ params, query }) => {
    const id = `${params.section}/${params.name}`;
    const { ruleset, examples } = pack.rules;
    const rule = ruleset.measures.get(id);
    const { asOf, period } = ruleDayOf(platform, query.asOf);
    const measure = measuresOn(pack, asOf).find((one) => one.id === id);
    if (rule === undefined || measure === undefined) throw new Problem('support-measure-unknown', { measure: id });
    const [verdict] = evaluate(ruleset, {}, { asOf, measures: [id] }).measures;
    return Promise.resolve({
      asOf,
      period,
      measure,
      groups: (ruleset.source.groups ?? [])
        .filter((group) => measure.groups.includes(group.id))
        .map(({ id: group, title, clause }) => ({ id: group, title, clause })),
      conditions: linesOf(ruleset, withoutMissing(verdict!.explanation)),
      terms: (rule.terms ?? []).map(({ id: term, text, clause }) => ({ id: term, text, clause: clause ?? null })),
      examples: examples
        .filter(({ of }) => of === id)
        .flatMap(({ situations }) =>
          situations.map(({ title, answer, amount }) => ({ title, answer, amount: amount ?? null })),
        ),
    });
  });
}

/** Facts that are said, below those that registers tell where the viewer may decide on support for the firm. */
async function caseOf(
  platform: Platform,
  { asOf: day, facts: said, bin: asked }: Asked,
  viewer: Viewer | null,
  requestId: string,
): Promise<{ asked: Case; known: readonly KnownFact[]; period: ReturnType<typeof ruleDayOf>['period'] }> {
  const { asOf, period } = ruleDayOf(platform, day);
  if (asked === undefined) {
    const goods = goodsIn(said);
    return { asked: { day: await readRuleDay(platform, { asOf, goods }), asOf, facts: said }, known: [], period };
  }
  const parsed = parseBin(asked);
  if ('fault' in parsed) throw new Problem('not-a-bin', { fault: parsed.fault });
  if (!mayDecide(platform, viewer, parsed.bin))
    throw new AccessDenied('no row of the secrecy table admits them to decide support');
  const read = await readRuleFacts(platform, viewer, parsed.bin, { asOf, requestId });
  if (!read.registered) throw new Problem('firm-unknown', { bin: parsed.bin });
  const facts = { ...said, ...read.facts };
  const origins = Object.fromEntries(
    Object.entries(read.origins).flatMap(([fact, [origin]]) =>
      origin ? [[fact, { source: `${origin.source} (${origin.dataset})` }]] : [],
    ),
  );
  const known = knownFacts(platform, read);
  return {
    asked: { day: await readRuleDay(platform, { asOf, goods: goodsIn(facts) }), asOf, facts, origins },
    known,
    period,
  };
}

function usedFacts({ day, facts }: Case, known: readonly KnownFact[]) {
  return day.ruleset.source.facts.flatMap((declared) => {
    const value = facts[declared.id];
    if (value === undefined) return [];
    const told = known.find(({ fact }) => fact === declared.id);
    return [
      {
        fact: declared.id,
        text: declared.text,
        value: inEach((language) => showValue(declared, value, language)),
        register: told === undefined ? null : { origins: told.origins },
      },
    ];
  });
}

function goodsIn(facts: Facts) {
  const goods = facts['firm.goods'];
  return Array.isArray(goods) ? goods : [];
}
