import type { NoticeKind } from '@industry/notices/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { LocalisedText } from '@industry/values';
import type { Transaction } from 'kysely';
import { whoMay } from '@industry/decisions';
import { readTerm } from '../reporting/period.ts';
import { reportTitle } from './content.ts';
import type { ReportRow, ReportTables } from './tables-store.ts';

const OF: LocalisedText = { kk: '{report}', ru: '{report}', en: '{report}', ja: '{report}' };

export const reportNotices: readonly NoticeKind[] = [
  {
    id: 'programme-report.submitted',
    title: {
      kk: 'Бағдарлама есебі бекітуді күтуде',
      ru: 'Отчёт программы ждёт утверждения',
      en: 'A programme report waits for approval',
      ja: '計画報告書が承認を待っています',
    },
    subject: {
      kk: 'Бекітуді күтуде – {report}',
      ru: 'Ждёт утверждения – {report}',
      en: 'Waits for approval: {report}',
      ja: '承認待ち：{report}',
    },
    text: OF,
  },
  {
    id: 'programme-report.approved',
    title: {
      kk: 'Бағдарлама есебі бекітілді',
      ru: 'Отчёт программы утверждён',
      en: 'A programme report was approved',
      ja: '計画報告書が承認されました',
    },
    subject: {
      kk: 'Бекітілді – {report}',
      ru: 'Утверждено – {report}',
      en: 'Approved: {report}',
      ja: '承認：{report}',
    },
    text: OF,
    required: true,
  },
  {
    id: 'programme-report.returned',
    title: {
      kk: 'Бағдарлама есебі қайтарылды',
      ru: 'Отчёт программы возвращён',
      en: 'A programme report was returned',
      ja: '計画報告書が差し戻されました',
    },
    subject: {
      kk: 'Қайтарылды – {report}',
      ru: 'Возвращено – {report}',
      en: 'Returned: {report}',
      ja: '差し戻し：{report}',
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

/** Tells approvers of what was submitted, authors of what was decided. */
export async function tellReport(platform: Platform, tx: Transaction<ReportTables>, row: ReportRow): Promise<void> {
  const { pack } = platform;
  const waits = row.state === 'submitted';
  await platform.notices.post(tx, {
    kind: `programme-report.${row.state}`,
    to: waits
      ? whoMay(pack, 'programme-report.approve', pack.passport.act.supervisedBy)
      : row.authors.map((person) => ({ person })),
    values: { report: reportTitle(pack, readTerm(row.period)!) },
    path: `/reports/${row.id}`,
    key: `${row.id}:${row.version}`,
  });
}
