import { randomUUID } from 'node:crypto';
import { type Asker, type DecidedRecord, type DecisionStep, recordDecision, takeStep } from '@industry/decisions';
import type { Viewer } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { listPolicy } from '../lists/answers.ts';
import { json, type StoredList } from '../lists/store.ts';
import type { GoodsListTables, TariffProposalRow } from '../lists/tables.ts';
import { proposalAnswers } from './answers.ts';
import { type ProposalContent, readContent } from './content.ts';
import { proposalIn } from './records.ts';

/** Drafts a proposal from goods of an approved list of strategic inputs. */
export async function draftProposal(
  platform: Platform,
  person: Viewer,
  list: StoredList,
  content: ProposalContent,
): Promise<TariffProposalRow> {
  const columns = await readContent(platform, list, content);
  return platform.store.transaction<GoodsListTables, TariffProposalRow>(async (tx) => {
    const row = await tx
      .insertInto('tariff_proposal')
      .values({
        id: randomUUID(),
        number: null,
        list: list.row.id,
        state: 'draft',
        version: 1,
        authors: json([person.id]),
        created_by: person.id,
        created_at: platform.now().toISOString(),
        submitted_by: null,
        submitted_at: null,
        decided_by: null,
        decided_at: null,
        remark: null,
        ...columns,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await recordDecision(platform, tx, person, tariffProposal(platform), {
      action: 'tariff-proposal.draft',
      after: row,
    });
    return row;
  });
}

const tariffProposal = (platform: Platform): DecidedRecord<GoodsListTables, 'tariff_proposal', TariffProposalRow> => ({
  table: 'tariff_proposal',
  object: 'tariff-proposal',
  read: proposalIn,
  columns: (row) => row,
  clause: () => listPolicy(platform.pack, 'strategic-inputs').clause,
  audited: (row) => row,
  answer: async (row, asker) => (await proposalAnswers(platform, [row], asker))[0],
});

/** One versioned step of a proposal with its event. */
export const takeProposalStep = (
  platform: Platform,
  asker: Asker,
  step: DecisionStep<GoodsListTables, 'tariff_proposal', TariffProposalRow>,
): Promise<TariffProposalRow> => takeStep(platform, asker, tariffProposal(platform), step);
