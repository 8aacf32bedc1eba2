import { sql } from 'kysely';
import type { Store } from '@industry/database/types.ts';
import { dayHeadText, eventDigest, linkHash, ORIGIN, payloadDigest, roundDigest } from './digests.ts';
import { createHeldHeads, type HeldHeads } from './held-heads.ts';
import { merkleRoot } from './merkle.ts';
import { roundsBetween } from './seal.ts';
import { verifySignature, type Signer } from './signer.ts';
import type { AuditTables } from './tables.ts';
import type { AuditCheck, HeldHead } from './types.ts';

const PAGE = 500;

class Broken extends Error {
  readonly number: number;
  constructor(number: number, reason: string) {
    super(reason);
    this.number = number;
  }
}

interface Chain {
  readonly length: number;
}

/** See `Audit.check`. Reads page by page, so it does not hold the store up. */
export async function check(
  store: Store,
  signer: Signer | null,
  given: string | readonly HeldHead[] = [],
): Promise<AuditCheck> {
  const held = createHeldHeads(typeof given === 'string' ? [{ head: given }] : given);
  const db = store.tables<AuditTables>();
  const counted = await sql<{ unsealed: string; sealed: string; head: string | null }>`
    select (select count(*) from audit_unsealed) as unsealed, (select count(*) from audit_links) as sealed,
      (select hash from audit_links order by number desc limit 1) as head`.execute(db);
  const { unsealed = '0', sealed = '0', head = null } = counted.rows[0] ?? {};
  const result = { sealed: Number(sealed), unsealed: Number(unsealed), head };
  try {
    const chain = await checkLinks(store, result.sealed, held);
    await checkStrays(store, chain);
    await checkDayHeads(store, chain, signer);
    const missing = held.missing();
    if (missing !== null) throw new Broken(chain.length, missing);
    return { ok: true, ...result };
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { ok: false, ...result, broken: { number: error.number, reason: error.message } };
  }
}

async function checkLinks(store: Store, until: number, held: HeldHeads): Promise<Chain> {
  const rounds = roundsOf(store);
  let round = await rounds.next();
  let digests: string[] = [];
  let previous = ORIGIN;
  let number = 0;
  while (number < until) {
    const page = await linksAfter(store, number);
    if (page.length === 0) throw new Broken(number + 1, 'the links from here on are gone');
    for (const row of page) {
      number += 1;
      if (Number(row.number) !== number) throw new Broken(number, `link ${number} is gone`);
      checkLink(row, number, previous);
      previous = row.hash;
      const disagrees = held.at(number, row.hash);
      if (disagrees !== null) throw new Broken(number, disagrees);
      digests.push(row.digest);
      const sealedRound = round;
      if (!sealedRound) throw new Broken(number, 'the record of its sealing round is gone');
      if (digests.length === 1 && Number(sealedRound.first_number) !== number) {
        throw new Broken(number, `sealing round ${sealedRound.round} does not begin here`);
      }
      if (Number(sealedRound.last_number) === number) {
        if (merkleRoot(digests) !== sealedRound.merkle_root || sealedRound.head !== row.hash) {
          throw new Broken(number, `sealing round ${sealedRound.round} ends here with another Merkle root or head`);
        }
        digests = [];
        round = await rounds.next();
      }
    }
  }
  if (round && Number(round.first_number) <= until)
    throw new Broken(until, `sealing round ${round.round} is not complete`);
  return { length: number };
}

type LinkRow = Awaited<ReturnType<typeof linksAfter>>[number];

function checkLink(row: LinkRow, number: number, previous: string): void {
  const { id, recorded_at, actor, action, object, payload_digest } = row;
  if (
    id === null ||
    recorded_at === null ||
    actor === null ||
    action === null ||
    object === null ||
    payload_digest === null
  ) {
    throw new Broken(number, `event ${row.event} is gone`);
  }
  const event = { id, recorded_at, actor, action, object, clause: row.clause, payload_digest };
  if (eventDigest(event) !== row.digest) throw new Broken(number, `event ${row.event} was changed after it was sealed`);
  if (linkHash(previous, number, row.digest) !== row.hash) {
    throw new Broken(number, 'its hash does not follow from the link before it');
  }
  if (row.payload === null)
    throw new Broken(number, `the payload of event ${row.event} is gone without a record of its erasure`);
  if (row.salt !== null && row.body !== null && payloadDigest(row.salt, row.body) !== payload_digest) {
    throw new Broken(number, `the payload of event ${row.event} was changed after it was recorded`);
  }
}

function linksAfter(store: Store, number: number) {
  return store
    .tables<AuditTables>()
    .selectFrom('audit_links')
    .leftJoin('audit_events', 'audit_events.id', 'audit_links.event')
    .leftJoin('audit_payloads', 'audit_payloads.event', 'audit_links.event')
    .selectAll('audit_events')
    .select(['audit_links.number', 'audit_links.event', 'audit_links.digest', 'audit_links.hash'])
    .select(['audit_payloads.event as payload', 'audit_payloads.salt', 'audit_payloads.body'])
    .where('audit_links.number', '>', String(number))
    .orderBy('audit_links.number')
    .limit(PAGE)
    .execute();
}

/** The rounds in order, a page at a time. */
function roundsOf(store: Store): { next(): Promise<AuditTables['audit_rounds'] | undefined> } {
  let page: AuditTables['audit_rounds'][] = [];
  let last = '0';
  return {
    async next() {
      if (page.length === 0) {
        page = await store
          .tables<AuditTables>()
          .selectFrom('audit_rounds')
          .selectAll()
          .where('round', '>', last)
          .orderBy('round')
          .limit(PAGE)
          .execute();
      }
      const round = page.shift();
      if (round) last = round.round;
      return round;
    },
  };
}

/** Every event is in the chain or waits to be. */
async function checkStrays(store: Store, chain: Chain): Promise<void> {
  const stray = await store
    .tables<AuditTables>()
    .selectFrom('audit_events')
    .leftJoin('audit_links', 'audit_links.event', 'audit_events.id')
    .leftJoin('audit_unsealed', 'audit_unsealed.event', 'audit_events.id')
    .select('audit_events.id')
    .where('audit_links.event', 'is', null)
    .where('audit_unsealed.event', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (stray)
    throw new Broken(chain.length, `event ${stray.id} is neither in the chain nor waiting: its link was cut off`);
}

async function checkDayHeads(store: Store, chain: Chain, signer: Signer | null): Promise<void> {
  const heads = await store
    .tables<AuditTables>()
    .selectFrom('audit_day_heads')
    .leftJoin('audit_links', 'audit_links.number', 'audit_day_heads.number')
    .selectAll('audit_day_heads')
    .select('audit_links.hash')
    .orderBy('audit_day_heads.number')
    .execute();
  let before = '0';
  for (const { day, number, head, signature, public_key, rounds_root, hash } of heads) {
    const at = Number(number);
    if (hash !== head)
      throw new Broken(
        Math.min(at, chain.length),
        `the signed head of ${day} is not the head of the chain at event ${at}`,
      );
    if (!verifySignature(public_key, dayHeadText(day, at, head, rounds_root), signature)) {
      throw new Broken(at, `the signature of the head of ${day} is wrong`);
    }
    if (signer && signer.publicKey !== public_key) {
      throw new Broken(at, `the head of ${day} was signed with another key than this installation's`);
    }
    if (rounds_root !== null) {
      const rounds = await roundsBetween(store.tables<AuditTables>(), before, number);
      if (merkleRoot(rounds.map(roundDigest)) !== rounds_root)
        throw new Broken(at, `the sealing rounds of ${day} are not those that its signed head is over`);
    }
    before = number;
  }
}
