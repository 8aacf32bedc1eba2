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

/** Merkle tree of RFC 6962 (leaf prefix 0, node prefix 1) over the digests of a round. */
export function merkleRoot(digests: readonly string[]): string {
  if (digests.length <= 1) return sha256(Uint8Array.of(0), Buffer.from(digests[0] ?? '', 'hex'));
  const half = 2 ** Math.ceil(Math.log2(digests.length) - 1);
  return sha256(
    Uint8Array.of(1),
    Buffer.from(merkleRoot(digests.slice(0, half)), 'hex'),
    Buffer.from(merkleRoot(digests.slice(half)), 'hex'),
  );
}

/** What is signed for a day. */
export function dayHeadText(day: string, number: number, head: string): string {
  return `industry audit head\n${day}\n${number}\n${head}\n`;
}
