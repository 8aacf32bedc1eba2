import type { Transaction } from 'kysely';
import { Problem } from '@industry/http';
import { toCivilDate, type CivilDate } from '@industry/values';
import type { ComplexityTables, GoodsListRow } from '../tables.ts';

export interface Decision {
  readonly decision: 'approve' | 'return';
  readonly validFrom?: string;
  readonly person: string;
  readonly now: Date;
  readonly today: CivilDate;
}

/**
 * What a decision does to a list under discussion. Whoever sent it does not approve it. The version in force ends on the
 * day on which the new one begins; a list never begins before the one that it replaces.
 */
export async function approval(
  tx: Transaction<ComplexityTables>,
  row: GoodsListRow,
  { decision, validFrom, person, now, today }: Decision,
): Promise<Partial<GoodsListRow>> {
  if (row.sent_by === person) throw new Problem('goods-list-four-eyes');
  if (decision === 'return') return { state: 'draft', sent_by: null, sent_at: null };
  const from = validFrom === undefined ? today : toCivilDate(validFrom);
  const earlier = await tx
    .selectFrom('goods_list')
    .select(['id', 'number', 'valid_from', 'valid_to'])
    .where('kind', '=', row.kind)
    .where('state', '=', 'approved')
    .orderBy('number', 'desc')
    .execute();
  const [last] = earlier;
  if (last !== undefined && last.valid_from !== null && from <= last.valid_from)
    throw new Problem('goods-list-date', { after: last.valid_from });
  if (last !== undefined && last.valid_to === null)
    await tx
      .updateTable('goods_list')
      .set((update) => ({ valid_to: from, version: update('version', '+', 1) }))
      .where('id', '=', last.id)
      .execute();
  return {
    state: 'approved',
    number: (last?.number ?? 0) + 1,
    valid_from: from,
    approved_by: person,
    approved_at: now.toISOString(),
  };
}
