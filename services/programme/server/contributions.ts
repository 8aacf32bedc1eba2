import type { Indicator, ProgrammePack } from '@industry/pack';
import type { PageLink } from '@industry/registry/types.ts';
import type { LocalisedText } from '@industry/values';

const PROGRAMME_PAGE: LocalisedText = {
  kk: 'Бағдарлама: бюджет және бастапқы жағдай',
  ru: 'Программа: бюджет и исходное состояние',
  en: 'The programme: budget and starting point',
  ja: '計画：予算と出発点',
};

function page({ id, title }: Indicator): PageLink {
  return { path: `/indicators/${id}`, title, kind: 'indicator' };
}

/** Pages that cite a clause: indicators whose row, plan or text target it is, and the programme's own page. */
export function citations(clause: string, pack: ProgrammePack): readonly PageLink[] {
  const indicators = [...pack.indicators.values()].filter(
    (indicator) =>
      indicator.clause === clause ||
      indicator.textTarget?.clause === clause ||
      indicator.plan.some((path) => path.clause === clause) ||
      pack.sourceNotes.some((note) => note.indicators.includes(indicator.id) && note.clauses.includes(clause)),
  );
  const { passport, budget, baseline } = pack;
  const onProgramme = [passport.goal, passport.period, budget, ...passport.tasks, ...baseline].some(
    (cited) => cited.clause === clause,
  );
  return [
    ...indicators.map(page),
    ...(onProgramme ? [{ path: '/programme', title: PROGRAMME_PAGE, kind: 'programme' }] : []),
  ];
}

/** Indicators whose actual comes from a dataset. */
export function lineage(dataset: string, pack: ProgrammePack): readonly PageLink[] {
  return [...pack.indicators.values()]
    .filter(({ binding, delivery }) => binding?.dataset === dataset || delivery.dataset === dataset)
    .map(page);
}

export function searchables(pack: ProgrammePack): readonly (PageLink & { readonly text: LocalisedText })[] {
  return [...pack.indicators.values()].map((indicator) => ({ ...page(indicator), text: indicator.definition }));
}
