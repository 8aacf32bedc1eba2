import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import {
  decideTariffProposal,
  draftTariffProposal,
  exportTariffProposal,
  getTariffProposal,
  listTariffProposals,
  saveTariffProposal,
  submitTariffProposal,
  withdrawTariffProposal,
} from '@industry/complexity/contract';
import { type Asker, decided, submitted } from '@industry/decisions';
import { pdf } from '@industry/documents';
import { Problem, serve, signedIn } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { tellProposalDecided, tellSubmitted } from '../lists/notices.ts';
import { readList, type Tx } from '../lists/store.ts';
import type { TariffProposalRow } from '../lists/tables.ts';
import { proposalAnswers, worksOnProposals } from './answers.ts';
import { readContent } from './content.ts';
import { proposalDocument } from './document.ts';
import { readProposal, readProposals } from './records.ts';
import { draftProposal, takeProposalStep } from './save.ts';

const NO_CHECKS = { confirmed: [] };

export function tariffProposalRoutes(app: FastifyInstance, platform: Platform): void {
  const answer = async (row: TariffProposalRow, asker: Asker) => (await proposalAnswers(platform, [row], asker))[0]!;
  const visible = ({ state }: TariffProposalRow, asker: Asker) => state === 'approved' || worksOnProposals(asker);

  serve(app, listTariffProposals, async (call) => {
    const rows = (await readProposals(platform, call.query.list)).filter((row) => visible(row, call));
    return { proposals: await proposalAnswers(platform, rows, call) };
  });

  serve(app, getTariffProposal, async (call) => {
    const row = await readProposal(platform, call.params.id);
    if (!visible(row, call)) throw new Problem('tariff-proposal-unknown', { id: row.id });
    return answer(row, call);
  });

  serve(app, exportTariffProposal, async (call) => {
    const row = await readProposal(platform, call.params.id);
    if (!visible(row, call)) throw new Problem('tariff-proposal-unknown', { id: row.id });
    const proposal = await answer(row, call);
    const { language, reply } = call;
    return reply
      .header('content-type', 'application/pdf')
      .header(
        'content-disposition',
        `attachment; filename="tariff-proposal-${proposal.number ?? proposal.state}-${language}.pdf"`,
      )
      .send(Buffer.from(await pdf(await proposalDocument(platform, proposal, language))));
  });

  serve(app, draftTariffProposal, async (call) => {
    const { list: id, ...content } = call.body;
    const list = await readList(platform, id);
    if (list.row.kind !== 'strategic-inputs') throw new Problem('goods-lists-differ', { kind: 'strategic-inputs' });
    if (list.row.state !== 'approved') throw new Problem('goods-list-state', { state: list.row.state });
    return answer(await draftProposal(platform, signedIn(call), list, content), call);
  });

  serve(app, saveTariffProposal, async (call) => {
    const { version, ...content } = call.body;
    const row = await takeProposalStep(platform, call, {
      id: call.params.id,
      version,
      move: 'edit',
      action: 'tariff-proposal.save',
      change: async ({ list }) => readContent(platform, await readList(platform, list), content),
    });
    return answer(row, call);
  });

  serve(app, submitTariffProposal, async (call) => {
    const row = await takeProposalStep(platform, call, {
      id: call.params.id,
      version: call.body.version,
      move: 'submit',
      action: 'tariff-proposal.submit',
      change(stored) {
        // A proposal has no checks to stand by.
        const { confirmed: _, reason: __, ...set } = submitted(stored, signedIn(call).id, NO_CHECKS, platform.now());
        return set;
      },
      after: (now, tx) => tellSubmitted(platform, tx, now),
    });
    return answer(row, call);
  });

  serve(app, decideTariffProposal, async (call) => {
    const { body } = call;
    const approves = body.decision === 'approve';
    const row = await takeProposalStep(platform, call, {
      id: call.params.id,
      version: body.version,
      move: 'decide',
      action: approves ? 'tariff-proposal.approve' : 'tariff-proposal.return',
      change: () => decided(signedIn(call).id, body, platform.now()),
      write: async (tx) => ({ number: approves ? await nextNumber(tx) : null }),
      after: (now, tx) => tellProposalDecided(platform, tx, now),
    });
    if (approves) await platform.contributions.textPublished(platform);
    return answer(row, call);
  });

  serve(app, withdrawTariffProposal, async (call) => {
    const row = await takeProposalStep(platform, call, {
      id: call.params.id,
      version: call.body.version,
      move: 'withdraw',
      action: 'tariff-proposal.withdraw',
      change: () => ({ state: 'withdrawn' }),
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
