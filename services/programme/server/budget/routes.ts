import type { FastifyInstance } from 'fastify';
import {
  createBudgetStatement,
  decideBudgetStatement,
  getBudget,
  getBudgetStatement,
  listBudgetBodies,
  listBudgetWork,
  saveBudgetStatement,
  submitBudgetStatement,
  withdrawBudgetStatement,
} from '@industry/programme/contract';
import { Problem, serve, signedIn } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { type Asker, decided, requireConfirmed, submitted } from '@industry/decisions';
import { asked } from '../times.ts';
import { anyBody, statementAnswers } from './answer.ts';
import { checksOf } from './checks.ts';
import { tellDecided, tellSubmitted } from './notices.ts';
import { budgetAnswer } from './overview.ts';
import { approvedStatements, figuresOf, statementOf, type StatementRecord, statementsWhere } from './records.ts';
import { draftStatement, saveContent, takeBudgetStep } from './save.ts';
import type { BudgetTables } from './tables.ts';

const OPEN = ['draft', 'submitted', 'returned'] as const;

export function budgetRoutes(app: FastifyInstance, platform: Platform): void {
  const { pack, store, rights } = platform;
  const db = () => store.tables<BudgetTables>();
  const answer = async (record: StatementRecord, asker: Asker) =>
    (await statementAnswers(platform, [record], asker))[0]!;
  const found = async (record: StatementRecord) =>
    checksOf(figuresOf(record), (await approvedStatements(db())).map(figuresOf), pack.budget).map(({ check }) => check);

  serve(app, getBudget, async ({ query }) =>
    budgetAnswer(platform, await approvedStatements(db()), asked(query, pack, platform.now())),
  );

  serve(app, listBudgetWork, async (call) => {
    const viewer = signedIn(call);
    const open = (await statementsWhere(db(), { states: OPEN })).filter(({ row: { body } }) =>
      ['budget.record', 'budget.approve'].some((action) => call.may(action, { body })),
    );
    const reach = rights.reach(viewer, 'budget.record');
    const bodies = reach === 'all' ? [...pack.bodies.keys()] : reach.flatMap(({ body }) => body ?? []);
    return {
      bodies: [...new Set(bodies)].map((body) => ({ body: anyBody(pack, body), budget: body === pack.budget.source })),
      statements: await statementAnswers(platform, open, call),
      officialLanguages: [...pack.passport.texts.officialLanguages],
    };
  });

  serve(app, listBudgetBodies, () => ({ bodies: [...pack.bodies.keys()].map((id) => anyBody(pack, id)) }));

  serve(app, getBudgetStatement, async (call) => {
    const { id } = call.params;
    const record = await statementOf(db(), id);
    const { state, body } = record.row;
    const works = call.may('budget.record', { body }) || call.may('budget.approve', { body });
    if (state !== 'approved' && !works) throw new Problem('budget-statement-unknown', { id });
    return answer(record, call);
  });

  serve(app, createBudgetStatement, async (call) => {
    const { kind, year, quarter, body, ...content } = call.body;
    call.within({ body });
    const subject = { kind, year, quarter, body };
    return answer(await draftStatement(platform, signedIn(call), subject, { version: 1, ...content }), call);
  });

  serve(app, saveBudgetStatement, async (call) => {
    const { row } = await statementOf(db(), call.params.id);
    call.within({ body: row.body });
    return answer(await saveContent(platform, call, row.id, call.body), call);
  });

  serve(app, submitBudgetStatement, async (call) => {
    const { body: request } = call;
    const viewer = signedIn(call);
    const { row } = await statementOf(db(), call.params.id);
    call.within({ body: row.body });
    const record = await takeBudgetStep(platform, call, {
      id: row.id,
      version: request.version,
      move: 'submit',
      action: 'budget.submit',
      async change(stored) {
        requireConfirmed(await found(stored), request.confirmed, request.reason ?? null);
        return submitted(stored.row, viewer.id, request, platform.now());
      },
      after: (now, tx) => tellSubmitted(platform, tx, now),
    });
    return answer(record, call);
  });

  serve(app, decideBudgetStatement, async (call) => {
    const { body: request } = call;
    const viewer = signedIn(call);
    const { row } = await statementOf(db(), call.params.id);
    call.within({ body: row.body });
    const record = await takeBudgetStep(platform, call, {
      id: row.id,
      version: request.version,
      move: 'decide',
      action: request.decision === 'approve' ? 'budget.approve' : 'budget.return',
      async change(stored) {
        // Another statement may have come into force since it was submitted.
        if (request.decision === 'approve')
          requireConfirmed(await found(stored), stored.row.confirmed, stored.row.reason);
        return decided(viewer.id, request, platform.now());
      },
      after: (now, tx) => tellDecided(platform, tx, now),
    });
    return answer(record, call);
  });

  serve(app, withdrawBudgetStatement, async (call) => {
    const { row } = await statementOf(db(), call.params.id);
    call.within({ body: row.body });
    const record = await takeBudgetStep(platform, call, {
      id: row.id,
      version: call.body.version,
      move: 'withdraw',
      action: 'budget.withdraw',
      change: () => ({ state: 'withdrawn' }),
    });
    return answer(record, call);
  });
}
