import { createHash } from 'node:crypto';
import type { AuditTables } from './tables.ts';

/** What the first link has in place of a hash before it. */
export const ORIGIN = createHash('sha256').update('industry audit chain').digest('hex');

function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** JSON with sorted keys (RFC 8785 for the values that JSON can hold), so that equal values have equal bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}

/** The salt keeps short values (yes, no, a region) from being guessed after an erasure. */
export function payloadDigest(salt: string, body: string): string {
  return sha256(Buffer.from(salt, 'hex'), body);
}

export function eventDigest(event: AuditTables['audit_events']): string {
  return sha256(
    canonicalJson([
      'event.1',
      event.id,
      new Date(event.recorded_at).toISOString(),
      event.actor,
      event.action,
      event.object,
      event.clause,
      event.payload_digest,
    ]),
  );
}

/** Hash of a link: the head before it, its number and the digest of its event. */
export function linkHash(previous: string, number: number, digest: string): string {
  return sha256(canonicalJson(['link.1', previous, number, digest]));
}

/** Leaf of a day's tree: the round with its numbers, its Merkle root and the head of the chain after it. */
export function roundDigest(round: AuditTables['audit_rounds']): string {
  const { first_number, last_number, merkle_root, head } = round;
  return sha256(
    canonicalJson(['round.1', Number(round.round), Number(first_number), Number(last_number), merkle_root, head]),
  );
}

/**
 * What is signed for a day, lines that end with a line feed. The last line, the Merkle root over the rounds of the day, is
 * absent in heads that were signed before there were proofs.
 */
export function dayHeadText(day: string, number: number, head: string, roundsRoot: string | null = null): string {
  const root = roundsRoot === null ? '' : `${roundsRoot}\n`;
  return `industry audit head\n${day}\n${number}\n${head}\n${root}`;
}
