import { Problem } from '@industry/http';
import type { Kysely } from 'kysely';
import type { Platform } from '@industry/registry/types.ts';
import { listTables } from '../lists/store.ts';
import type { GoodsListTables, TariffProposalRow } from '../lists/tables.ts';

/** Newest first. */
export async function readProposals(platform: Platform, list?: string): Promise<readonly TariffProposalRow[]> {
  let query = listTables(platform).selectFrom('tariff_proposal').selectAll();
  if (list !== undefined) query = query.where('list', '=', list);
  return query.orderBy('created_at', 'desc').orderBy('id').execute();
}

/** Throws `tariff-proposal-unknown`. */
export const readProposal = (platform: Platform, id: string): Promise<TariffProposalRow> =>
  proposalIn(listTables(platform), id);

/** The same in a transaction. */
export async function proposalIn(db: Kysely<GoodsListTables>, id: string): Promise<TariffProposalRow> {
  const found = await db.selectFrom('tariff_proposal').selectAll().where('id', '=', id).executeTakeFirst();
  if (found === undefined) throw new Problem('tariff-proposal-unknown', { id });
  return found;
}
