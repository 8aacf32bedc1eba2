import type { explainDifferences } from '@industry/complexity/contract';
import { type CleaningOutcome, ranks } from '@industry/economic-complexity';
import type { Facts } from '@industry/facts/types.ts';
import type { Static } from 'typebox';
import { canonical } from './cleaning.ts';
import { countryAt } from './country-at.ts';
import { figure } from './figure.ts';
import { correlation, eciOf, ranksAmong } from './intervals.ts';
import type { Question, Studies } from './studies.ts';

type Answer = Static<typeof explainDifferences.response>;

/** Which cleaning choice moves a country by how much, and the published vintages beside. */
export async function differencesAnswer(
  studies: Studies,
  facts: Facts,
  country: string,
  question: Question,
): Promise<Answer> {
  const study = await studies.study(question);
  const at = countryAt(study, country);
  const outcomes = await studies.outcomes(study);
  const declared = outcomes.find(({ taken }) => taken.length === 0)!;
  const choice = (outcome: CleaningOutcome) => choiceAnswer(studies, declared, outcome, country);
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
    vintages: await vintagesOf(facts, country, study.year, eciOf(declared)),
  };
}

const moved = ({ eciMoves }: Answer['steps'][number]) => Math.abs(Number(eciMoves ?? 0));

function choiceAnswer(
  studies: Studies,
  declared: CleaningOutcome,
  outcome: CleaningOutcome,
  country: string,
): Answer['steps'][number] {
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
    options: canonical(outcome.options),
    eci: at < 0 ? null : figure(outcome.eci[at]!),
    rank: at < 0 ? null : ranks(outcome.eci)[at]!,
    of: outcome.countries.length,
    eciMoves: at < 0 || declaredEci === undefined ? null : figure(outcome.eci[at]! - declaredEci),
    rankMoves: before === undefined || after === undefined ? null : after - before,
    correlation: same === null ? null : figure(same),
  };
}

const VINTAGE_DATASET = 'harvard-eci';

/** Every published vintage of the year, each by itself. */
async function vintagesOf(
  facts: Facts,
  country: string,
  year: number,
  ours: ReadonlyMap<string, number>,
): Promise<Answer['vintages']> {
  const dataset = facts.dataset(VINTAGE_DATASET);
  if (dataset === undefined) return [];
  const series = dataset.facts.map(({ id }) => id).filter((id) => id.startsWith('eci_'));
  const answers: Answer['vintages'] = [];
  for (const batch of await facts.batches(VINTAGE_DATASET)) {
    const found = await facts.observations({
      dataset: VINTAGE_DATASET,
      batches: [batch.id],
      facts: series.flatMap((id) => [id, id.replace('eci_', 'rank_')]),
    });
    const ofYear = found.filter(({ periodStart, value }) => periodStart.startsWith(`${year}-`) && value !== null);
    for (const fact of series) {
      const values = new Map(
        ofYear.filter((one) => one.fact === fact).map((one) => [one.keys['country']!, Number(one.value)]),
      );
      const own = ofYear.find((one) => one.fact === fact && one.keys['country'] === country);
      if (own === undefined || own.value === null) continue;
      const rank = ofYear.find(
        (one) => one.fact === fact.replace('eci_', 'rank_') && one.keys['country'] === country,
      )?.value;
      const shared = new Set([...values.keys()].filter((code) => ours.has(code)));
      const same = correlation(ours, values);
      const there = ranksAmong({ countries: [...ours.keys()], eci: Float64Array.from(ours.values()) }, shared);
      answers.push({
        publishedOn: batch.publishedOn,
        fact,
        eci: own.value,
        rank: rank === undefined || rank === null ? null : Number(rank),
        correlation: same === null ? null : figure(same),
        countries: shared.size,
        ourRankThere: shared.size < 3 ? null : (there.get(country) ?? null),
        origin: own.origin,
      });
    }
  }
  return answers;
}
