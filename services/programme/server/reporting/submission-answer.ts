import type { Submission, SubmissionLine } from '@industry/programme/contract';
import type { AuthTables } from '@industry/auth';
import type { Viewer } from '@industry/http';
import type { ProgrammePack } from '@industry/pack';
import type { Platform } from '@industry/registry/types.ts';
import { plansAt } from '../plan-changes/effective.ts';
import { bodyRef, unitRef } from '../references.ts';
import { findOwed } from './duties.ts';
import { type ActualFigures, actualFigures, comparisonOf, regionChoice, regionSum, warningsOf } from './figures.ts';
import { readTerm, type Term } from './period.ts';
import { contributors, type Recorded } from './records.ts';
import { scopeOfBody } from './scope.ts';
import { type Hand, step } from './state.ts';
import type { StepRow, SubmissionRow } from './tables.ts';

/** May the viewer see a record of this body before it is published? */
export function mayRead({ rights, pack }: Platform, viewer: Viewer | null, body: string): boolean {
  return viewer !== null && rights.permits(viewer, 'submission.read', scopeOfBody(pack, body));
}

/** A record as its page shows it to this viewer. */
export async function submissionAnswer(
  platform: Platform,
  { row, steps }: Recorded,
  viewer: Viewer | null,
): Promise<Submission> {
  const { pack, facts } = platform;
  const term = readTerm(row.period)!;
  const planned = (await plansAt(platform)).pack;
  const indicator = row.indicator === null ? null : (planned.indicators.get(row.indicator) ?? null);
  const owed = findOwed(platform, { ...row, indicator: row.indicator ?? undefined! });
  const choice = indicator === null ? null : regionChoice(indicator, pack, term);
  const comparison =
    indicator === null
      ? { published: null, plan: null, yearBefore: null }
      : comparisonOf(await actualFigures(facts, pack), indicator, term);
  const regions = row.regions ?? [];
  const named = new Map(choice?.regions.map(({ code, name }) => [code, name]));
  const { published } = comparison;
  return {
    ...headOf(platform, row, term),
    what: owed?.what ?? null,
    version: row.version,
    regions: regions.map(({ region, value }) => ({
      region,
      name: named.get(region) ?? { kk: region, ru: region, en: region, ja: region },
      value,
    })),
    scheme: row.scheme ?? choice?.scheme ?? null,
    regionChoice: choice?.regions.map(({ code, name }) => ({ code, name })) ?? [],
    sum: regionSum(row.value, regions, choice?.regions.length ?? 0),
    source: row.source,
    text: row.text,
    officialLanguages: owed?.official ? [...pack.passport.texts.officialLanguages] : [],
    revises:
      row.revises === null && row.revised_value === null ? null : { value: row.revised_value, submission: row.revises },
    warnings: [...warningsOf(row.value, comparison, pack.reporting.plausibleTimes)],
    confirmation: row.confirmation,
    remark: row.remark,
    comparison: {
      published: published === null ? null : { value: published.value!, origin: published.origin },
      plan: comparison.plan,
      yearBefore: comparison.yearBefore,
    },
    dueCertain: owed?.dueCertain ?? false,
    approvedAt: row.approved_at,
    batch: row.batch,
    steps: await stepsOf(platform, steps, mayRead(platform, viewer, row.body)),
    may: mayOf(platform, row, steps, viewer),
  };
}

/** A record in a list, beside what is published of the same period and what was planned. */
export function lineOf(
  platform: Platform,
  row: SubmissionRow,
  figures: ActualFigures,
  planned: ProgrammePack,
): SubmissionLine {
  const term = readTerm(row.period)!;
  const indicator = row.indicator === null ? undefined : planned.indicators.get(row.indicator);
  const { published, plan } =
    indicator === undefined ? { published: null, plan: null } : comparisonOf(figures, indicator, term);
  const head = headOf(platform, row, term);
  return { ...head, published: published?.value ?? null, plan, revision: row.revises !== null || row.reason !== null };
}

function headOf(platform: Platform, row: SubmissionRow, { id, start, end }: Term) {
  const { pack } = platform;
  const { indicator, duty, body, period } = row;
  const owed = findOwed(platform, { duty, body, period, ...(indicator !== null && { indicator }) });
  const named = { kk: duty, ru: duty, en: duty, ja: duty };
  return {
    id: row.id,
    kind: row.kind,
    duty,
    indicator,
    title: owed?.title ?? named,
    body: bodyRef(pack, body),
    period: { id, start, end },
    state: row.state,
    unit: row.unit === null ? null : unitRef(pack, row.unit),
    value: row.value,
    reason: row.reason,
    due: owed?.due ?? end,
    submittedAt: row.submitted_at,
    publishedAt: row.published_at,
  };
}

async function stepsOf({ store }: Platform, steps: readonly StepRow[], named: boolean): Promise<Submission['steps']> {
  const persons = [...new Set(steps.flatMap(({ person }) => person ?? []))];
  const rows =
    named && persons.length > 0
      ? await store
          .tables<AuthTables>()
          .selectFrom('person')
          .select(['id', 'name'])
          .where('id', 'in', persons)
          .execute()
      : [];
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return steps.map(({ number, action, person, at, state, value, remark }) => ({
    // Earlier drafts, and what officers and approvers say to each other, stay with the body.
    number,
    action,
    at,
    state,
    value: named ? value : null,
    person: person === null ? null : (names.get(person) ?? null),
    remark: named ? remark : null,
  }));
}

function mayOf(
  { rights, pack }: Platform,
  { kind, state, body }: SubmissionRow,
  steps: readonly StepRow[],
  viewer: Viewer | null,
): Submission['may'] {
  const scope = scopeOfBody(pack, body);
  const permits = (verb: string) => viewer !== null && rights.permits(viewer, `${kind}.${verb}`, scope);
  const hand: Hand = {
    enters: permits('submit'),
    approves: permits('approve'),
    contributed: viewer !== null && contributors(steps).has(viewer.id),
    system: false,
  };
  const can = (action: 'save' | 'submit' | 'return' | 'approve') => 'to' in step(state, action, hand);
  return {
    save: can('save'),
    submit: can('submit'),
    return: can('return'),
    approve: can('approve'),
    revise: state === 'published' && hand.enters,
  };
}
