import type { Transaction } from 'kysely';
import type { NoticeKind } from '@industry/notices/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { LocalisedText } from '@industry/values';
import { whoMay } from '@industry/decisions';
import { anyBody } from './answer.ts';
import type { StatementRecord } from './records.ts';
import type { BudgetTables } from './tables.ts';

const OF: LocalisedText = {
  kk: '{what}: {body}',
  ru: '{what}: {body}',
  en: '{what}: {body}',
  ja: '{what}：{body}',
};

export const budgetNotices: readonly NoticeKind[] = [
  {
    id: 'budget.submitted',
    title: {
      kk: 'Бюджет сомасы бекітуді күтуде',
      ru: 'Суммы бюджета ждут утверждения',
      en: 'Budget amounts wait for approval',
      ja: '予算額が承認を待っています',
    },
    subject: {
      kk: 'Бекітуді күтуде – {what}: {body}',
      ru: 'Ждёт утверждения – {what}: {body}',
      en: 'Waits for approval: {what}, {body}',
      ja: '承認待ち：{what}（{body}）',
    },
    text: OF,
  },
  {
    id: 'budget.approved',
    title: {
      kk: 'Ұсынған бюджет сомасы бекітілді',
      ru: 'Поданные суммы бюджета утверждены',
      en: 'Budget amounts that you submitted were approved',
      ja: '提出した予算額が承認されました',
    },
    subject: {
      kk: 'Бекітілді – {what}: {body}',
      ru: 'Утверждено – {what}: {body}',
      en: 'Approved: {what}, {body}',
      ja: '承認：{what}（{body}）',
    },
    text: OF,
    required: true,
  },
  {
    id: 'budget.returned',
    title: {
      kk: 'Ұсынған бюджет сомасы қайтарылды',
      ru: 'Поданные суммы бюджета возвращены',
      en: 'Budget amounts that you submitted were returned',
      ja: '提出した予算額が差し戻されました',
    },
    subject: {
      kk: 'Қайтарылды – {what}: {body}',
      ru: 'Возвращено – {what}: {body}',
      en: 'Returned: {what}, {body}',
      ja: '差し戻し：{what}（{body}）',
    },
    text: {
      kk: 'Ескертуді оқып, түзетіп, қайта ұсыныңыз.',
      ru: 'Прочитайте замечание, исправьте и подайте снова.',
      en: 'Read the remark, put it right and submit again.',
      ja: '指摘を読み、修正して再提出してください。',
    },
    required: true,
  },
];

function what({ kind, year, quarter }: StatementRecord['row']): LocalisedText {
  return kind === 'revised'
    ? {
        kk: `${year} жылдың нақтыланған бюджеті`,
        ru: `уточнённый бюджет ${year} года`,
        en: `revised budget of ${year}`,
        ja: `${year}年度の改定予算`,
      }
    : {
        kk: `${year} жылдың ${quarter}-тоқсанының шығысы`,
        ru: `расходы ${year} года, ${quarter}-й квартал`,
        en: `spending of ${year}, quarter ${quarter}`,
        ja: `${year}年度第${quarter}四半期までの支出`,
      };
}

export async function tellSubmitted(
  platform: Platform,
  tx: Transaction<BudgetTables>,
  { row }: StatementRecord,
): Promise<void> {
  await platform.notices.post(tx, {
    kind: 'budget.submitted',
    to: whoMay(platform.pack, 'budget.approve', row.body),
    values: { what: what(row), body: anyBody(platform.pack, row.body).name },
    path: `/budget/statements/${row.id}`,
    key: `${row.id}:${row.version}`,
  });
}

export async function tellDecided(
  platform: Platform,
  tx: Transaction<BudgetTables>,
  { row }: StatementRecord,
): Promise<void> {
  await platform.notices.post(tx, {
    kind: row.state === 'approved' ? 'budget.approved' : 'budget.returned',
    to: row.authors.map((person) => ({ person })),
    values: { what: what(row), body: anyBody(platform.pack, row.body).name },
    path: `/budget/statements/${row.id}`,
    key: `${row.id}:${row.version}`,
  });
}
