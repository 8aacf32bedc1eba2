import type { Viewer } from '@industry/http';
import type { InboxItem, Platform } from '@industry/registry/types.ts';
import type { LocalisedText } from '@industry/values';
import type { AnswerCache } from '../answers.ts';
import { readTerm, termText } from './period.ts';
import { findOwed } from './duties.ts';
import { ownDuties, returnedTo, waitingFor } from './lists.ts';
import type { ReportingTables, SubmissionRow } from './tables.ts';

type Context = Pick<Platform, 'pack' | 'rights' | 'facts' | 'store' | 'calendar' | 'now'>;

/** Periods that a title names; the page has the others. */
const NAMED = 3;

/** What waits for a person by what they hold: to enter, to mend, to approve, to answer. */
export async function inboxOf(viewer: Viewer, context: Context, answers: AnswerCache): Promise<readonly InboxItem[]> {
  if (viewer.assignments.length === 0) return [];
  const [late, returned, waiting, disputes] = await Promise.all([
    overdue(viewer, context, answers),
    returnedTo(context, viewer),
    waitingFor(context, viewer),
    openDisputes(viewer, context),
  ]);
  return [
    ...returned.map((row) => itemOf(context, row, RETURNED)),
    ...waiting.map((row) => itemOf(context, row, WAITING)),
    ...disputes,
    ...late,
  ];
}

/** One item a duty, however many of its periods are late. */
async function overdue(viewer: Viewer, context: Context, answers: AnswerCache): Promise<readonly InboxItem[]> {
  const rows = (await ownDuties(context, answers, viewer)).filter(({ status }) => status === 'missing');
  const keys = [...new Set(rows.map(({ duty, indicator, body }) => `late:${duty}:${indicator ?? ''}:${body}`))];
  return keys.map((id) => {
    const own = rows.filter(({ duty, indicator, body }) => id === `late:${duty}:${indicator ?? ''}:${body}`);
    const [first] = own;
    const title = worded(
      LATE,
      first!.title,
      own.map(({ period }) => period),
    );
    return { id, title, path: '/reporting', due: first!.due };
  });
}

async function openDisputes(viewer: Viewer, { pack, rights, store }: Context): Promise<readonly InboxItem[]> {
  if (!rights.permits(viewer, 'dispute.answer')) return [];
  const rows = await store
    .tables<ReportingTables>()
    .selectFrom('dispute')
    .selectAll()
    .where('state', '=', 'open')
    .orderBy('opened_at')
    .execute();
  return rows.map(({ id, indicator, period }) => ({
    id: `dispute:${id}`,
    title: worded(DISPUTED, pack.indicators.get(indicator)!.title, [readTerm(period)!]),
    path: `/indicators/${indicator}`,
    due: null,
  }));
}

function itemOf(
  context: Context,
  { id, duty, indicator, body, period }: SubmissionRow,
  words: LocalisedText,
): InboxItem {
  const owed = findOwed(context, { duty, body, period, ...(indicator !== null && { indicator }) });
  const title = owed?.title ?? { kk: duty, ru: duty, en: duty, ja: duty };
  const path = `/reporting/submissions/${id}`;
  return { id: `submission:${id}`, title: worded(words, title, [readTerm(period)!]), path, due: owed?.due ?? null };
}

const LATE: LocalisedText = { kk: 'Кешігуде', ru: 'Просрочено', en: 'Late', ja: '期限超過' };
const RETURNED: LocalisedText = { kk: 'Қайтарылды', ru: 'Возвращено', en: 'Returned', ja: '差し戻し' };
const WAITING: LocalisedText = { kk: 'Бекітуге', ru: 'На утверждение', en: 'To approve', ja: '承認待ち' };
const DISPUTED: LocalisedText = { kk: 'Дау айтылды', ru: 'Оспорено', en: 'Disputed', ja: '異議あり' };

/** "Late: output made in SEZ, 2023, 2024". */
function worded(
  what: LocalisedText,
  title: LocalisedText,
  periods: readonly Parameters<typeof termText>[0][],
): LocalisedText {
  const named = periods.slice(0, NAMED).map(termText);
  const more = periods.length > NAMED ? `, +${periods.length - NAMED}` : '';
  const list = (language: keyof LocalisedText) => named.map((text) => text[language]).join(', ') + more;
  return {
    kk: `${what.kk}: ${title.kk}, ${list('kk')}`,
    ru: `${what.ru}: ${title.ru}, ${list('ru')}`,
    en: `${what.en}: ${title.en}, ${list('en')}`,
    ja: `${what.ja}：${title.ja}（${list('ja')}）`,
  };
}
