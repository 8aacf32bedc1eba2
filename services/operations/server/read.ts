import { hostname } from 'node:os';
import { createAuditReader } from '@industry/audit';
import type { AuthTables } from '@industry/auth/tables.ts';
import { lastBackup } from '@industry/backup';
import type { Store } from '@industry/database/types.ts';
import { jobCounts, type JobRecord } from '@industry/jobs';
import { recentDelay, repositoryFolder } from '@industry/observe';
import type { JobAnswer, OperationsAnswer } from '@industry/operations/contract';
import type { Platform } from '@industry/registry/types.ts';
import { sql } from 'kysely';
import type { ReadModelTables } from './migrations.ts';
import { checksOf } from './checks.ts';
import { datasetStates } from './datasets.ts';
import { productVersion } from './product-version.ts';
import { createSizes } from './sizes.ts';

const JOBS = 40;
const startedAt = new Date(Date.now() - process.uptime() * 1000).toISOString();

/** Reads everything that the operations page shows. */
export function createReading(platform: Platform): () => Promise<OperationsAnswer> {
  const { store, settings, pack, contributions, notices, metrics, mode, now } = platform;
  const sizes = createSizes(settings.stateFolder, store);
  const audit = createAuditReader(store);
  const version = productVersion(repositoryFolder());
  let engine: Promise<string> | undefined;
  return async () => {
    const at = now();
    const [{ disk, ...measured }, backup, jobs, datasets, tail, mail, list, sessions, models] = await Promise.all([
      sizes(),
      lastBackup(store),
      jobCounts(store),
      datasetStates(platform),
      audit.tail(),
      notices.mailState(),
      listJobs(platform),
      openSessions(store, at),
      readModels(store),
    ]);
    const readings = { now: at, backup, disk, jobs, datasets, tail, mail };
    return {
      checkedAt: at.toISOString(),
      checks: checksOf({ ...readings, store: store.timings(), loop: recentDelay(metrics) }),
      jobs: list,
      datasets,
      models,
      ...measured,
      disk,
      backup,
      sessions,
      installation: {
        version,
        node: process.version,
        store: await (engine ??= engineOf(store)),
        mode,
        pack: `${pack.passport.id} ${pack.passport.version}`,
        packHash: pack.hash,
        process: `${hostname()}:${process.pid}`,
        startedAt,
        memory: process.memoryUsage.rss(),
        services: [...contributions.services],
      },
    };
  };
}

/** What needs a look first: failed, running, waiting, then the newest of the others. */
async function listJobs({ jobs }: Platform): Promise<JobAnswer[]> {
  const states = ['failed', 'running', 'waiting'] as const;
  const found: JobRecord[] = [];
  for (const state of states) found.push(...(await jobs.list({ state, limit: JOBS })));
  const ids = new Set(found.map(({ id }) => id));
  const newest = (await jobs.list({ limit: JOBS })).filter(({ id }) => !ids.has(id));
  return [...found, ...newest];
}

async function openSessions(store: Store, now: Date): Promise<OperationsAnswer['sessions']> {
  const row = await store
    .tables<AuthTables>()
    .selectFrom('session')
    .select(({ fn }) => [fn.countAll<string>().as('open'), fn.count<string>('person').distinct().as('persons')])
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  return { open: Number(row?.open ?? 0), persons: Number(row?.persons ?? 0) };
}

async function readModels(store: Store): Promise<OperationsAnswer['models']> {
  const rows = await store.tables<ReadModelTables>().selectFrom('read_model').selectAll().orderBy('name').execute();
  return rows.map(({ name, built_at, rows: count, batches }) => ({
    name,
    builtAt: built_at,
    rows: Number(count),
    batches: [...(batches as string[])],
  }));
}

async function engineOf(store: Store): Promise<string> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(store.tables());
  const version = rows[0]?.server_version ?? '';
  return store.engine === 'pglite' ? `PGlite (PostgreSQL ${version})` : `PostgreSQL ${version}`;
}
