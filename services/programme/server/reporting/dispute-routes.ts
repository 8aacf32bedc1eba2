import { randomUUID } from 'node:crypto';
import { answerDispute, type Dispute, listDisputes, openDispute } from '@industry/programme/contract';
import { staleVersion, updateVersioned } from '@industry/database';
import { type FieldError, Problem, readUserText, serve, signedIn } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { FastifyInstance } from 'fastify';
import { disputedFigure } from './disputed-figure.ts';
import { bodyRef } from '../references.ts';
import { readTerm, termText } from './period.ts';
import { holdersOf, scopeOfBody } from './scope.ts';
import type { DisputeRow, ReportingTables } from './tables.ts';
import { FIELD_WORDS } from './words.ts';

export function disputeRoutes(app: FastifyInstance, platform: Platform): void {
  const { pack, store, audit, notices } = platform;
  const disputes = () => store.tables<ReportingTables>().selectFrom('dispute').selectAll();

  serve(app, listDisputes, async ({ query }) => {
    const all = disputes().orderBy('opened_at', 'desc').limit(500);
    const rows = await (query.indicator === undefined ? all : all.where('indicator', '=', query.indicator)).execute();
    return { disputes: rows.map((row) => disputeAnswer(platform, row)) };
  });

  serve(app, openDispute, async (call) => {
    const { body, proposed } = call.body;
    call.within(scopeOfBody(pack, body));
    const viewer = signedIn(call);
    const { indicator, term, region, figure } = await disputedFigure(platform, call.body);
    const row = {
      id: randomUUID(),
      indicator: indicator.id,
      period: term.id,
      region,
      value: figure.value!,
      unit: figure.unit,
      dataset: figure.origin.dataset,
      batch: figure.origin.batch,
      body,
      reason: JSON.stringify(readUserText(call.body.reason, 'body.reason')),
      proposed: proposed ?? null,
      state: 'open' as const,
      opened_by: viewer.id,
      opened_at: platform.now().toISOString(),
      version: 1,
    };
    const inserted = await store.transaction<ReportingTables, DisputeRow>(async (tx) => {
      const stored = await tx.insertInto('dispute').values(row).returningAll().executeTakeFirstOrThrow();
      await audit.record(tx, {
        actor: `person:${viewer.id}`,
        action: 'actual.dispute',
        object: `dispute:${row.id}`,
        clause: indicator.clause,
        after: stored,
      });
      await notices.post(tx, {
        kind: 'dispute.opened',
        to: holdersOf(pack, 'dispute.answer'),
        values: {
          title: indicator.title,
          period: termText(term),
          body: pack.bodies.get(body)!.name,
          reason: call.body.reason,
        },
        path: `/indicators/${indicator.id}`,
      });
      return stored;
    });
    return disputeAnswer(platform, inserted);
  });

  serve(app, answerDispute, async (call) => {
    const { version, accepted } = call.body;
    const viewer = signedIn(call);
    const before = await disputes().where('id', '=', call.params.id).executeTakeFirst();
    if (before === undefined) throw new Problem('dispute-unknown', { id: call.params.id });
    if (before.version !== version) throw staleVersion(disputeAnswer(platform, before));
    if (before.state !== 'open') throw new Problem('dispute-answered');
    if (before.opened_by === viewer.id) throw new Problem('four-eyes');
    if (accepted && call.body.correction === null) throw new Problem('invalid-request', {}, { errors: [noCorrection] });
    const answer = readUserText(call.body.answer, 'body.answer');
    const correction = accepted ? readUserText(call.body.correction!, 'body.correction') : null;
    const set = {
      state: accepted ? ('accepted' as const) : ('rejected' as const),
      answer: JSON.stringify(answer),
      correction: correction && JSON.stringify(correction),
      answered_by: viewer.id,
      answered_at: platform.now().toISOString(),
    };
    const after = await store.transaction<ReportingTables, DisputeRow>(async (tx) => {
      const save = { key: { id: before.id }, version };
      const stored = await updateVersioned<ReportingTables, 'dispute'>(tx, 'dispute', save, set, (now) =>
        disputeAnswer(platform, now),
      );
      await audit.record(tx, {
        actor: `person:${viewer.id}`,
        action: 'dispute.answer',
        object: `dispute:${before.id}`,
        before,
        after: stored,
      });
      await notices.post(tx, {
        kind: 'dispute.answered',
        to: [{ person: before.opened_by }],
        values: {
          title: pack.indicators.get(before.indicator)!.title,
          period: termText(readTerm(before.period)!),
          answer,
        },
        path: `/indicators/${before.indicator}`,
      });
      return stored;
    });
    return disputeAnswer(platform, after);
  });
}

const noCorrection: FieldError = { path: 'body.correction', message: FIELD_WORDS.correction };

export function disputeAnswer({ pack }: Pick<Platform, 'pack'>, row: DisputeRow): Dispute {
  const { id, indicator, region, value, unit, dataset, batch, reason, proposed, state, answer, correction, version } =
    row;
  const { id: period, start, end } = readTerm(row.period)!;
  return {
    id,
    indicator,
    region,
    value,
    unit,
    dataset,
    batch,
    reason,
    proposed,
    state,
    answer,
    correction,
    version,
    title: pack.indicators.get(indicator)!.title,
    period: { id: period, start, end },
    body: bodyRef(pack, row.body),
    openedAt: row.opened_at,
    answeredAt: row.answered_at,
  };
}
