import type { ReportContent } from '@industry/programme/contract';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { readTerm, type Term } from '../reporting/period.ts';
import { reportContent, templateTexts } from './content.ts';
import { publishedOf, reportRow } from './records.ts';
import type { ReportRow } from './tables-store.ts';

/** A report that was asked for, with the record it is from; null: from the template. */
export interface FoundReport {
  readonly term: Term;
  readonly content: ReportContent;
  readonly row: ReportRow | null;
}

/** The period of a report: a year of the programme, or a quarter of one; throws `report-unknown`. */
export function reportTerm({ pack }: Pick<Platform, 'pack'>, text: string): Term {
  const term = readTerm(text);
  const { firstYear, lastYear } = pack.passport.period;
  const year = Number(term?.start.slice(0, 4));
  if (term === null || term.frequency === 'month' || year < firstYear || year > lastYear)
    throw new Problem('report-unknown', { id: text });
  return term;
}

/**
 * The report of a period at an instant: with the texts of the one published by then, else those of the template. Without an
 * instant, the published report as it is, or the figures of now. Throws `report-unknown`, `report-instant` for the future.
 */
export async function findReport(platform: Platform, period: string, recordedAt?: string): Promise<FoundReport> {
  const term = reportTerm(platform, period);
  const now = platform.now().toISOString();
  const at = recordedAt === undefined ? now : new Date(recordedAt).toISOString();
  if (at > now) throw new Problem('report-instant', { instant: at });
  const row = (await publishedOf(platform.store, term.id, at)) ?? null;
  if (row?.content && recordedAt === undefined) return { term, content: row.content, row };
  const texts = row?.texts ?? templateTexts(platform.pack, term);
  return { term, content: await reportContent(platform, term, texts, at), row: null };
}

/** A report by its id: as published, frozen at its submission, or with the figures of now. */
export async function reportById(platform: Platform, id: string): Promise<FoundReport & { readonly row: ReportRow }> {
  const row = await reportRow(platform.store, id);
  const term = reportTerm(platform, row.period);
  const at = row.recorded_at === null ? platform.now().toISOString() : new Date(row.recorded_at).toISOString();
  return { term, content: row.content ?? (await reportContent(platform, term, row.texts, at)), row };
}

export function isReportId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text);
}
