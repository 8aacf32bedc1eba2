import { randomUUID } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import type { ListKind, ListLine, ListState } from '@industry/complexity/contract';
import { updateVersioned } from '@industry/database';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { GoodsListRow, GoodsListTables, ListCounts } from './tables.ts';

export type Tx = Transaction<GoodsListTables>;

/** A line as it is kept: names of the day are looked up when it is answered. */
export type KeptLine = Pick<ListLine, 'code' | 'verdict' | 'prodyClass' | 'pciClass' | 'valueAddedIndex' | 'reasons'>;

type Override = Selectable<GoodsListTables['goods_list_override']>;

/** A list without its lines, which are long. */
export type ListHead = Omit<GoodsListRow, 'lines' | 'criteria' | 'not_loaded'>;

export interface StoredList {
  readonly row: GoodsListRow;
  readonly lines: readonly KeptLine[];
  readonly overrides: ReadonlyMap<string, Override>;
}

const HEAD = [
  'id',
  'kind',
  'number',
  'state',
  'version',
  'country',
  'valid_from',
  'valid_to',
  'authors',
  'created_by',
  'created_at',
  'sent_by',
  'sent_at',
  'approved_by',
  'approved_at',
  'remark',
  'ending',
  'result_key',
  'result',
  'counts',
] as const;

export const listTables = ({ store }: Pick<Platform, 'store'>) => store.tables<GoodsListTables>();

/** JSON as its columns take it: the driver would write a list as an array of SQL. */
export function json<Value>(value: Value): Value {
  return (value === null ? null : JSON.stringify(value)) as Value;
}

/** Lists without their lines, newest first. */
export async function readHeads(platform: Platform, kind?: ListKind): Promise<readonly ListHead[]> {
  let query = listTables(platform).selectFrom('goods_list').select(HEAD);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  return query.orderBy('created_at', 'desc').orderBy('id').execute();
}

/** Throws `goods-list-unknown`. */
export async function readHead(platform: Platform, id: string): Promise<ListHead> {
  const row = await listTables(platform).selectFrom('goods_list').select(HEAD).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Problem('goods-list-unknown', { id });
  return row;
}

/** Throws `goods-list-unknown`. */
export async function readList(platform: Platform, id: string): Promise<StoredList> {
  const row = await listTables(platform).selectFrom('goods_list').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Problem('goods-list-unknown', { id });
  return { row, lines: row.lines as KeptLine[], overrides: await overridesOf(platform, id) };
}

async function overridesOf(platform: Platform, id: string): Promise<ReadonlyMap<string, Override>> {
  const table = listTables(platform).selectFrom('goods_list_override').selectAll();
  const found = await table.where('list', '=', id).orderBy('good').execute();
  return new Map(found.map((one) => [one.good, one]));
}

export function readComments(platform: Platform, list: string) {
  const table = listTables(platform).selectFrom('goods_list_comment').selectAll();
  return table.where('list', '=', list).orderBy('said_at').orderBy('id').execute();
}

export function readServices(platform: Platform, list: string) {
  const table = listTables(platform).selectFrom('goods_list_service').selectAll();
  return table.where('list', '=', list).orderBy('entered_at').orderBy('id').execute();
}

/** Lines by the verdict that holds. */
export function countsOf(
  lines: readonly Pick<KeptLine, 'code' | 'verdict'>[],
  overrides: ReadonlyMap<string, { readonly verdict: 'in' | 'out' }>,
): ListCounts {
  const counts: ListCounts = { in: 0, out: 0, undecided: 0 };
  for (const { code, verdict } of lines) counts[overrides.get(code)?.verdict ?? verdict] += 1;
  return counts;
}

export interface NewList extends Pick<GoodsListRow, 'kind' | 'country' | 'result_key' | 'result' | 'criteria'> {
  readonly notLoaded: unknown;
  readonly lines: readonly KeptLine[];
  readonly clause: string;
  /** A list whose decisions by persons, and services, are taken over. */
  readonly keep: StoredList | null;
}

/** Keeps a new draft; answers its id. */
export async function insertDraft(platform: Platform, person: string, list: NewList): Promise<string> {
  const id = `${list.kind}-${randomUUID()}`;
  const { kind, country, result_key, keep } = list;
  const codes = new Set(list.lines.map(({ code }) => code));
  const kept = [...(keep?.overrides.values() ?? [])].filter(({ good }) => codes.has(good));
  const services = keep === null ? [] : await readServices(platform, keep.row.id);
  const counts = countsOf(list.lines, new Map(kept.map((one) => [one.good, one])));
  await platform.store.transaction<GoodsListTables, void>(async (tx) => {
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
        authors: json([person]),
        created_by: person,
        created_at: platform.now().toISOString(),
        sent_by: null,
        sent_at: null,
        approved_by: null,
        approved_at: null,
        remark: null,
        ending: null,
        result: json(list.result),
        criteria: json(list.criteria),
        not_loaded: json(list.notLoaded),
        counts: json(counts),
        lines: json(list.lines),
      })
      .execute();
    for (const one of kept)
      await tx
        .insertInto('goods_list_override')
        .values({ ...one, list: id, reason: json(one.reason) })
        .execute();
    for (const one of services)
      await tx
        .insertInto('goods_list_service')
        .values({ ...one, id: randomUUID(), list: id, name: json(one.name), reason: json(one.reason) })
        .execute();
    await platform.audit.record(tx, {
      actor: `person:${person}`,
      action: 'goods-list.draft',
      object: `goods-list:${id}`,
      clause: list.clause,
      after: { kind, country, result: result_key, counts, keepDecisionsOf: keep?.row.id ?? null },
    });
  });
  return id;
}

/** What a change does to the row, and what the audit says of it. */
export interface Change {
  readonly id: string;
  readonly version: number;
  readonly action: string;
  readonly clause: string;
  readonly from: readonly ListState[];
  /** For the audit, beside state and version. */
  readonly after?: object;
  set(row: GoodsListRow, tx: Tx): Promise<Partial<GoodsListRow>> | Partial<GoodsListRow>;
  told?(row: GoodsListRow, tx: Tx): Promise<void>;
}

/**
 * Changes a list in one transaction with its audit event; answers the new version. Throws `goods-list-unknown`,
 * `goods-list-state` when the list is in none of `from`, `stale-version` when somebody saved it meanwhile.
 */
export async function changeList(platform: Platform, person: string, change: Change): Promise<number> {
  const { id, version } = change;
  return platform.store.transaction<GoodsListTables, number>(async (tx) => {
    const row = await tx.selectFrom('goods_list').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined) throw new Problem('goods-list-unknown', { id });
    if (row.version === version && !change.from.includes(row.state))
      throw new Problem('goods-list-state', { state: row.state });
    const set = row.version === version ? await change.set(row, tx) : {};
    const saved = await updateVersioned<GoodsListTables, 'goods_list'>(
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
      after: { state: saved.state, version: saved.version, ...change.after },
    });
    await change.told?.(saved, tx);
    return saved.version;
  });
}
