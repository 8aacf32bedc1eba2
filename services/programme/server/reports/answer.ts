import type { Report, ReportLine, ReportRecord } from '@industry/programme/contract';
import { documentHead } from '@industry/documents';
import type { Platform } from '@industry/registry/types.ts';
import { anyBody } from '../budget/answer.ts';
import { type Asker, namesOf, offersOf, traceOf } from '@industry/decisions';
import { readTerm } from '../reporting/period.ts';
import { changesSince } from './changes.ts';
import { reportContent, reportTitle } from './content.ts';
import type { FoundReport } from './find.ts';
import { publishedOf } from './records.ts';
import type { ReportRow } from './tables-store.ts';

/** What an asker may do with reports at all. */
export function worksOnReports(
  { pack }: Pick<Platform, 'pack'>,
  { may }: Asker,
): { recorder: boolean; approver: boolean } {
  const scope = { body: pack.passport.act.supervisedBy };
  return { recorder: may('programme-report.write', scope), approver: may('programme-report.approve', scope) };
}

/** The record as the asker may see it: names for those who work on reports. */
export async function recordAnswer(platform: Platform, row: ReportRow, asker: Asker): Promise<ReportRecord> {
  const works = worksOnReports(platform, asker);
  const names = works.recorder || works.approver ? await namesOf(platform, [row]) : new Map<string, string>();
  const { pack } = platform;
  return {
    id: row.id,
    state: row.state,
    body: anyBody(pack, pack.passport.act.supervisedBy),
    texts: [...row.texts],
    recordedAt: row.recorded_at,
    publishedAt: row.published_at,
    remark: row.remark,
    trace: traceOf(row, names),
    version: row.version,
    offers: offersOf(row, asker.viewer?.id, works),
    officialLanguages: [...pack.passport.texts.officialLanguages],
  };
}

/** A report with its record, what was revised since it was published, and the audit head. */
export async function reportAnswer(platform: Platform, found: FoundReport, asker: Asker): Promise<Report> {
  const { row, term, content } = found;
  const now = platform.now().toISOString();
  const newest = await publishedOf(platform.store, term.id, now);
  const changes = row?.published_at ? changesSince(content, await reportContent(platform, term, row.texts, now)) : [];
  return {
    content,
    record: row === null ? null : await recordAnswer(platform, row, asker),
    changes,
    published: newest?.id ?? null,
    auditHead: await documentHead(platform.audit),
    mayDraft: worksOnReports(platform, asker).recorder,
  };
}

export function lineOf(
  { pack }: Pick<Platform, 'pack'>,
  row: Pick<ReportRow, 'id' | 'period' | 'state' | 'recorded_at' | 'published_at'>,
): ReportLine {
  const term = readTerm(row.period)!;
  return {
    id: row.id,
    period: { id: term.id, start: term.start, end: term.end },
    title: reportTitle(pack, term),
    state: row.state,
    recordedAt: row.recorded_at,
    publishedAt: row.published_at,
  };
}
