import type { ReportDocumentRequest } from '@industry/programme/contract';
import { documentHead, pdf, xlsx } from '@industry/documents';
import type { Platform } from '@industry/registry/types.ts';
import { changesSince } from './changes.ts';
import { reportContent } from './content.ts';
import {
  DECIDED_BY_NOBODY,
  documentName,
  REVISED_SINCE,
  reportPdf,
  reportWorkbook,
  WITH_SIMULATED,
} from './document.ts';
import { findReport, type FoundReport, isReportId, reportById } from './find.ts';

export interface MadeDocument {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

type Report = (event: { readonly step: string; readonly done: number; readonly total: number | null }) => void;

/** The report that was asked for as a PDF or a workbook; `report` hears how far it is. */
export async function makeDocument(
  platform: Platform,
  { report: id, language, format, recordedAt }: ReportDocumentRequest,
  report: Report = () => undefined,
): Promise<MadeDocument> {
  report({ step: 'figures', done: 0, total: 3 });
  const found = isReportId(id) ? await reportById(platform, id) : await findReport(platform, id, recordedAt);
  const { content } = found;
  report({ step: 'revisions', done: 1, total: 3 });
  const revised = await isRevised(platform, found);
  const { settings, pack, audit } = platform;
  const query = found.row === null ? `?recordedAt=${encodeURIComponent(content.recordedAt)}` : '';
  const frame = {
    language,
    timeZone: pack.passport.timeZone,
    auditHead: await documentHead(audit),
    address: `${settings.publicUrl}/${language}/reports/${found.row?.id ?? content.period.id}${query}`,
    notes: [
      ...(content.sources.some(({ origin }) => origin?.simulated) ? [WITH_SIMULATED] : []),
      ...(found.row?.published_at ? [] : [DECIDED_BY_NOBODY]),
      ...(revised ? [REVISED_SINCE] : []),
    ],
  };
  report({ step: 'document', done: 2, total: 3 });
  const bytes = format === 'pdf' ? await pdf(reportPdf(content, frame)) : await xlsx(reportWorkbook(content, frame));
  report({ step: 'document', done: 3, total: 3 });
  return { fileName: documentName(content, language, format, recordedAt !== undefined), bytes };
}

async function isRevised(platform: Platform, { row, term, content }: FoundReport): Promise<boolean> {
  if (!row?.published_at) return false;
  const now = await reportContent(platform, term, row.texts, platform.now().toISOString());
  return changesSince(content, now).length > 0;
}
