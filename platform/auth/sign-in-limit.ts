import { createHash } from 'node:crypto';
import type { Store } from '@industry/database/types.ts';
import { Problem } from '@industry/http';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { AuthTables } from './tables.ts';

const WINDOW = 15 * 60_000;
/** Failures in a quarter of an hour after which an account, or an address, has to wait for the window's end. */
const LIMITS = { account: 10, address: 50 } as const;

type Subject = { readonly key: string; readonly limit: number };

/** Whatever somebody types as an e-mail is not kept as text; accounts that do not exist are counted alike. */
function accountKey(email: string): string {
  return `account:${createHash('sha256').update(email).digest('hex')}`;
}

function subjects(email: string, address: string): readonly Subject[] {
  return [
    { key: accountKey(email), limit: LIMITS.account },
    { key: `address:${address}`, limit: LIMITS.address },
  ];
}

/**
 * Counts an attempt before the password is looked at, so that many at once cannot slip through together. Throws
 * `sign-in-locked` with the seconds to wait.
 */
export async function countAttempt(store: Store, email: string, address: string, now: Date): Promise<void> {
  const from = new Date(now.getTime() - WINDOW).toISOString();
  const at = now.toISOString();
  const waits = await store.transaction<AuthTables, number[]>(async (tx) => {
    const result: number[] = [];
    for (const { key, limit } of subjects(email, address)) {
      const row = await tx
        .insertInto('sign_in_attempts')
        .values({ subject: key, attempts: 1, since: at })
        .onConflict((conflict) =>
          conflict.column('subject').doUpdateSet({
            attempts: sql`case when sign_in_attempts.since < ${from} then 1 else sign_in_attempts.attempts + 1 end`,
            since: sql`case when sign_in_attempts.since < ${from} then excluded.since else sign_in_attempts.since end`,
          }),
        )
        .returning(['attempts', 'since'])
        .executeTakeFirstOrThrow();
      if (row.attempts > limit) result.push(Date.parse(row.since) + WINDOW - now.getTime());
    }
    return result;
  });
  if (waits.length === 0) return;
  const seconds = Math.max(1, Math.ceil(Math.max(...waits) / 1000));
  throw new Problem(
    'sign-in-locked',
    { minutes: Math.ceil(seconds / 60) },
    { headers: { 'retry-after': `${seconds}` } },
  );
}

/** A good sign-in clears the account's count; the address keeps its own. Counts whose window has passed go too. */
export async function forgetAttempts(store: Store, email: string, now: Date): Promise<void> {
  await store
    .tables<AuthTables>()
    .deleteFrom('sign_in_attempts')
    .where((where) =>
      where.or([
        where('subject', '=', accountKey(email)),
        where('since', '<', new Date(now.getTime() - WINDOW).toISOString()),
      ]),
    )
    .execute();
}

/** Which of these e-mails are locked out now. */
export async function lockedOut<Tables>(
  db: Kysely<Tables>,
  emails: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  if (emails.length === 0) return new Set();
  const rows = await (db as unknown as Kysely<AuthTables>)
    .selectFrom('sign_in_attempts')
    .select('subject')
    .where('attempts', '>=', LIMITS.account)
    .where('since', '>=', new Date(now.getTime() - WINDOW).toISOString())
    .execute();
  const locked = new Set(rows.map((row) => row.subject));
  return new Set(emails.filter((email) => locked.has(accountKey(email))));
}

/** Lets an account try again at once. False when it was not counted at all. */
export async function liftLockOut<Tables>(tx: Transaction<Tables>, email: string): Promise<boolean> {
  const { numDeletedRows } = await (tx as unknown as Transaction<AuthTables>)
    .deleteFrom('sign_in_attempts')
    .where('subject', '=', accountKey(email))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
