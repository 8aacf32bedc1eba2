import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { ListKind, ListLine, ListState } from '@industry/complexity/contract';
import { updateVersioned } from '@industry/database';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { ComplexityTables, GoodsListRow } from '../tables.ts';

type Tx = Transaction<ComplexityTables>;

/** A line as it is kept: names and classes of the day are looked up when it is answered. */
export type KeptLine = Pick<ListLine, 'code' | 'verdict' | 'prodyClass' | 'pciClass' | 'reasons'>;

export interface StoredList {
  readonly row: GoodsListRow;
  readonly lines: readonly KeptLine[];
  readonly overrides: ReadonlyMap<string, ComplexityTables['goods_list_override']>;
}

const tables = (platform: Platform) => platform.store.tables<ComplexityTables>();

/** Lists without their lines, newest first. */
export async function readLists(platform: Platform, kind?: ListKind): Promise<readonly GoodsListRow[]> {
  let query = tables(platform).selectFrom('goods_list').selectAll();
  if (kind !== undefined) query = query.where('kind', '=', kind);
  return query.orderBy('created_at', 'desc').orderBy('id').execute();
}

/** Throws `goods-list-unknown`. */
export async function readList(platform: Platform, id: string): Promise<StoredList> {
  const row = await tables(platform).selectFrom('goods_list').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Problem('goods-list-unknown', { id });
  return withOverrides(platform, row);
}

export async function withOverrides(platform: Platform, row: GoodsListRow): Promise<StoredList> {
  const found = await tables(platform)
    .selectFrom('goods_list_override')
    .selectAll()
    .where('list', '=', row.id)
    .orderBy('good')
    .execute();
  return { row, lines: row.lines as KeptLine[], overrides: new Map(found.map((one) => [one.good, one])) };
}

export function readComments(platform: Platform, list: string) {
  return tables(platform)
    .selectFrom('goods_list_comment')
    .selectAll()
    .where('list', '=', list)
    .orderBy('said_at')
    .orderBy('id')
    .execute();
}

/** Keeps a new draft. */
export async function insertDraft(
  platform: Platform,
  person: string,
  list: Pick<GoodsListRow, 'kind' | 'country' | 'result_key'> & {
    readonly result: unknown;
    readonly criteria: unknown;
    readonly not_loaded: unknown;
    readonly lines: readonly KeptLine[];
    readonly clause: string;
  },
): Promise<string> {
  const id = `${list.kind}-${randomUUID()}`;
  const { kind, country, result_key } = list;
  await platform.store.transaction<ComplexityTables, void>(async (tx) => {
    await tx
      .insertInto('goods_list')
      .values({
        id,
        kind,
        country,
        result_key,
        number: null,
        state: 'draft',
        version: 1,
        valid_from: null,
        valid_to: null,
        created_by: person,
        created_at: platform.now().toISOString(),
        sent_by: null,
        sent_at: null,
        approved_by: null,
        approved_at: null,
        result: JSON.stringify(list.result),
        criteria: JSON.stringify(list.criteria),
        not_loaded: JSON.stringify(list.not_loaded),
        lines: JSON.stringify(list.lines),
      })
      .execute();
    const counts = Object.fromEntries(
      ['in', 'out', 'undecided'].map((verdict) => [
        verdict,
        list.lines.filter((one) => one.verdict === verdict).length,
      ]),
    );
    await platform.audit.record(tx, {
      actor: `person:${person}`,
      action: 'goods-list.draft',
      object: `goods-list:${id}`,
      clause: list.clause,
      after: { kind, country, result: result_key, counts },
    });
  });
  return id;
}

/** What a change does to the row, and what the audit says of it. */
export interface Change {
  readonly action: string;
  readonly clause: string;
  readonly after: unknown;
  readonly from: readonly ListState[];
  set(row: GoodsListRow, tx: Tx): Promise<Partial<GoodsListRow>> | Partial<GoodsListRow>;
}

/**
 * Changes a list in one transaction with its audit event; answers the new version. Throws `goods-list-unknown`,
 * `goods-list-state` when the list is in none of `from`, `stale-version` when somebody saved it meanwhile.
 */
export async function changeList(
  platform: Platform,
  person: string,
  { id, version }: { readonly id: string; readonly version: number },
  change: Change,
): Promise<number> {
  return platform.store.transaction<ComplexityTables, number>(async (tx) => {
    const row = await tx.selectFrom('goods_list').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined) throw new Problem('goods-list-unknown', { id });
    if (row.version === version && !change.from.includes(row.state))
      throw new Problem('goods-list-state', { state: row.state });
    const set = row.version === version ? await change.set(row, tx) : {};
    const saved = await updateVersioned<ComplexityTables, 'goods_list'>(
      tx,
      'goods_list',
      { key: { id }, version },
      set,
      ({ id: list, state, version: now }) => ({ id: list, state, version: now }),
    );
    await platform.audit.record(tx, {
      actor: `person:${person}`,
      action: change.action,
      object: `goods-list:${id}`,
      clause: change.clause,
      before: { state: row.state, version: row.version },
      after: { state: saved.state, version: saved.version, ...(change.after as object) },
    });
    return saved.version;
  });
}
