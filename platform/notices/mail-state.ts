import type { NoticesContext } from './context.ts';
import type { NoticeTables } from './tables.ts';
import type { MailState } from './types.ts';

/** How mail stands, for operations. */
export async function mailState({ store, mail }: Pick<NoticesContext, 'store' | 'mail'>): Promise<MailState> {
  const db = store.tables<NoticeTables>();
  const counts = await db
    .selectFrom('notice_mail')
    .select(['state', ({ fn }) => fn.countAll<string>().as('count')])
    .where('state', '<>', 'sent')
    .groupBy('state')
    .execute();
  const last = await db
    .selectFrom('notice_mail')
    .innerJoin('notice', 'notice.id', 'notice_mail.notice')
    .select('error')
    .where('state', '<>', 'sent')
    .where('error', 'is not', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const count = (state: 'waiting' | 'failed') => Number(counts.find((row) => row.state === state)?.count ?? 0);
  return { configured: mail, waiting: count('waiting'), failed: count('failed'), lastError: last?.error ?? null };
}
