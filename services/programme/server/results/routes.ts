import type { FastifyInstance } from 'fastify';
import { getBodyResults, getResults, type ResultRule } from '@industry/programme/contract';
import { Problem, serve } from '@industry/http';
import { nearest, type ProgrammePack } from '@industry/pack';
import type { Platform } from '@industry/registry/types.ts';
import type { AnswerCache } from '../answers.ts';
import { plansAt } from '../plan-changes/effective.ts';
import { type Asked, asked } from '../times.ts';
import { judge, ranked, responsibleBodies } from './body-result.ts';
import { yearFacts } from './year-facts.ts';

type Query = Parameters<typeof asked>[0] & { readonly year?: number };

export function resultsRoutes(app: FastifyInstance, platform: Platform, answers: AnswerCache): void {
  const { pack, facts } = platform;
  const { firstYear, lastYear } = pack.passport.period;
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
  const rule = ruleAnswer(pack);

  /** The year asked for, else the last that has ended. */
  const yearOf = ({ year }: Query, { today }: Asked): number => {
    const ended = Number(today.slice(0, 4)) - 1;
    const wanted = year ?? Math.min(lastYear, Math.max(firstYear, ended));
    if (wanted < firstYear || wanted > lastYear)
      throw new Problem('results-year-unknown', { year: wanted, firstYear, lastYear });
    return wanted;
  };

  const judgedIn = async (query: Query) => {
    const times = asked(query, pack, platform.now());
    const year = yearOf(query, times);
    const plans = await plansAt(platform, times.recordedAt);
    const judged = await answers.of(`results ${year} ${plans.stamp}`, times, async () => {
      const indicators = [...plans.pack.indicators.values()];
      const known = await Promise.all(indicators.map((one) => yearFacts(facts, plans.pack, one, year, times)));
      return responsibleBodies(plans.pack).map((body) => judge(plans.pack, body, known, year, times));
    });
    return { common: { year, years, rule, knownAt: times.knownAt ?? times.today }, judged };
  };

  serve(app, getResults, async ({ query }) => {
    const { common, judged } = await judgedIn(query);
    return { ...common, bodies: ranked(judged) };
  });

  serve(app, getBodyResults, async ({ params, query }) => {
    const { common, judged } = await judgedIn(query);
    const found = judged.find(({ result }) => result.body.id === params.body);
    if (found === undefined) {
      const bodies = judged.map(({ result }) => result.body.id);
      throw new Problem('results-body-unknown', { body: params.body, nearest: nearest(params.body, bodies) ?? '–' });
    }
    const result = ranked(judged).find(({ body }) => body.id === params.body)!;
    return { ...common, result, rows: [...found.rows] };
  });
}

function ruleAnswer({ resultsFunding }: ProgrammePack): ResultRule {
  const { clause, rule, points, weights, grades, gradeFromCountedShare, parametersInDecree } = resultsFunding;
  const { unknown: _leftOut, ...shown } = points;
  return {
    clause,
    text: rule,
    inDecree: parametersInDecree,
    points: shown,
    weights,
    grades: [...grades],
    gradeFromCountedShare,
  };
}
