import { type Static, Type as T } from 'typebox';
import {
  complexityProblems,
  GrowthQuery,
  type ListKind,
  ListKindSchema,
  OpportunityWeights,
  ResultQuery,
} from '@industry/complexity/contract';
import { ControlError } from '@industry/control';
import type { OwnerCommand } from '@industry/control/types.ts';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { tradeProblems } from '@industry/trade/contract';
import { toCivilDate } from '@industry/values';
import { countryAnswer } from './country.ts';
import { differencesAnswer } from './differences.ts';
import { askList } from './lists/question.ts';
import { listAnswer, listsAnswer } from './lists/readable.ts';
import { opportunitiesAnswer } from './opportunities.ts';
import { goodAnswer, goodsAnswer, productSpaceAnswer, sophisticationAnswer } from './products.ts';
import { historyAnswer, rankingAnswer } from './ranking.ts';
import { Studies } from './studies.ts';
import { whatIfAnswer } from './what-if.ts';

/** What the command line can ask: the same answers as of the routes. */
export const ANSWERS = [
  'ranking',
  'history',
  'country',
  'differences',
  'opportunities',
  'what-if',
  'products',
  'product',
  'product-space',
  'sophistication',
  'lists',
  'list',
  'list-question',
] as const;
export type AnswerName = (typeof ANSWERS)[number];

const Text = T.Optional(T.String({ maxLength: 1000 }));
export const AnswerInput = T.Object(
  {
    answer: T.Enum([...ANSWERS]),
    ...ResultQuery,
    ...OpportunityWeights,
    ...GrowthQuery,
    country: Text,
    countries: Text,
    code: Text,
    add: Text,
    limit: T.Optional(T.Integer({ minimum: 1, maximum: 5000 })),
    section: Text,
    minimumDensity: T.Optional(T.Number()),
    minimumPci: T.Optional(T.Number()),
    minimumDemand: T.Optional(T.Number()),
    withoutExchangeTraded: T.Optional(T.Boolean()),
    kind: T.Optional(ListKindSchema),
    list: Text,
    good: Text,
    date: T.Optional(T.String({ format: 'date' })),
  },
  { additionalProperties: false },
);

/** `complexity.answer`: an answer of the routes for the command line; problems of the routes end the command with their words. */
export const answerCommand: OwnerCommand<Platform, typeof AnswerInput, unknown> = {
  name: 'complexity.answer',
  input: AnswerInput,
  async run(platform, input, report) {
    report({ step: 'compute', done: 0, total: 1 });
    const studies = new Studies(platform);
    try {
      const answer = await answered(studies, platform, input);
      report({ step: 'compute', done: 1, total: 1 });
      return answer;
    } catch (error) {
      throw error instanceof Problem ? inWords(error) : error;
    } finally {
      await studies.pool.close();
    }
  },
};

function answered(
  studies: Studies,
  platform: Platform,
  { answer, knownAt, country = '', code = '', add = '', countries = '', ...query }: Static<typeof AnswerInput>,
): Promise<unknown> {
  const asked = { ...query, ...(knownAt !== undefined && { knownAt: toCivilDate(knownAt) }) };
  switch (answer) {
    case 'ranking':
      return rankingAnswer(studies, asked);
    case 'history':
      return historyAnswer(studies, { countries, ...(query.cleaning !== undefined && { cleaning: query.cleaning }) });
    case 'country':
      return countryAnswer(studies, country, asked);
    case 'differences':
      return differencesAnswer(studies, country, asked);
    case 'opportunities':
      return opportunitiesAnswer(studies, country, asked);
    case 'what-if':
      return whatIfAnswer(studies, platform.pack, country, { ...asked, add });
    case 'products':
      return goodsAnswer(studies, asked);
    case 'product':
      return goodAnswer(studies, code, { ...asked, ...(country !== '' && { country }) });
    case 'product-space':
      return productSpaceAnswer(studies, asked);
    case 'sophistication':
      return sophisticationAnswer(studies, asked);
    case 'lists':
      return listsAnswer(platform, NOTHING, query.kind);
    case 'list':
      return listAnswer(platform, NOTHING, query.list ?? '', null);
    case 'list-question':
      return askList(platform, question(query));
  }
}

/** The command answers as to somebody who has not signed in. */
const NOTHING = () => false;

const question = ({ kind, good = '', date }: { kind?: ListKind; good?: string; date?: string }) => ({
  kind: kind ?? ('priority-goods' as const),
  good,
  ...(date !== undefined && { date: toCivilDate(date) }),
});

/** The problem as the route would say it, in English, for the control socket. */
function inWords(problem: Problem): ControlError {
  const row = [...complexityProblems, ...tradeProblems].find(({ code }) => code === problem.code);
  const detail = (row?.detail.en ?? problem.message).replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    String(problem.values[name] ?? whole),
  );
  return new ControlError({ code: problem.code, title: row?.title.en ?? problem.code, detail }, { cause: problem });
}
