import type { CheckAnswer } from '@industry/operations/contract';

/** From `watch` on somebody should look, from `act` on somebody should do something. Configuration of this product, not of the decree. */
export interface Threshold {
  readonly watch: number;
  readonly act: number;
}

export const THRESHOLDS = {
  /** Hours since the last backup: one a day, with two hours to spare. */
  backupHours: { watch: 26, act: 72 },
  /** Percent of the disk in use. */
  diskUsedPercent: { watch: 85, act: 95 },
  failedJobs: { watch: 1, act: 10 },
  /** Minutes for which a job that is due has not begun. */
  dueJobMinutes: { watch: 5, act: 30 },
  /** Datasets whose expected figures are not here. */
  lateDatasets: { watch: 1, act: 5 },
  /** Seconds for which a committed event has no number; the sealer runs each second. */
  unsealedSeconds: { watch: 30, act: 300 },
  failedMails: { watch: 1, act: 20 },
  /** Milliseconds. */
  storeP99: { watch: 100, act: 500 },
  longestTransaction: { watch: 5_000, act: 30_000 },
  eventLoopMax: { watch: 200, act: 1_000 },
} as const satisfies Readonly<Record<string, Threshold>>;

export function stateOf(value: number, { watch, act }: Threshold): CheckAnswer['state'] {
  if (value >= act) return 'act';
  return value >= watch ? 'watch' : 'good';
}
