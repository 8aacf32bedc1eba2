import { describe, expect, test } from 'vitest';
import { CHECKS } from '@industry/operations/contract';
import { checksOf, type Readings } from './checks.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const well: Readings = {
  now: NOW,
  backup: { at: '2026-11-24T02:00:00Z', file: 'a', rows: 1, files: 1, bytes: 1 },
  disk: { free: 50, total: 100 },
  jobs: { waiting: 3, running: 1, failed: 0, dueSince: null, runningSince: null },
  datasets: [],
  tail: { sealed: 9, head: null, unsigned: 2, unsealed: 0, oldestUnsealed: null },
  mail: { configured: true, waiting: 0, failed: 0, lastError: null },
  store: { count: 5_000, p50: 0.4, p99: 3, longestTransaction: 20 },
  loop: { p99: 4, max: 20 },
};
const one = (change: Partial<Readings>, id: string) => checksOf({ ...well, ...change }).find((row) => row.id === id);

describe('what the operations page says', () => {
  test('all is well, in the order of the page', () => {
    const checks = checksOf(well);
    expect(checks.map(({ id }) => id)).toEqual(CHECKS);
    expect(checks.map(({ state }) => state)).toEqual(checks.map(() => 'good'));
  });
  test.each<[string, Partial<Readings>, string, string, object]>([
    ['backup', { backup: null }, 'act', 'never', {}],
    ['backup', { backup: { ...well.backup!, at: '2026-11-23T08:00:00Z' } }, 'watch', 'watch', { hours: 28 }],
    ['disk', { disk: { free: 4, total: 100 } }, 'act', 'act', { used: 96 }],
    ['jobs-failed', { jobs: { ...well.jobs, failed: 2 } }, 'watch', 'watch', { count: 2 }],
    ['jobs-waiting', { jobs: { ...well.jobs, dueSince: '2026-11-24T11:20:00Z' } }, 'act', 'act', { minutes: 40 }],
    [
      'audit-tail',
      { tail: { ...well.tail, unsealed: 4, oldestUnsealed: '2026-11-24T11:59:00Z' } },
      'watch',
      'watch',
      { seconds: 60, count: 4 },
    ],
    ['mail', { mail: { ...well.mail, configured: false } }, 'off', 'off', {}],
    ['mail', { mail: { ...well.mail, failed: 3 } }, 'watch', 'watch', { failed: 3 }],
    ['store-latency', { store: { ...well.store, p99: 120 } }, 'watch', 'watch', { p99: 120 }],
    ['store-transaction', { store: { ...well.store, longestTransaction: 40_000 } }, 'act', 'act', {}],
    ['event-loop', { loop: { p99: 10, max: 300 } }, 'watch', 'watch', { max: 300 }],
  ])('%s with %j is %s', (id, change, state, sentence, values) => {
    expect(one(change, id)).toMatchObject({ state, sentence, values });
  });
});
