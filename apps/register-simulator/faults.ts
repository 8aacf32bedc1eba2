/** Numbers from 0 to 1, the same for the same seed (xorshift). */
export function randomNumbers(seed: number): () => number {
  let state = (seed || 1) >>> 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

export const FAULTS = ['none', 'busy', 'error', 'cut', 'slow', 'repeated'] as const;
export type SimulatedFault = (typeof FAULTS)[number];

/** What goes wrong with the next answer: `share` of them, each kind as often. */
export function createFaults(seed: number, share: number): () => SimulatedFault {
  const random = randomNumbers(seed);
  return () => (random() >= share ? 'none' : FAULTS[1 + Math.floor(random() * (FAULTS.length - 1))]!);
}
