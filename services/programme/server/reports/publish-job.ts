import type { JobDefinition } from '@industry/jobs/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { Type as T } from 'typebox';
import { json } from '@industry/decisions';
import { readTerm } from '../reporting/period.ts';
import { reportContent } from './content.ts';
import { reportRow } from './records.ts';
import type { ReportTables } from './tables-store.ts';

export const PUBLISH_REPORT = 'programme.publish-report';
const Input = T.Object({ report: T.String() });

/** Publishes an approved report: its figures as they were held at submission. Harmless to repeat. */
export const publishReportJob: JobDefinition<Platform, typeof Input> = {
  name: PUBLISH_REPORT,
  title: {
    kk: 'Бекітілген бағдарлама есебін жариялау',
    ru: 'Публикация утверждённого отчёта программы',
    en: 'Publish an approved programme report',
    ja: '承認された計画報告書の公表',
  },
  input: Input,
  async run(platform, { report }) {
    const { store, audit, pack } = platform;
    const row = await reportRow(store, report);
    const term = readTerm(row.period);
    if (row.state !== 'approved' || row.published_at !== null || row.recorded_at === null || term === null) return;
    const content = await reportContent(platform, term, row.texts, row.recorded_at);
    const at = platform.now().toISOString();
    await store.transaction<ReportTables, void>(async (tx) => {
      const published = await tx
        .updateTable('programme_report')
        .set({ published_at: at, content: json(content), version: row.version + 1 })
        .where('id', '=', report)
        .where('published_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      // Another run of this job was first.
      if (published === undefined) return;
      await audit.record(tx, {
        actor: 'system',
        action: 'programme-report.publish',
        object: `programme-report:${report}`,
        clause: pack.programmeReport.clause,
        after: { period: row.period, recordedAt: row.recorded_at, publishedAt: at, pack: pack.hash },
      });
    });
    await platform.contributions.textPublished(platform);
  },
};
