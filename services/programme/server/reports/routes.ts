import type { FastifyInstance } from 'fastify';
import {
  createProgrammeReport,
  decideProgrammeReport,
  getProgrammeReport,
  getReportDocument,
  getReportFile,
  listProgrammeReports,
  makeReportDocument,
  saveProgrammeReport,
  submitProgrammeReport,
  withdrawProgrammeReport,
} from '@industry/programme/contract';
import { Problem, serve, signedIn } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { type Asker, decided, json, submitted } from '@industry/decisions';
import { readTerm } from '../reporting/period.ts';
import { lineOf, reportAnswer, worksOnReports } from './answer.ts';
import { reportTitle } from './content.ts';
import { ReportDocuments } from './documents.ts';
import { findReport, isReportId, reportById, reportTerm } from './find.ts';
import { tellReport } from './notices.ts';
import { PUBLISH_REPORT } from './publish-job.ts';
import { openReports, publishedReports, reportRow } from './records.ts';
import { draftReport, readTexts, reportBody, takeReportStep } from './save.ts';

const TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export function reportRoutes(app: FastifyInstance, platform: Platform): void {
  const { store, pack, calendar } = platform;
  const documents = new ReportDocuments(platform);
  const scope = { body: reportBody(pack) };
  const works = (asker: Asker) => Object.values(worksOnReports(platform, asker)).some(Boolean);
  const answer = async (id: string, asker: Asker) => reportAnswer(platform, await reportById(platform, id), asker);
  /** A report that is not published is there for those who work on reports alone. */
  const visible = async (id: string, asker: Asker) => {
    const found = await reportById(platform, id);
    if (found.row.published_at === null && !works(asker)) throw new Problem('report-unknown', { id });
    return found;
  };

  serve(app, listProgrammeReports, async (call) => {
    const { firstYear, lastYear } = pack.passport.period;
    const today = calendar.today(platform.now());
    const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => String(firstYear + i));
    const ids = years.flatMap((year) => [year, ...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)]);
    return {
      published: (await publishedReports(store)).map((row) => lineOf(platform, row)),
      open: works(call) ? (await openReports(store)).map((row) => lineOf(platform, row)) : [],
      periods: ids.flatMap((id) => {
        const term = readTerm(id)!;
        const { start, end } = term;
        return start > today
          ? []
          : [{ period: { id, start, end }, title: reportTitle(pack, term), ended: end <= today }];
      }),
      mayDraft: worksOnReports(platform, call).recorder,
    };
  });

  serve(app, getProgrammeReport, async (call) => {
    const { id } = call.params;
    const found = isReportId(id) ? await visible(id, call) : await findReport(platform, id, call.query.recordedAt);
    return reportAnswer(platform, found, call);
  });

  serve(app, createProgrammeReport, async (call) => {
    call.within(scope);
    const row = await draftReport(platform, signedIn(call), reportTerm(platform, call.body.period));
    return answer(row.id, call);
  });

  serve(app, saveProgrammeReport, async (call) => {
    call.within(scope);
    const { id } = await reportRow(store, call.params.id);
    await takeReportStep(platform, call, {
      id,
      version: call.body.version,
      move: 'edit',
      action: 'programme-report.save',
      change: (row) => ({
        texts: json(readTexts(pack, readTerm(row.period)!, call.body.texts)),
      }),
    });
    return answer(id, call);
  });

  serve(app, submitProgrammeReport, async (call) => {
    call.within(scope);
    const viewer = signedIn(call);
    const { id } = await reportRow(store, call.params.id);
    await takeReportStep(platform, call, {
      id,
      version: call.body.version,
      move: 'submit',
      action: 'programme-report.submit',
      change(row) {
        // The pack may have changed since the texts were saved.
        readTexts(pack, readTerm(row.period)!, row.texts);
        const now = platform.now();
        return { ...submitted(row, viewer.id, call.body, now), recorded_at: now.toISOString() };
      },
      after: (row, tx) => tellReport(platform, tx, row),
    });
    return answer(id, call);
  });

  serve(app, decideProgrammeReport, async (call) => {
    call.within(scope);
    const viewer = signedIn(call);
    const { id } = await reportRow(store, call.params.id);
    const approves = call.body.decision === 'approve';
    await takeReportStep(platform, call, {
      id,
      version: call.body.version,
      move: 'decide',
      action: approves ? 'programme-report.approve' : 'programme-report.return',
      change: () => ({
        ...decided(viewer.id, call.body, platform.now()),
        ...(!approves && { recorded_at: null }),
      }),
      async after(row, tx) {
        await tellReport(platform, tx, row);
        if (approves) await platform.jobs.send(tx, PUBLISH_REPORT, { report: id }, { key: id });
      },
    });
    return answer(id, call);
  });

  serve(app, withdrawProgrammeReport, async (call) => {
    call.within(scope);
    const { id } = await reportRow(store, call.params.id);
    await takeReportStep(platform, call, {
      id,
      version: call.body.version,
      move: 'withdraw',
      action: 'programme-report.withdraw',
      change: () => ({ state: 'withdrawn' }),
    });
    return answer(id, call);
  });

  serve(
    app,
    makeReportDocument,
    async (call) => {
      const { id: report } = call.params;
      const { documentLanguage: language, format, recordedAt } = call.query;
      if (isReportId(report)) await visible(report, call);
      else reportTerm(platform, report);
      if (recordedAt !== undefined && new Date(recordedAt) > platform.now())
        throw new Problem('report-instant', { instant: recordedAt });
      return documents.start({ report, language, format, ...(recordedAt !== undefined && { recordedAt }) });
    },
    { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } },
  );

  serve(app, getReportDocument, ({ params }) => documents.find(params.id).document);

  serve(app, getReportFile, ({ params, reply }) => {
    const { bytes, document } = documents.find(params.id);
    if (bytes === null) throw new Problem('document-gone', { id: params.id });
    const type = document.fileName.endsWith('.pdf') ? TYPES.pdf : TYPES.xlsx;
    return reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename="${document.fileName}"`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(bytes));
  });
}
