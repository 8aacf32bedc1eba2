import { randomUUID } from 'node:crypto';
import type { ProposalState } from '@industry/complexity/contract';
import { staleVersion, updateVersioned } from '@industry/database';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { listPolicy } from '../lists/answers.ts';
import { json, type StoredList, type Tx } from '../lists/store.ts';
import type { GoodsListTables, TariffProposalRow } from '../lists/tables.ts';
import { type Asker, proposalAnswers } from './answers.ts';
import { type ProposalContent, readContent } from './content.ts';
import { readProposal } from './records.ts';

/** Drafts a proposal from goods of an approved list of strategic inputs. */
export async function draftProposal(
  platform: Platform,
  person: string,
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
        authors: json([person]),
        created_by: person,
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
    await recordEvent(platform, tx, person, 'tariff-proposal.draft', null, row);
    return row;
  });
}

export interface ProposalStep {
  readonly id: string;
  readonly version: number;
  readonly action: string;
  readonly from: readonly ProposalState[];
  set(row: TariffProposalRow, tx: Tx): Promise<Partial<TariffProposalRow>> | Partial<TariffProposalRow>;
  told?(row: TariffProposalRow, tx: Tx): Promise<void>;
}

/** One versioned step with its event; a stale version answers the proposal as it is stored now. */
export async function takeStep(platform: Platform, asker: Asker, step: ProposalStep): Promise<TariffProposalRow> {
  const { id, version } = step;
  const person = asker.viewer!.id;
  try {
    return await platform.store.transaction<GoodsListTables, TariffProposalRow>(async (tx) => {
      const stored = await tx.selectFrom('tariff_proposal').selectAll().where('id', '=', id).executeTakeFirst();
      if (stored === undefined) throw new Problem('tariff-proposal-unknown', { id });
      if (stored.version !== version) throw staleVersion(null);
      if (!step.from.includes(stored.state)) throw new Problem('tariff-proposal-state', { state: stored.state });
      const set = await step.set(stored, tx);
      const save = { key: { id }, version };
      const row = await updateVersioned<GoodsListTables, 'tariff_proposal'>(
        tx,
        'tariff_proposal',
        save,
        set,
        () => null,
      );
      await recordEvent(platform, tx, person, step.action, stored, row);
      await step.told?.(row, tx);
      return row;
    });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'stale-version') throw error;
    throw staleVersion((await proposalAnswers(platform, [await readProposal(platform, id)], asker))[0]);
  }
}

/** Whoever works on a proposal does not decide on it. */
export function withAuthor({ authors }: TariffProposalRow, person: string): Pick<TariffProposalRow, 'authors'> {
  return { authors: json([...new Set([...authors, person])]) };
}

async function recordEvent(
  { audit, pack }: Platform,
  tx: Tx,
  person: string,
  action: string,
  before: TariffProposalRow | null,
  after: TariffProposalRow,
): Promise<void> {
  await audit.record(tx, {
    actor: `person:${person}`,
    action,
    object: `tariff-proposal:${after.id}`,
    clause: listPolicy(pack, 'strategic-inputs').clause,
    ...(before && { before }),
    after,
  });
}
