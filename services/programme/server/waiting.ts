import type { Viewer } from '@industry/http';
import type { InboxItem, Platform } from '@industry/registry/types.ts';
import type { LocalisedText } from '@industry/values';
import { anyBody } from './budget/answer.ts';
import { statementsWhere } from './budget/records.ts';
import type { BudgetTables } from './budget/tables.ts';
import { offersOf } from '@industry/decisions';
import { decidingBody } from './plan-changes/answer.ts';
import { openChanges } from './plan-changes/records.ts';
import { readTerm } from './reporting/period.ts';
import { reportTitle } from './reports/content.ts';
import { openReports } from './reports/records.ts';

const DECIDE: LocalisedText = { kk: 'Шешім керек', ru: 'Нужно решение', en: 'To decide', ja: '決定待ち' };
const MEND: LocalisedText = { kk: 'Түзету керек', ru: 'Исправить', en: 'To put right', ja: '修正が必要' };

/** Amounts of the budget, changes of plans and reports that the viewer has to decide, or that were returned to the viewer's body. */
export async function waitingFor(viewer: Viewer, platform: Platform): Promise<readonly InboxItem[]> {
  const { pack, rights, store } = platform;
  const may = (action: string, body: string) => rights.permits(viewer, action, { body });
  const statements = await statementsWhere(store.tables<BudgetTables>(), { states: ['submitted', 'returned'] });
  const changes = await openChanges(store);
  const reports = await openReports(store);
  const supervisor = pack.passport.act.supervisedBy;
  return [
    ...statements.flatMap(({ row }): InboxItem[] => {
      const offers = offersOf(row, viewer.id, {
        recorder: may('budget.record', row.body),
        approver: may('budget.approve', row.body),
      });
      const what = titled(BUDGET, `${row.year}`, anyBody(pack, row.body).shortName);
      return item(`budget:${row.id}`, `/budget/statements/${row.id}`, what, row.state, offers);
    }),
    ...changes.flatMap((row): InboxItem[] => {
      const indicator = pack.indicators.get(row.indicator);
      if (indicator === undefined) return [];
      const offers = offersOf(row, viewer.id, {
        recorder: may('plan-change.propose', row.body),
        approver: may('plan-change.approve', decidingBody(pack)),
      });
      const what = titled(PLAN, row.act_code, indicator.title);
      return item(`plan-change:${row.id}`, `/plan-changes/${row.id}`, what, row.state, offers);
    }),
    ...reports.flatMap((row): InboxItem[] => {
      const offers = offersOf(row, viewer.id, {
        recorder: may('programme-report.write', supervisor),
        approver: may('programme-report.approve', supervisor),
      });
      const what = reportTitle(pack, readTerm(row.period)!);
      return item(`programme-report:${row.id}`, `/reports/${row.id}`, what, row.state, offers);
    }),
  ];
}

const BUDGET: LocalisedText = { kk: 'бюджет', ru: 'бюджет', en: 'budget', ja: '予算' };
const PLAN: LocalisedText = { kk: 'жоспар', ru: 'план', en: 'plan', ja: '計画' };

function titled(kind: LocalisedText, code: string, of: LocalisedText): LocalisedText {
  return {
    kk: `${kind.kk} ${code}, ${of.kk}`,
    ru: `${kind.ru} ${code}, ${of.ru}`,
    en: `${kind.en} ${code}, ${of.en}`,
    ja: `${kind.ja} ${code}（${of.ja}）`,
  };
}

function item(
  id: string,
  path: string,
  what: LocalisedText,
  state: string,
  offers: { readonly decide: boolean; readonly edit: boolean },
): InboxItem[] {
  const lead = offers.decide ? DECIDE : offers.edit && state === 'returned' ? MEND : null;
  if (lead === null) return [];
  const title: LocalisedText = {
    kk: `${lead.kk}: ${what.kk}`,
    ru: `${lead.ru}: ${what.ru}`,
    en: `${lead.en}: ${what.en}`,
    ja: `${lead.ja}：${what.ja}`,
  };
  return [{ id, title, path, due: null }];
}
