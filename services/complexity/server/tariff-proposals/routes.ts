import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import {
  decideTariffProposal,
  draftTariffProposal,
  getTariffProposal,
  listTariffProposals,
  saveTariffProposal,
  submitTariffProposal,
  withdrawTariffProposal,
} from '@industry/complexity/contract';
import { Problem, readUserText, serve, signedIn } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { tellProposalDecided, tellSubmitted } from '../lists/notices.ts';
import { json, readList, type Tx } from '../lists/store.ts';
import type { TariffProposalRow } from '../lists/tables.ts';
import { REMARK_NEEDED } from '../lists/words.ts';
import { type Asker, proposalAnswers, worksOnProposals } from './answers.ts';
import { readContent } from './content.ts';
import { readProposal, readProposals } from './records.ts';
import { draftProposal, takeStep, withAuthor } from './save.ts';

export function tariffProposalRoutes(app: FastifyInstance, platform: Platform): void {
  const answer = async (row: TariffProposalRow, asker: Asker) => (await proposalAnswers(platform, [row], asker))[0]!;
  const visible = ({ state }: TariffProposalRow, asker: Asker) => state === 'approved' || worksOnProposals(asker);
  const now = () => platform.now().toISOString();

  serve(app, listTariffProposals, async (call) => {
    const rows = (await readProposals(platform, call.query.list)).filter((row) => visible(row, call));
    return { proposals: await proposalAnswers(platform, rows, call) };
  });

  serve(app, getTariffProposal, async (call) => {
    const row = await readProposal(platform, call.params.id);
    if (!visible(row, call)) throw new Problem('tariff-proposal-unknown', { id: row.id });
    return answer(row, call);
  });

  serve(app, draftTariffProposal, async (call) => {
    const { list: id, ...content } = call.body;
    const list = await readList(platform, id);
    if (list.row.kind !== 'strategic-inputs') throw new Problem('goods-lists-differ', { kind: 'strategic-inputs' });
    if (list.row.state !== 'approved') throw new Problem('goods-list-state', { state: list.row.state });
    return answer(await draftProposal(platform, signedIn(call).id, list, content), call);
  });

  serve(app, saveTariffProposal, async (call) => {
    const { version, ...content } = call.body;
    const { id, list } = await readProposal(platform, call.params.id);
    const columns = await readContent(platform, await readList(platform, list), content);
    const row = await takeStep(platform, call, {
      id,
      version,
      action: 'tariff-proposal.save',
      from: ['draft', 'returned'],
      set: (stored) => ({ ...columns, ...withAuthor(stored, signedIn(call).id) }),
    });
    return answer(row, call);
  });

  serve(app, submitTariffProposal, async (call) => {
    const person = signedIn(call).id;
    const row = await takeStep(platform, call, {
      id: call.params.id,
      version: call.body.version,
      action: 'tariff-proposal.submit',
      from: ['draft', 'returned'],
      set: (stored) => ({
        ...withAuthor(stored, person),
        state: 'submitted',
        submitted_by: person,
        submitted_at: now(),
        decided_by: null,
        decided_at: null,
        remark: null,
      }),
      told: (after, tx) => tellSubmitted(platform, tx, after),
    });
    return answer(row, call);
  });

  serve(app, decideTariffProposal, async (call) => {
    const person = signedIn(call).id;
    const { version, decision, remark: given } = call.body;
    if (decision === 'return' && given === undefined)
      throw new Problem('invalid-request', {}, { errors: [{ path: 'body.remark', message: REMARK_NEEDED }] });
    const remark = given === undefined ? null : readUserText(given, 'body.remark');
    const row = await takeStep(platform, call, {
      id: call.params.id,
      version,
      action: decision === 'approve' ? 'tariff-proposal.approve' : 'tariff-proposal.return',
      from: ['submitted'],
      async set({ authors }, tx) {
        if (authors.includes(person)) throw new Problem('tariff-proposal-four-eyes');
        return {
          state: decision === 'approve' ? 'approved' : 'returned',
          number: decision === 'approve' ? await nextNumber(tx) : null,
          decided_by: person,
          decided_at: now(),
          remark: json(remark),
        };
      },
      told: (after, tx) => tellProposalDecided(platform, tx, after),
    });
    return answer(row, call);
  });

  serve(app, withdrawTariffProposal, async (call) => {
    const row = await takeStep(platform, call, {
      id: call.params.id,
      version: call.body.version,
      action: 'tariff-proposal.withdraw',
      from: ['draft', 'submitted', 'returned'],
      set: (stored) => ({ ...withAuthor(stored, signedIn(call).id), state: 'withdrawn' }),
    });
    return answer(row, call);
  });
}

async function nextNumber(tx: Tx): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('tariff-proposal number', 0))`.execute(tx);
  const { last } = await tx
    .selectFrom('tariff_proposal')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
