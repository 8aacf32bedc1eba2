import type { Indicator, ProgrammePack } from '@industry/pack';
import type { PageLink, Platform } from '@industry/registry/types.ts';
import type { LocalisedText } from '@industry/values';

export const PROGRAMME_PAGE: LocalisedText = {
  kk: 'Бағдарлама: бюджет және бастапқы жағдай',
  ru: 'Программа: бюджет и исходное состояние',
  en: 'The programme: budget and starting point',
  ja: '計画：予算と出発点',
};

function page({ id, title }: Indicator): PageLink {
  return { path: `/indicators/${id}`, title, kind: 'indicator' };
}

/**
 * What cites a clause: indicators whose row or text target it is, with the datasets that bring their actuals; paths of plans,
 * reporting duties, rows of the budget, the rule of results, and the programme's own page.
 */
export function citations(
  clause: string,
  pack: ProgrammePack,
  { facts }: Pick<Platform, 'facts'>,
): readonly PageLink[] {
  const indicators = [...pack.indicators.values()];
  const own = indicators.filter(
    (indicator) =>
      indicator.clause === clause ||
      indicator.textTarget?.clause === clause ||
      pack.sourceNotes.some((note) => note.indicators.includes(indicator.id) && note.clauses.includes(clause)),
  );
  const datasets = [...new Set(own.flatMap(({ binding, delivery }) => binding?.dataset ?? delivery.dataset ?? []))];
  const planned = indicators.filter(({ plan }) => plan.some((path) => path.clause === clause));
  const { passport, budget, baseline, reporting, resultsFunding } = pack;
  const onProgramme = [passport.goal, passport.period, passport.stateRule, ...passport.tasks, ...baseline].some(
    (cited) => cited.clause === clause,
  );
  return [
    ...own.map(page),
    ...planned.map((indicator) => ({ ...page(indicator), kind: 'plan-path' })),
    ...datasets.flatMap((id) => {
      const declared = facts.dataset(id);
      return declared ? [{ path: `/datasets/${id}`, title: declared.title, kind: 'dataset' }] : [];
    }),
    ...(onProgramme ? [{ path: '/programme', title: PROGRAMME_PAGE, kind: 'programme' }] : []),
    ...reporting.duties
      .filter((duty) => duty.clause === clause)
      .map((duty) => ({ path: `/reporting?duty=${duty.id}`, title: duty.title, kind: 'reporting-duty' })),
    ...(budget.clause === clause ? [BUDGET] : []),
    ...budget.measures
      .filter((measure) => measure.clause === clause)
      .map(({ id, title }) => ({ path: `/budget?measure=${id}`, title, kind: 'budget-row' })),
    ...(resultsFunding.clause === clause ? [RESULTS] : []),
    ...resultsFunding.exAnteQuestions
      .filter((question) => question.clause === clause)
      .map((question) => ({
        path: `/results?question=${question.id}`,
        title: question.text,
        kind: 'assessment-question',
      })),
  ];
}

const BUDGET: PageLink = {
  path: '/budget',
  title: { kk: 'Бюджет', ru: 'Бюджет', en: 'Budget', ja: '予算' },
  kind: 'budget-row',
};

const RESULTS: PageLink = {
  path: '/results',
  title: { kk: 'Органдардың нәтижелері', ru: 'Результаты органов', en: 'Results of the bodies', ja: '各機関の成果' },
  kind: 'results-rule',
};

/** Indicators whose actual comes from a dataset. */
export function lineage(dataset: string, pack: ProgrammePack): readonly PageLink[] {
  return [...pack.indicators.values()]
    .filter(({ binding, delivery }) => binding?.dataset === dataset || delivery.dataset === dataset)
    .map(page);
}
