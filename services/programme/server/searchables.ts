import type { ReportBlockAnswer } from '@industry/programme/contract';
import type { ProgrammePack } from '@industry/pack';
import type { Platform, Searchable } from '@industry/registry/types.ts';
import { LANGUAGES, type Language, type LocalisedText } from '@industry/values';
import { PAGES } from './searchable-pages.ts';
import type { ReportRow, ReportTables } from './reports/tables-store.ts';

/** Rows of the budget repeat the title of their clause: they stand behind it. */
const ECHO = 0.7;

/** Indicators, the rules and duties that the pack holds, rows of the budget, published reports, pages. */
export async function searchables(
  pack: ProgrammePack,
  platform: Pick<Platform, 'store'>,
): Promise<readonly Searchable[]> {
  return [...indicators(pack), ...rules(pack), ...(await reports(platform)), ...PAGES];
}

function indicators(pack: ProgrammePack): readonly Searchable[] {
  return [...pack.indicators.values()].map(({ id, title, definition, clause }) => ({
    path: `/indicators/${id}`,
    kind: 'indicator',
    title,
    text: definition,
    codes: [id, clause],
  }));
}

function rules({ resultsFunding, reporting, budget }: ProgrammePack): readonly Searchable[] {
  return [
    {
      path: '/results#rule',
      kind: 'rule',
      title: {
        kk: 'Нәтижеге қарай қаржыландыру ережесі',
        ru: 'Правило финансирования по результату',
        en: 'Rule of funding by result',
        ja: '成果に応じた資金配分の規則',
      },
      text: resultsFunding.rule,
      codes: [resultsFunding.clause],
    },
    ...reporting.duties.map(({ id, title, what, clause }) => ({
      path: `/reporting?duty=${id}`,
      kind: 'reporting-duty',
      title,
      text: what,
      codes: [id, ...(clause === undefined ? [] : [clause])],
    })),
    ...budget.measures.map(({ id, title, clause }) => ({
      path: `/budget?measure=${id}`,
      kind: 'budget-row',
      title,
      text: {},
      codes: [id, clause],
      prior: ECHO,
    })),
  ];
}

async function reports({ store }: Pick<Platform, 'store'>): Promise<readonly Searchable[]> {
  const published = await store
    .tables<ReportTables>()
    .selectFrom('programme_report')
    .select(['id', 'period', 'content'])
    .where('published_at', 'is not', null)
    .execute();
  return published.flatMap(({ id, period, content }) =>
    content === null
      ? []
      : [{ path: `/reports/${id}`, kind: 'report', title: content.title, text: textOf(content), codes: [period] }],
  );
}

/** Headings and sentences of a report, with the figures that stand in them. */
function textOf({ sections, facts }: NonNullable<ReportRow['content']>): LocalisedText {
  const figures = new Map(facts.map(({ id, text }) => [id, text]));
  const sentence = (block: ReportBlockAnswer, language: Language): string =>
    block.kind === 'text'
      ? (block.pieces[language] ?? [])
          .map((piece) => (typeof piece === 'string' ? piece : (figures.get(piece.fact)?.[language] ?? '')))
          .join('')
      : '';
  const [kk, ru, en, ja] = LANGUAGES.map((language) =>
    sections
      .flatMap(({ title, blocks }) => [title[language], ...blocks.map((block) => sentence(block, language))])
      .filter(Boolean)
      .join(' '),
  );
  return { kk: kk!, ru: ru!, en: en!, ja: ja! };
}
