import { randomUUID } from 'node:crypto';
import type { ReportTextOfSection } from '@industry/programme/contract';
import { type FieldError, officialText, Problem, type Viewer } from '@industry/http';
import { type ProgrammePack, readReportText } from '@industry/pack';
import type { Platform } from '@industry/registry/types.ts';
import { LANGUAGES } from '@industry/values';
import {
  type Asker,
  type DecidedRecord,
  type DecisionStep,
  json,
  newDecision,
  recordDecision,
  takeStep,
} from '@industry/decisions';
import type { Term } from '../reporting/period.ts';
import { recordAnswer } from './answer.ts';
import { reportNames, sectionsOf, templateTexts } from './content.ts';
import { faultMessage, NO_SECTION } from './faults.ts';
import { reportIn } from './records.ts';
import type { ReportRow, ReportTables } from './tables-store.ts';

/** The body whose people write and approve the report: the one that supervises the act. */
export function reportBody({ passport }: Pick<ProgrammePack, 'passport'>): string {
  return passport.act.supervisedBy;
}

/** Drafts the report of a period with the template's texts; `report-open-already` when one is being written. */
export async function draftReport(platform: Platform, viewer: Viewer, term: Term): Promise<ReportRow> {
  const { store, pack, now } = platform;
  return store.transaction<ReportTables, ReportRow>(async (tx) => {
    const row = await tx
      .insertInto('programme_report')
      .values({
        id: randomUUID(),
        period: term.id,
        texts: json(templateTexts(pack, term)),
        recorded_at: null,
        published_at: null,
        content: null,
        ...newDecision(viewer.id, now()),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (!row) throw new Problem('report-open-already', { period: term.id });
    await recordDecision(platform, tx, viewer, programmeReport(platform), {
      action: 'programme-report.draft',
      after: row,
    });
    return row;
  });
}

/**
 * Texts as they are kept: section by section in the order of the template, in every official language. Throws `report-text` with
 * each digit that no fact stands for and each reference that names nothing, at its line and column, and what to write instead.
 */
export function readTexts(
  pack: ProgrammePack,
  term: Term,
  given: readonly ReportTextOfSection[],
): ReportTextOfSection[] {
  const known = sectionsOf(pack.programmeReport, term).map(({ id }) => id);
  const names = reportNames(pack);
  const wrong: FieldError[] = [];
  const kept = new Map<string, ReportTextOfSection>();
  for (const [i, { section, text }] of given.entries()) {
    const path = `body.texts.${i}`;
    if (!known.includes(section) || kept.has(section)) wrong.push({ path: `${path}.section`, message: NO_SECTION });
    const read = text && officialText(text, `${path}.text`, pack.passport.texts.officialLanguages);
    kept.set(section, { section, text: read });
    for (const language of LANGUAGES)
      for (const fault of readReportText(read?.texts[language] ?? '', names).faults)
        wrong.push({ path: `${path}.text.texts.${language}`, message: faultMessage(fault) });
  }
  if (wrong.length > 0) throw new Problem('report-text', {}, { errors: wrong.slice(0, 50) });
  return known.map((section) => kept.get(section) ?? { section, text: null });
}

const programmeReport = (platform: Platform): DecidedRecord<ReportTables, 'programme_report', ReportRow> => ({
  table: 'programme_report',
  object: 'programme-report',
  read: reportIn,
  columns: (row) => row,
  clause: () => platform.pack.programmeReport.clause,
  audited: (row) => row,
  answer: (row, asker) => recordAnswer(platform, row, asker),
});

/** One versioned step of a report with its event. */
export const takeReportStep = (
  platform: Platform,
  asker: Asker,
  step: DecisionStep<ReportTables, 'programme_report', ReportRow>,
): Promise<ReportRow> => takeStep(platform, asker, programmeReport(platform), step);
