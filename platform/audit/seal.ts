import { type Kysely, sql, type Transaction } from 'kysely';
import type { Store } from '@industry/database/types.ts';
import { dayHeadText, eventDigest, linkHash, ORIGIN, roundDigest } from './digests.ts';
import { merkleRoot } from './merkle.ts';
import type { Signer } from './signer.ts';
import type { AuditTables } from './tables.ts';

type Tx = Transaction<AuditTables>;

/** Any number will do, as long as every build uses the same. */
const LOCK = 4_807_526_977;
/** Events of a round: keeps the sealing transaction short. */
const ROUND = 100;

/** Seals round after round until nothing below the snapshot horizon waits; answers how many events were numbered. */
export async function seal(store: Store, now: () => Date, signer: Signer | null): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await store.transaction<AuditTables, number>((tx) => sealRound(tx, now(), signer));
    sealed += count;
    if (count < ROUND) return sealed;
  }
}

async function sealRound(tx: Tx, now: Date, signer: Signer | null): Promise<number> {
  const { rows } = await sql<{ locked: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as locked`.execute(tx);
  if (rows[0]?.locked !== true) return 0;
  if (signer) await signDay(tx, now, signer);
  // Below the horizon nothing can appear any more: the order of transaction ids is final there.
  const waiting = await tx
    .selectFrom('audit_unsealed')
    .innerJoin('audit_events', 'audit_events.id', 'audit_unsealed.event')
    .selectAll('audit_events')
    .where(
      sql<boolean>`audit_unsealed.transaction is null or audit_unsealed.transaction < pg_snapshot_xmin(pg_current_snapshot())`,
    )
    .orderBy(sql`audit_unsealed.transaction nulls first`)
    .orderBy('audit_events.id')
    .limit(ROUND)
    .execute();
  if (waiting.length === 0) return 0;

  const last = await tx
    .selectFrom('audit_links')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const first = Number(last?.number ?? 0) + 1;
  let head = last?.hash ?? ORIGIN;
  const links = waiting.map((event, index) => {
    const digest = eventDigest(event);
    head = linkHash(head, first + index, digest);
    return { number: String(first + index), event: event.id, digest, hash: head };
  });
  await tx.insertInto('audit_links').values(links).execute();
  await tx
    .deleteFrom('audit_unsealed')
    .where(
      'event',
      'in',
      waiting.map(({ id }) => id),
    )
    .execute();
  const round = await tx
    .selectFrom('audit_rounds')
    .select(({ fn }) => fn.max('round').as('last'))
    .executeTakeFirst();
  await tx
    .insertInto('audit_rounds')
    .values({
      round: String(Number(round?.last ?? 0) + 1),
      first_number: String(first),
      last_number: String(first + links.length - 1),
      merkle_root: merkleRoot(links.map(({ digest }) => digest)),
      head,
      sealed_at: now.toISOString(),
    })
    .execute();
  return links.length;
}

/** Signs the head of the last day that is over, once; called with every round, so each day on which the sealer runs has one. */
async function signDay(tx: Tx, now: Date, signer: Signer): Promise<void> {
  const last = await tx
    .selectFrom('audit_rounds')
    .select(['last_number', 'head', 'sealed_at'])
    .where('sealed_at', '<', `${now.toISOString().slice(0, 10)}T00:00:00Z`)
    .orderBy('sealed_at', 'desc')
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return;
  const day = last.sealed_at.slice(0, 10);
  const before = await tx
    .selectFrom('audit_day_heads')
    .select(['day', 'number'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (before && (before.day >= day || BigInt(before.number) >= BigInt(last.last_number))) return;
  const rounds = await roundsBetween(tx, before?.number ?? '0', last.last_number);
  const root = merkleRoot(rounds.map(roundDigest));
  await tx
    .insertInto('audit_day_heads')
    .values({
      day,
      number: last.last_number,
      head: last.head,
      signature: signer.sign(dayHeadText(day, Number(last.last_number), last.head, root)),
      public_key: signer.publicKey,
      first_round: rounds[0]?.round ?? null,
      last_round: rounds.at(-1)?.round ?? null,
      rounds_root: root,
    })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .execute();
}

/** The rounds that end after event `after` and not after event `until`, in order. */
export function roundsBetween(
  db: Kysely<AuditTables>,
  after: string,
  until: string,
): Promise<AuditTables['audit_rounds'][]> {
  return db
    .selectFrom('audit_rounds')
    .selectAll()
    .where('last_number', '>', after)
    .where('last_number', '<=', until)
    .orderBy('last_number')
    .execute();
}
