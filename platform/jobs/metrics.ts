import type { Store } from '@industry/database/types.ts';
import { sql } from 'kysely';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { JobTables } from './tables.ts';

export interface JobMetrics {
  ended(name: string, outcome: string, seconds: number): void;
}

/** Jobs by name and outcome, their time, and what waits (asked when the metrics are). */
export function createJobMetrics(registry: Registry, store: Store): JobMetrics {
  const registers = [registry];
  const total = new Counter({
    name: 'industry_jobs_total',
    help: 'Runs of jobs that ended in this process',
    labelNames: ['job', 'outcome'],
    registers,
  });
  const duration = new Histogram({
    name: 'industry_job_seconds',
    help: 'Time of one run of a job',
    labelNames: ['job'],
    buckets: [0.01, 0.1, 1, 10, 60, 600],
    registers,
  });
  const waiting = new Gauge({
    name: 'industry_jobs_pending',
    help: 'Jobs that were sent and have not ended',
    registers: [],
    async collect() {
      const { rows } = await sql<{ jobs: number }>`select count(*)::int as jobs from pending_job`.execute(
        store.tables<JobTables>(),
      );
      this.set(rows[0]?.jobs ?? 0);
    },
  });
  registry.registerMetric(waiting);
  return {
    ended(name, outcome, seconds) {
      total.inc({ job: name, outcome });
      duration.observe({ job: name }, seconds);
    },
  };
}
