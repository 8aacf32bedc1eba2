import type { FastifyInstance } from 'fastify';
import {
  decidePlanChange,
  getPlanChange,
  getPlanSheet,
  listPlanChanges,
  proposePlanChange,
  savePlanChange,
  submitPlanChange,
  withdrawPlanChange,
} from '@industry/programme/contract';
import { Problem, serve, signedIn } from '@industry/http';
import { planAt } from '@industry/pack';
import type { Platform } from '@industry/registry/types.ts';
import { type Asker, decided, json, requireConfirmed, submitted } from '@industry/decisions';
import { indicatorOf } from '../indicator-of.ts';
import { bodyRef, unitRef } from '../references.ts';
import { changeAnswers, decidingBody, findingsOf } from './answer.ts';
import { requireAssessment } from './content.ts';
import { type PlanChangeRow, plansAt } from './effective.ts';
import { tellDecided, tellSubmitted } from './notices.ts';
import { changeOf, changesOf, openChanges } from './records.ts';
import { draftChange, saveContent, takePlanStep } from './save.ts';
import type { PlanChangeTables } from './tables.ts';

export function planChangeRoutes(app: FastifyInstance, platform: Platform): void {
  const { store } = platform;
  const db = () => store.tables<PlanChangeTables>();
  const answer = async (row: PlanChangeRow, asker: Asker) => (await changeAnswers(platform, [row], asker))[0]!;
  const works = ({ body }: PlanChangeRow, { may }: Asker) =>
    may('plan-change.propose', { body }) || may('plan-change.approve', { body: decidingBody(platform.pack) });
  const visible = (row: PlanChangeRow, asker: Asker) => row.state === 'approved' || works(row, asker);
  const found = async (row: PlanChangeRow) => {
    const { pack } = await plansAt(platform);
    return findingsOf(pack, row, await openChanges(store), platform.calendar.today(platform.now()));
  };

  serve(app, getPlanSheet, async ({ params, may }) => {
    const { pack } = await plansAt(platform);
    const indicator = indicatorOf(pack, params.id);
    const path = planAt(indicator)!;
    const bodies = [...new Set(indicator.responsible.map(({ body }) => body))];
    return {
      indicator: { id: indicator.id, title: indicator.title, clause: indicator.clause },
      unit: unitRef(pack, indicator.unit),
      better: indicator.better,
      inForce: {
        act: path.act,
        adopted: path.adopted,
        values: Object.entries(path.values).map(([year, value]) => ({ year: Number(year), value })),
      },
      questions: pack.resultsFunding.exAnteQuestions.map(({ clause = null, ...question }) => ({ ...question, clause })),
      bodies: bodies.filter((body) => may('plan-change.propose', { body })).map((body) => bodyRef(pack, body)),
      officialLanguages: [...pack.passport.texts.officialLanguages],
    };
  });

  serve(app, listPlanChanges, async (call) => {
    const rows = (await changesOf(store, call.query.indicator)).filter((row) => visible(row, call));
    return { changes: await changeAnswers(platform, rows, call) };
  });

  serve(app, getPlanChange, async (call) => {
    const row = await changeOf(db(), call.params.id);
    if (!visible(row, call)) throw new Problem('plan-change-unknown', { id: row.id });
    return answer(row, call);
  });

  serve(app, proposePlanChange, async (call) => {
    const { indicator, body, ...content } = call.body;
    call.within({ body });
    indicatorOf(platform.pack, indicator);
    return answer(await draftChange(platform, signedIn(call), { indicator, body }, { version: 1, ...content }), call);
  });

  serve(app, savePlanChange, async (call) => {
    const row = await changeOf(db(), call.params.id);
    call.within({ body: row.body });
    return answer(await saveContent(platform, call, row.id, call.body), call);
  });

  serve(app, submitPlanChange, async (call) => {
    const { body: request } = call;
    const viewer = signedIn(call);
    const { id, body } = await changeOf(db(), call.params.id);
    call.within({ body });
    const row = await takePlanStep(platform, call, {
      id,
      version: request.version,
      move: 'submit',
      action: 'plan-change.submit',
      async change(stored) {
        requireAssessment(platform.pack, stored.assessment);
        const findings = await found(stored);
        requireConfirmed(
          findings.map(({ check }) => check),
          request.confirmed,
          request.reason ?? null,
        );
        return { ...submitted(stored, viewer.id, request, platform.now()), findings: json(findings) };
      },
      after: (now, tx) => tellSubmitted(platform, tx, now),
    });
    return answer(row, call);
  });

  serve(app, decidePlanChange, async (call) => {
    const { body: request } = call;
    const viewer = signedIn(call);
    const { id } = await changeOf(db(), call.params.id);
    call.within({ body: decidingBody(platform.pack) });
    const row = await takePlanStep(platform, call, {
      id,
      version: request.version,
      move: 'decide',
      action: request.decision === 'approve' ? 'plan-change.approve' : 'plan-change.return',
      async change(stored) {
        const findings = await found(stored);
        if (request.decision === 'approve')
          requireConfirmed(
            findings.map(({ check }) => check),
            stored.confirmed,
            stored.reason,
          );
        return { ...decided(viewer.id, request, platform.now()), findings: json(findings) };
      },
      after: (now, tx) => tellDecided(platform, tx, now),
    });
    return answer(row, call);
  });

  serve(app, withdrawPlanChange, async (call) => {
    const { id, body } = await changeOf(db(), call.params.id);
    call.within({ body });
    const row = await takePlanStep(platform, call, {
      id,
      version: call.body.version,
      move: 'withdraw',
      action: 'plan-change.withdraw',
      change: () => ({ state: 'withdrawn' }),
    });
    return answer(row, call);
  });
}
