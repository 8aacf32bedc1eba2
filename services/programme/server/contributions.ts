import type { Indicator, ProgrammePack } from '@industry/pack';
import type { PageLink, Platform, Searchable } from '@industry/registry/types.ts';
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

export function searchables(pack: ProgrammePack): readonly Searchable[] {
  const indicators = [...pack.indicators.values()].map((indicator) => ({
    ...page(indicator),
    text: indicator.definition,
    codes: [indicator.id, indicator.clause],
  }));
  return [...indicators, ...PAGES.map((one) => ({ ...one, kind: 'page' }))];
}

const PAGES: readonly Omit<Searchable, 'kind'>[] = [
  {
    path: '/programme',
    title: PROGRAMME_PAGE,
    text: {
      kk: 'Бағдарламаның мақсаты, міндеттері, мерзімі; бюджет; өңдеу өнеркәсібінің 2018 жылғы жағдайы',
      ru: 'Цель, задачи и срок Программы; бюджет; положение обрабатывающей промышленности в 2018 году',
      en: 'Goal, tasks and period of the programme; its budget; manufacturing as it stood in 2018',
      ja: 'プログラムの目的、課題、期間、予算、2018年の製造業の状況',
    },
  },
  {
    path: '/budget',
    title: { kk: 'Бюджет', ru: 'Бюджет', en: 'Budget', ja: '予算' },
    text: {
      kk: 'Жылдар мен органдар бойынша жоспарланған, бөлінген және жұмсалған қаражат',
      ru: 'Запланировано, выделено и израсходовано по годам и органам',
      en: 'Planned, allotted and spent by year and body',
      ja: '年別・機関別の計画額、配分額、支出額',
    },
  },
  {
    path: '/results',
    title: { kk: 'Органдардың нәтижелері', ru: 'Результаты органов', en: 'Results of the bodies', ja: '各機関の成果' },
    text: {
      kk: 'Нәтижеге қарай қаржыландыру: көрсеткіштер бойынша органдардың бағасы',
      ru: 'Финансирование по результату: оценка органов по показателям',
      en: 'Funding by result: how the bodies stand by their indicators',
      ja: '成果に応じた資金配分：指標による機関の評価',
    },
  },
  {
    path: '/reporting',
    title: { kk: 'Есептілік', ru: 'Отчётность', en: 'Reporting', ja: '報告' },
    text: {
      kk: 'Органдар тапсыратын көрсеткіштер мен есептер, мерзімдері',
      ru: 'Какие показатели и отчёты органы сдают и в какой срок',
      en: 'Which figures and reports the bodies owe, and by when',
      ja: '各機関が提出する数値と報告、その期限',
    },
  },
  {
    path: '/reporting/board',
    title: {
      kk: 'Есептілік тақтасы: кім уақытында тапсырады',
      ru: 'Доска отчётности: кто сдаёт вовремя',
      en: 'Reporting board: who delivers in time',
      ja: '報告ボード：期限内の提出状況',
    },
    text: {
      kk: 'Тоқсан сайынғы және айлық есептердің уақтылығы',
      ru: 'Своевременность ежеквартальных и ежемесячных отчётов',
      en: 'Timeliness of quarterly and monthly reports',
      ja: '四半期・月次報告の提出状況',
    },
  },
];
