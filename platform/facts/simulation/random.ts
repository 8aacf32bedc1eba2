import { createHash } from 'node:crypto';

/**
 * Random numbers in [0, 1) that follow from a name alone, so that every demonstration country of one pack is the same.
 * Generator: mulberry32 (T. Ettinger, public domain), seeded by SHA-256 of the name.
 */
export function randomOf(name: string): () => number {
  let state = createHash('sha256').update(name).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
