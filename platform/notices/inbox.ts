import type { Store } from '@industry/database/types.ts';
import type { NoticeTables } from './tables.ts';
import type { InboxNotice, InboxQuery, NoticeCount } from './types.ts';

const PAGE = 100;

/** A person's notices, newest first. */
export async function noticesOf(
  store: Store,
  person: string,
  { unread, kind, limit = PAGE }: InboxQuery,
): Promise<readonly InboxNotice[]> {
  const rows = await store
    .tables<NoticeTables>()
    .selectFrom('notice_recipient')
    .innerJoin('notice', 'notice.id', 'notice_recipient.notice')
    .select(['id', 'kind', 'subject', 'text', 'path', 'created_at', 'read_at'])
    .where('person', '=', person)
    .$if(unread === true, (query) => query.where('read_at', 'is', null))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ created_at, read_at, ...row }) => ({ ...row, createdAt: created_at, readAt: read_at }));
}

export async function unreadOf(store: Store, person: string): Promise<number> {
  const { count } = await store
    .tables<NoticeTables>()
    .selectFrom('notice_recipient')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('person', '=', person)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function countsOf(store: Store, person: string): Promise<readonly NoticeCount[]> {
  const rows = await store
    .tables<NoticeTables>()
    .selectFrom('notice_recipient')
    .innerJoin('notice', 'notice.id', 'notice_recipient.notice')
    .select(({ fn }) => ['kind', fn.countAll<string>().as('all'), fn.count<string>('read_at').as('read')])
    .where('person', '=', person)
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  return rows.map(({ kind, all, read }) => ({ kind, all: Number(all), unread: Number(all) - Number(read) }));
}

/** What was read before keeps the time of its first reading. */
export async function markRead(store: Store, person: string, ids: readonly string[] | 'all', now: Date): Promise<void> {
  if (ids.length === 0) return;
  await store
    .tables<NoticeTables>()
    .updateTable('notice_recipient')
    .set({ read_at: now.toISOString() })
    .where('person', '=', person)
    .where('read_at', 'is', null)
    .$if(ids !== 'all', (query) => query.where('notice', 'in', ids as readonly string[]))
    .execute();
}
