import { sql } from 'kysely';
import { Problem } from '@industry/http';
import { addDays, toCivilDate, type CivilDate } from '@industry/values';
import type { UserText } from '@industry/values';
import { json, type Tx } from './store.ts';
import type { GoodsListRow } from './tables.ts';

export interface Decision {
  readonly decision: 'approve' | 'return';
  readonly validFrom?: string;
  readonly remark: UserText | null;
  readonly person: string;
  readonly now: Date;
  readonly today: CivilDate;
}

/**
 * What a decision does to a list under discussion. Nobody who worked on it decides. The version in force ends on the day on
 * which the new one begins; a list never begins in the past, nor before the one that it replaces.
 */
export async function approval(tx: Tx, row: GoodsListRow, given: Decision): Promise<Partial<GoodsListRow>> {
  const { decision, validFrom, person, now, today } = given;
  if (row.authors.includes(person)) throw new Problem('goods-list-four-eyes');
  const remark = json(given.remark);
  if (decision === 'return') return { state: 'draft', sent_by: null, sent_at: null, remark };
  // Two lists of a kind are approved one after the other: each ends the one before.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`goods-list ${row.kind}`}, 0))`.execute(tx);
  const [last] = await tx
    .selectFrom('goods_list')
    .select(['id', 'number', 'valid_from', 'valid_to'])
    .where('kind', '=', row.kind)
    .where('state', '=', 'approved')
    .orderBy('number', 'desc')
    .limit(1)
    .execute();
  const from = validFrom === undefined ? today : toCivilDate(validFrom);
  const afterLast = last?.valid_from ? addDays(toCivilDate(last.valid_from), 1) : today;
  const earliest = afterLast > today ? afterLast : today;
  if (from < earliest) throw new Problem('goods-list-date', { earliest });
  if (last !== undefined && (last.valid_to === null || last.valid_to > from))
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
    remark,
  };
}
