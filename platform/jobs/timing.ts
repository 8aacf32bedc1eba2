/** Milliseconds, and how many jobs run at once. */
export interface JobTiming {
  /** Between looks for due jobs; what this process sends is looked for at once. */
  readonly poll: number;
  /** Between signs of life of a process that has a job in hand, and looks for those of others. */
  readonly heartbeat: number;
  /** After which a process that gave no sign is dead. */
  readonly stale: number;
  /** Between archivings. */
  readonly house: number;
  /** That a stop waits for a job in hand. */
  readonly patience: number;
  readonly hands: number;
  /** Before the first retry; it doubles with each. */
  readonly retryDelay: number;
}

export function defaultTiming(engine: 'pglite' | 'postgresql'): JobTiming {
  return {
    // In PGlite's one process all that is sent wakes the runner; only retries and dates wait for the poll.
    poll: engine === 'pglite' ? 5_000 : 1_000,
    heartbeat: 5_000,
    stale: 20_000,
    house: 3_600_000,
    patience: 30_000,
    hands: 2,
    retryDelay: 10_000,
  };
}
