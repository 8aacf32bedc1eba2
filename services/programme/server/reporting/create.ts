import { randomUUID } from 'node:crypto';
import type { DutyRef } from '@industry/programme/contract';
import { Problem, type Viewer } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { actualFigures } from './figures.ts';
import { findOwed, givenBy, type Owed } from './duties.ts';
import { readTerm } from './period.ts';
import { addStep, recordsOf } from './records.ts';
import type { ReportingTables } from './tables.ts';

/** What a reference names, or the problem that says what is wrong with it. */
export function owedOrProblem(platform: Platform, ref: DutyRef, kind: Owed['kind']): Owed {
  const { duty, body, period } = ref;
  if (readTerm(period) === null) throw new Problem('period-unreadable', { period });
  const owed = findOwed(platform, ref);
  if (owed === null || owed.kind !== kind) throw new Problem('duty-unknown', { duty, body, period });
  return owed;
}

/**
 * Begins a draft of what a body owes; a revision when something of that duty and period is published. Throws
 * `figure-from-register`, `period-not-over` and, with its id, `submission-open`.
 */
export async function createSubmission(platform: Platform, viewer: Viewer, owed: Owed): Promise<string> {
  const { pack, store, facts, audit, calendar } = platform;
  const { kind, duty, indicator, body, term } = owed;
  const dataset = indicator === null ? null : givenBy(indicator, pack);
  if (dataset !== null) throw new Problem('figure-from-register', { indicator: indicator!.id, dataset });
  const now = platform.now();
  if (calendar.today(now) < term.end) throw new Problem('period-not-over', { period: term.id, end: term.end });
  const key = { duty, indicator: indicator?.id ?? null, body, period: term.id };
  const { open, published } = await recordsOf(store, key);
  if (open !== undefined) throw new Problem('submission-open', { id: open.id });
  const known = indicator === null ? undefined : (await actualFigures(facts, pack)).of(indicator.id, term);
  const row = {
    id: `${indicator?.id ?? duty}-${term.id}-${randomUUID().slice(0, 8)}`,
    ...key,
    kind,
    state: 'draft' as const,
    version: 1,
    unit: indicator?.unit ?? null,
    value: null,
    revises: published?.id ?? null,
    revised_value: known?.value ?? null,
    created_at: now.toISOString(),
  };
  await store.transaction<ReportingTables, void>(async (tx) => {
    const inserted = await tx
      .insertInto('submission')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    // Two at once: the other one's draft was first.
    if (inserted === undefined) throw new Problem('submission-open', { id: '' });
    await addStep(tx, row, { action: 'create', person: viewer.id, at: row.created_at });
    await audit.record(tx, {
      actor: `person:${viewer.id}`,
      action: `${kind}.create`,
      object: `submission:${row.id}`,
      ...(owed.clause !== null && { clause: owed.clause }),
      after: key,
    });
  });
  return row.id;
}
