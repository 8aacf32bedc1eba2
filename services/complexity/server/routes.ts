import type { FastifyInstance } from 'fastify';
import {
  explainDifferences,
  getComplexGood,
  getComplexityHistory,
  getComplexityOfCountry,
  getComplexityOfRegion,
  getComplexityRanking,
  getComplexityResult,
  getProductSpace,
  getSophistication,
  listCleanings,
  listComplexGoods,
  listOpportunities,
  whatIf,
} from '@industry/complexity/contract';
import { Problem, serve } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { toCivilDate } from '@industry/values';
import { canonicalCleaning } from '@industry/facts/goods/cleaning.ts';
import { countryAnswer } from './country.ts';
import { differencesAnswer } from './differences.ts';
import { opportunitiesAnswer } from './opportunities.ts';
import { goodAnswer, goodsAnswer, productSpaceAnswer, sophisticationAnswer } from './products.ts';
import { historyAnswer, rankingAnswer } from './ranking.ts';
import { regionAnswer } from './region.ts';
import { recordedQuestion } from './reproduce.ts';
import { studiesOf } from './studies.ts';
import { whatIfAnswer } from './what-if.ts';

/** Of a validated query: what of it names the result, with the day read. */
function asked<Query extends { readonly knownAt?: string }>({ knownAt, ...query }: Query) {
  return { ...query, ...(knownAt === undefined ? {} : { knownAt: toCivilDate(knownAt) }) };
}

export function complexityRoutes(app: FastifyInstance, platform: Platform): void {
  const studies = studiesOf(platform);
  app.addHook('onClose', () => studies.pool.close());
  // Whoever comes first after a start finds the newest years computed, or on the way.
  app.addHook('onListen', () => {
    studies.prepare().catch((error: unknown) => platform.log.warn({ err: error }, 'complexity was not prepared'));
  });
  serve(app, getComplexityRanking, ({ query }) => rankingAnswer(studies, asked(query)));
  serve(app, getComplexityHistory, ({ query }) => historyAnswer(studies, query));
  serve(app, getComplexityOfCountry, ({ params, query }) => countryAnswer(studies, params.country, asked(query)));
  serve(app, listOpportunities, ({ params, query }) => opportunitiesAnswer(studies, params.country, asked(query)));
  serve(app, whatIf, ({ params, query }) => whatIfAnswer(studies, platform.pack, params.country, asked(query)));
  serve(app, explainDifferences, ({ params, query }) => differencesAnswer(studies, params.country, asked(query)));
  serve(app, listComplexGoods, ({ query }) => goodsAnswer(studies, asked(query)));
  serve(app, getComplexGood, ({ params, query }) => goodAnswer(studies, params.code, asked(query)));
  serve(app, getProductSpace, ({ query }) => productSpaceAnswer(studies, asked(query)));
  serve(app, getComplexityOfRegion, ({ params, query }) => regionAnswer(studies, params.region, query.limit ?? 10));
  serve(app, getSophistication, ({ query }) => sophisticationAnswer(studies, asked(query)));
  serve(app, listCleanings, () => {
    const { versions, alternatives } = studies.policy.cleaning;
    return {
      versions: versions.map((version) => ({ ...version, options: canonicalCleaning(version.options) })),
      alternatives: alternatives.map((one) => ({ ...one })),
    };
  });
  serve(app, getComplexityResult, async ({ params }) => {
    const question = await recordedQuestion(platform, params.key);
    if (question === null) throw new Problem('complexity-result-unknown', { key: params.key });
    return studies.identity(await studies.study(question));
  });
}
