import type { explainDifferences } from '@industry/complexity/contract';
import { type CleaningOutcome, ranks } from '@industry/economic-complexity';
import type { Static } from 'typebox';
import { canonicalCleaning } from '@industry/facts/goods/cleaning.ts';
import { countryAt } from './country-at.ts';
import { figure } from './figure.ts';
import { correlation, eciOf, ranksAmong } from './intervals.ts';
import type { Question, Studies } from './studies.ts';
import type { Vintage } from './vintages.ts';

type Answer = Static<typeof explainDifferences.response>;

/** Which cleaning choice moves a country by how much, and the published vintages beside. */
export async function differencesAnswer(studies: Studies, country: string, question: Question): Promise<Answer> {
  const study = await studies.study(question);
  const at = countryAt(study, country);
  const outcomes = await studies.outcomes(study);
  const declared = outcomes.find(({ taken }) => taken.length === 0)!;
  const vintages = ofYear(await studies.vintages(), country, study.year);
  const reference = referenceOf(vintages);
  const choice = (outcome: CleaningOutcome) => ({
    ...choiceAnswer(studies, declared, outcome, country),
    against: reference === undefined ? null : held(reference, outcome, country),
  });
  const keeping = outcomes.filter(({ countries }) => countries.includes(country));
  const rankIn = (outcome: CleaningOutcome) => ranks(outcome.eci)[outcome.countries.indexOf(country)]!;
  const byRank = [...keeping].sort((a, b) => rankIn(a) - rankIn(b));
  const steps = outcomes.filter(({ taken }) => taken.length === 1).map(choice);
  return {
    country,
    result: studies.identity(study),
    eci: figure(study.complexity.eci[at]!),
    rank: ranks(study.complexity.eci)[at]!,
    of: study.complexity.countries.length,
    steps: steps.sort((a, b) => Math.abs(b.rankMoves ?? 0) - Math.abs(a.rankMoves ?? 0) || moved(b) - moved(a)),
    extremes: [...new Set([byRank[0], byRank.at(-1)])].flatMap((one) => (one === undefined ? [] : [choice(one)])),
    reference:
      reference === undefined
        ? null
        : {
            publishedOn: reference.publishedOn,
            fact: reference.fact,
            rank: reference.own.rank,
            eci: reference.own.eci,
          },
    vintages: vintages.map((vintage) => vintageAnswer(vintage, declared, country)),
  };
}

const moved = ({ eciMoves }: Answer['steps'][number]) => Math.abs(Number(eciMoves ?? 0));

function choiceAnswer(
  studies: Studies,
  declared: CleaningOutcome,
  outcome: CleaningOutcome,
  country: string,
): Omit<Answer['steps'][number], 'against'> {
  const taken = outcome.taken.map((id) => studies.policy.cleaning.alternatives.find((one) => one.id === id)!);
  const join = (language: 'kk' | 'ru' | 'en' | 'ja') =>
    taken.length === 0
      ? studies.policy.cleaning.versions[0]!.title[language]
      : taken.map(({ title }) => title[language]).join('; ');
  const at = outcome.countries.indexOf(country);
  const both = new Set(outcome.countries.filter((code) => declared.countries.includes(code)));
  const [before, after] = [ranksAmong(declared, both).get(country), ranksAmong(outcome, both).get(country)];
  const declaredEci = eciOf(declared).get(country);
  const same = correlation(eciOf(declared), eciOf(outcome));
  return {
    id: outcome.taken.length === 0 ? 'declared' : outcome.taken.join('+'),
    title: { kk: join('kk'), ru: join('ru'), en: join('en'), ja: join('ja') },
    step: taken.length === 1 ? taken[0]!.step : 'all',
    options: canonicalCleaning(outcome.options),
    eci: at < 0 ? null : figure(outcome.eci[at]!),
    rank: at < 0 ? null : ranks(outcome.eci)[at]!,
    of: outcome.countries.length,
    eciMoves: at < 0 || declaredEci === undefined ? null : figure(outcome.eci[at]! - declaredEci),
    rankMoves: before === undefined || after === undefined ? null : after - before,
    correlation: same === null ? null : figure(same),
  };
}

/** Figures of one vintage in the year, with what it says of the country; empty where it says nothing. */
function ofYear(vintages: readonly Vintage[], country: string, year: number) {
  return vintages.flatMap(({ publishedOn, fact, years }) => {
    const figures = years.get(year);
    const own = figures?.get(country);
    if (figures === undefined || own === undefined) return [];
    return [{ publishedOn, fact, own, values: new Map([...figures].map(([code, { eci }]) => [code, Number(eci)])) }];
  });
}
type VintageOfYear = ReturnType<typeof ofYear>[number];

/** Fewer countries are quoted figures, not a ranking. */
const RANKING = 20;

/** The ranking that choices are held against: the newest, in HS 1992 as the programme's indicator. */
function referenceOf(vintages: readonly VintageOfYear[]): VintageOfYear | undefined {
  const whole = vintages.filter(({ values }) => values.size >= RANKING);
  const order = (one: VintageOfYear) => `${one.publishedOn ?? ''} ${one.fact === 'eci_hs92' ? 1 : 0}`;
  return [...whole].sort((a, b) => (order(a) < order(b) ? 1 : -1))[0];
}

function held(vintage: VintageOfYear, outcome: Pick<CleaningOutcome, 'countries' | 'eci'>, country: string) {
  const shared = new Set(outcome.countries.filter((code) => vintage.values.has(code)));
  const same = correlation(eciOf(outcome), vintage.values);
  return {
    rank: shared.size < 3 ? null : (ranksAmong(outcome, shared).get(country) ?? null),
    correlation: same === null ? null : figure(same),
    countries: shared.size,
  };
}

function vintageAnswer(vintage: VintageOfYear, declared: CleaningOutcome, country: string): Answer['vintages'][number] {
  const { rank, correlation: same, countries } = held(vintage, declared, country);
  const { publishedOn, fact, own } = vintage;
  return {
    publishedOn,
    fact,
    eci: own.eci,
    rank: own.rank,
    correlation: same,
    countries,
    ourRankThere: rank,
    origin: own.origin,
  };
}
