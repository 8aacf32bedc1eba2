export interface TortureResult {
  rounds: number;
  acknowledged: number;
  lost: number;
  halfVisible: number;
  /** Openings that failed, broken audit chains, and what else must not be. */
  readonly failures: string[];
  /** Milliseconds of the slowest opening. */
  slowestOpening: number;
}

export function noRounds(): TortureResult {
  return { rounds: 0, acknowledged: 0, lost: 0, halfVisible: 0, failures: [], slowestOpening: 0 };
}
