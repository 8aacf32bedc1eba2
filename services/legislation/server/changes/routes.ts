import type { FastifyInstance } from 'fastify';
import { type Asker, decided, json, submitted } from '@industry/decisions';
import { Problem, serve, signedIn } from '@industry/http';
import {
  decideClauseChange,
  draftClauseChange,
  getClauseChange,
  listChangedPages,
  listClauseChanges,
  reviewTouchedPages,
  saveClauseChange,
  submitClauseChange,
  withdrawClauseChange,
} from '@industry/legislation/contract';
import type { Clause } from '@industry/pack/schema.ts';
import type { Platform } from '@industry/registry/types.ts';
import { inEveryLanguage } from '@industry/values';
import type { ClauseChangeRow, LegislationTables } from '../tables.ts';
import { approvedChanges } from '../versions.ts';
import { changeAnswers, touchedBy } from './answer.ts';
import { readContent } from './content.ts';
import { pagesToReview, reviewPages, reviewsOf } from './reviews.ts';
import { tellDecided, tellSubmitted, type Told } from '../notices.ts';
import { changeOf, draftChange, takeChangeStep } from './steps.ts';

export function changeRoutes(app: FastifyInstance, platform: Platform): void {
  const { store, pack } = platform;
  const db = () => store.tables<LegislationTables>();
  const answer = async (row: ClauseChangeRow, asker: Asker) => (await changeAnswers(platform, [row], asker))[0]!;
  const visible = (row: ClauseChangeRow, { may }: Asker) =>
    row.state === 'approved' || may('law.draft') || may('law.approve');
  const today = () => platform.calendar.today(platform.now());
  const clauseOf = (id: string): Clause => {
    const clause = pack.clauses.get(id);
    if (!clause) throw new Problem('clause-unknown', { clause: id });
    return clause;
  };
  /** Nobody publishes a change without having seen how far it reaches. */
  const seen = async (row: ClauseChangeRow, count: number) => {
    const touched = await touchedBy(platform, row.clause);
    if (touched.length !== count)
      throw new Problem('clause-touches-changed', { count: touched.length, clause: row.clause });
    return touched;
  };

  serve(app, listClauseChanges, async (call) => {
    let query = db().selectFrom('clause_change').selectAll().where('state', '!=', 'withdrawn');
    if (call.query.clause !== undefined) query = query.where('clause', '=', call.query.clause);
    const rows = await query.orderBy('created_at', 'desc').limit(500).execute();
    const shown = rows.filter((row) => visible(row, call));
    return { changes: await changeAnswers(platform, shown, call) };
  });

  serve(app, getClauseChange, async (call) => {
    const row = await changeOf(db(), call.params.id);
    if (!visible(row, call) || !pack.clauses.has(row.clause))
      throw new Problem('clause-change-unknown', { id: row.id });
    return answer(row, call);
  });

  serve(app, draftClauseChange, async (call) => {
    const { clause: id, ...content } = call.body;
    const columns = readContent(pack, clauseOf(id), content, await approvedChanges(platform), today());
    return answer(await draftChange(platform, signedIn(call), id, columns), call);
  });

  serve(app, saveClauseChange, async (call) => {
    const { version, ...content } = call.body;
    const row = await takeChangeStep(platform, call, {
      id: call.params.id,
      version,
      move: 'edit',
      action: 'clause-change.save',
      change: async (stored) => ({
        ...readContent(pack, clauseOf(stored.clause), content, await approvedChanges(platform), today()),
      }),
    });
    return answer(row, call);
  });

  serve(app, submitClauseChange, async (call) => {
    const { version, touches } = call.body;
    const row = await takeChangeStep(platform, call, {
      id: call.params.id,
      version,
      move: 'submit',
      action: 'clause-change.submit',
      async change(stored) {
        await seen(stored, touches);
        return submitted(stored, signedIn(call).id, { confirmed: [] }, platform.now());
      },
      after: (now, tx) => tellSubmitted(platform, tx, about(now)),
    });
    return answer(row, call);
  });

  serve(app, decideClauseChange, async (call) => {
    const { touches, ...decision } = call.body;
    const approves = decision.decision === 'approve';
    const row = await takeChangeStep(platform, call, {
      id: call.params.id,
      version: decision.version,
      move: 'decide',
      action: approves ? 'clause-change.publish' : 'clause-change.return',
      async change(stored) {
        const touched = approves ? await seen(stored, touches) : [];
        return { ...decided(signedIn(call).id, decision, platform.now()), touched: json(touched) };
      },
      after: (now, tx) => tellDecided(platform, tx, about(now), now),
    });
    if (approves) await platform.contributions.textPublished(platform);
    return answer(row, call);
  });

  serve(app, withdrawClauseChange, async (call) => {
    const row = await takeChangeStep(platform, call, {
      id: call.params.id,
      version: call.body.version,
      move: 'withdraw',
      action: 'clause-change.withdraw',
      change: () => ({ state: 'withdrawn' }),
    });
    return answer(row, call);
  });

  serve(app, reviewTouchedPages, async (call) => {
    const row = await changeOf(db(), call.params.id);
    if (!visible(row, call)) throw new Problem('clause-change-unknown', { id: row.id });
    await reviewPages(platform, signedIn(call), row, call.body);
    return answer(row, call);
  });

  serve(app, listChangedPages, async () => {
    const approved = (await approvedChanges(platform)).toReversed();
    const reviews = await reviewsOf(platform, approved);
    const open = approved.map(async (change) =>
      (await pagesToReview(platform, change, reviews)).map(({ path }) => ({
        path,
        clause: change.clause,
        clauseTitle: inEveryLanguage(change.title),
        change: change.id,
        act: `${change.act_code}, ${change.point}`,
        from: change.valid_from,
        repeals: change.repeals,
      })),
    );
    return { pages: (await Promise.all(open)).flat() };
  });
}

function about({ id, version, clause, act_code }: ClauseChangeRow): Told {
  return { path: `/clause-changes/${id}`, key: `${id}:${version}`, what: clause, act: act_code };
}
