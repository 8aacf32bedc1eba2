import { clausePath } from '@industry/legislation/contract';
import type { ReportSource } from '@industry/programme/contract';
import type { ProgrammePack } from '@industry/pack';
import type { PageLink, Platform } from '@industry/registry/types.ts';
import type { LocalisedText } from '@industry/values';
import { sql } from 'kysely';
import { anyBody } from './budget/answer.ts';
import type { BudgetTables } from './budget/tables.ts';
import type { PlanChangeTables } from './plan-changes/tables.ts';
import { readTerm } from './reporting/period.ts';
import { reportTitle } from './reports/content.ts';
import type { ReportTables } from './reports/tables-store.ts';

/** What people decided under a clause and everybody may read: budget statements, changes of plans, published reports. */
export async function recordCitations(
  clause: string,
  pack: ProgrammePack,
  platform: Pick<Platform, 'store'>,
): Promise<readonly PageLink[]> {
  return [
    ...(await statements(clause, pack, platform)),
    ...(await changes(clause, pack, platform)),
    ...(await reports(clause, pack, platform)),
  ];
}

async function statements(
  clause: string,
  pack: ProgrammePack,
  { store }: Pick<Platform, 'store'>,
): Promise<readonly PageLink[]> {
  const measures = pack.budget.measures.filter((measure) => measure.clause === clause).map(({ id }) => id);
  if (measures.length === 0) return [];
  const rows = await store
    .tables<BudgetTables>()
    .selectFrom('budget_statement')
    .innerJoin('budget_line', 'budget_line.statement', 'budget_statement.id')
    .select(['budget_statement.id', 'year', 'quarter', 'budget_statement.body'])
    .distinct()
    .where('state', '=', 'approved')
    .where('budget_line.measure', 'in', measures)
    .orderBy('year')
    .orderBy('quarter')
    .orderBy('budget_statement.id')
    .execute();
  return rows.map(({ id, year, quarter, body }) => {
    const { kk, ru, en, ja } = anyBody(pack, body).shortName;
    const title: LocalisedText =
      quarter === null
        ? {
            kk: `${year} ж. нақтыланған бюджет: ${kk}`,
            ru: `Уточнённый бюджет ${year} г.: ${ru}`,
            en: `Revised budget of ${year}: ${en}`,
            ja: `${year}年改定予算：${ja}`,
          }
        : {
            kk: `${year} ж. ${quarter}-тоқсанда жұмсалған: ${kk}`,
            ru: `Израсходовано, ${quarter}-й квартал ${year} г.: ${ru}`,
            en: `Spent, quarter ${quarter} of ${year}: ${en}`,
            ja: `${year}年第${quarter}四半期の支出：${ja}`,
          };
    return { path: `/budget/statements/${id}`, kind: 'budget-statement', title };
  });
}

async function changes(
  clause: string,
  pack: ProgrammePack,
  { store }: Pick<Platform, 'store'>,
): Promise<readonly PageLink[]> {
  const rows = await store
    .tables<PlanChangeTables>()
    .selectFrom('plan_change')
    .select(['id', 'indicator'])
    .where('state', '=', 'approved')
    .where('clause', '=', clause)
    .orderBy('decided_at')
    .execute();
  return rows.flatMap(({ id, indicator }) => {
    const title = pack.indicators.get(indicator)?.title;
    return title === undefined ? [] : [{ path: `/plan-changes/${id}`, kind: 'plan-path', title }];
  });
}

/** Reports whose text names the clause, or one of whose figures stands in it. */
async function reports(
  clause: string,
  pack: ProgrammePack,
  { store }: Pick<Platform, 'store'>,
): Promise<readonly PageLink[]> {
  const rows = await store
    .tables<ReportTables>()
    .selectFrom('programme_report')
    .select(['id', 'period', 'texts', sql<readonly ReportSource[]>`content -> 'sources'`.as('sources')])
    .where('published_at', 'is not', null)
    .orderBy('period')
    .execute();
  const reference = `[clause ${clause}]`;
  const path = clausePath(clause);
  return rows
    .filter(
      ({ texts, sources }) =>
        texts.some(({ text }) => Object.values(text?.texts ?? {}).some((words) => words.includes(reference))) ||
        sources.some((source) => source.path === path),
    )
    .map(({ id, period }) => ({
      path: `/reports/${id}`,
      kind: 'report',
      title: reportTitle(pack, readTerm(period)!),
    }));
}
