import type { AuditTail } from '@industry/audit';
import type { LastBackup } from '@industry/backup';
import type { Store } from '@industry/database/types.ts';
import type { JobCounts } from '@industry/jobs';
import type { MailState } from '@industry/notices/types.ts';
import type { RecentDelay } from '@industry/observe';
import type { CheckAnswer, DatasetState, OperationsAnswer } from '@industry/operations/contract';
import { stateOf, type Threshold, THRESHOLDS } from './thresholds.ts';

/** What the checks judge. */
export interface Readings {
  readonly now: Date;
  readonly backup: LastBackup | null;
  readonly disk: OperationsAnswer['disk'];
  readonly jobs: JobCounts;
  readonly datasets: readonly DatasetState[];
  readonly tail: AuditTail;
  readonly mail: MailState;
  readonly store: ReturnType<Store['timings']>;
  readonly loop: RecentDelay;
}

/** Statements before which their ninety-ninth percentile says more of the start than of the work. */
const ENOUGH = 1_000;

type Values = Readonly<Record<string, number>>;

/** One row a check, in the order of the page: what is measured, against what, and what fills the sentence. */
export function checksOf(readings: Readings): CheckAnswer[] {
  const { now, backup, disk, jobs, datasets, tail, mail, store, loop } = readings;
  const since = (instant: string | null) => (instant === null ? 0 : Math.max(0, now.getTime() - Date.parse(instant)));
  const hours = Math.floor(since(backup?.at ?? null) / 3_600_000);
  const used = disk.total === 0 ? 0 : Math.round(100 - (disk.free / disk.total) * 100);
  const dueMinutes = Math.floor(since(jobs.dueSince) / 60_000);
  const expected = datasets.filter(({ due }) => due !== null);
  const late = datasets.filter((dataset) => dataset.late).length;
  const unsealed = Math.floor(since(tail.oldestUnsealed) / 1000);
  const round = Math.round;
  return [
    backup === null
      ? { id: 'backup', state: 'act', sentence: 'never', values: {} }
      : check('backup', hours, THRESHOLDS.backupHours, { hours }),
    check('disk', used, THRESHOLDS.diskUsedPercent, { free: disk.free, total: disk.total, used }),
    check('jobs-failed', jobs.failed, THRESHOLDS.failedJobs, { count: jobs.failed }),
    check('jobs-waiting', dueMinutes, THRESHOLDS.dueJobMinutes, {
      count: jobs.waiting,
      running: jobs.running,
      minutes: dueMinutes,
    }),
    check('data', late, THRESHOLDS.lateDatasets, { late, total: expected.length }),
    check('audit-tail', unsealed, THRESHOLDS.unsealedSeconds, {
      count: tail.unsealed,
      seconds: unsealed,
      unsigned: tail.unsigned,
    }),
    mail.configured
      ? check('mail', mail.failed, THRESHOLDS.failedMails, { failed: mail.failed, waiting: mail.waiting })
      : { id: 'mail', state: 'off', sentence: 'off', values: {} },
    check('store-latency', store.count < ENOUGH ? 0 : store.p99, THRESHOLDS.storeP99, {
      p50: round(store.p50),
      p99: round(store.p99),
    }),
    check('store-transaction', store.longestTransaction, THRESHOLDS.longestTransaction, {
      milliseconds: round(store.longestTransaction),
    }),
    check('event-loop', loop.max, THRESHOLDS.eventLoopMax, { p99: round(loop.p99), max: round(loop.max) }),
  ];
}

function check(id: CheckAnswer['id'], value: number, threshold: Threshold, values: Values): CheckAnswer {
  const state = stateOf(value, threshold);
  return { id, state, sentence: state, values };
}
