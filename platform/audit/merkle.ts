import { createHash } from 'node:crypto';

/** A sibling on the way from a leaf to the root: which side it stands on, and its hash. */
export interface ProofStep {
  readonly side: 'left' | 'right';
  readonly hash: string;
}

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

function sha256(...parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

const bytes = (hex: string) => Buffer.from(hex, 'hex');
const node = (left: string, right: string) => sha256(NODE, bytes(left), bytes(right));
const leaf = (digest: string) => sha256(LEAF, bytes(digest));
/** The largest power of two below the number of leaves (two or more). */
const half = (leaves: number) => 2 ** Math.ceil(Math.log2(leaves) - 1);

/** Merkle tree hash of RFC 6962 (leaf prefix 0, node prefix 1) over digests of 64 hexadecimal digits. */
export function merkleRoot(digests: readonly string[]): string {
  if (digests.length <= 1) return leaf(digests[0] ?? '');
  const split = half(digests.length);
  return node(merkleRoot(digests.slice(0, split)), merkleRoot(digests.slice(split)));
}

/** Audit path of RFC 6962 for the leaf at `index`, from the leaf upwards. Throws `RangeError` when there is no such leaf. */
export function merklePath(digests: readonly string[], index: number): ProofStep[] {
  if (!Number.isInteger(index) || index < 0 || index >= digests.length)
    throw new RangeError(`a tree of ${digests.length} leaves has none at ${index}`);
  if (digests.length === 1) return [];
  const split = half(digests.length);
  return index < split
    ? [
        ...merklePath(digests.slice(0, split), index),
        { side: 'right' as const, hash: merkleRoot(digests.slice(split)) },
      ]
    : [
        ...merklePath(digests.slice(split), index - split),
        { side: 'left' as const, hash: merkleRoot(digests.slice(0, split)) },
      ];
}
