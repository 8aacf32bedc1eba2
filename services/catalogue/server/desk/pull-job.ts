import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transaction } from 'kysely';
import { Type as T } from 'typebox';
import type { JobDefinition } from '@industry/jobs/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { PULL_OUTCOMES } from '@industry/catalogue/contract';
import { checkUpload } from './check-job.ts';
import { discardUpload, publishUpload } from './decide.ts';
import { FetchFailed, fetchFile } from './fetch-file.ts';
import { tellFailed, tellWaiting } from './notices.ts';
import { clear, placesOf } from './places.ts';
import { nextPull } from './pull-records.ts';
import { LARGEST_UPLOAD, uploadName } from './receive.ts';
import { addUpload, uploadRow } from './records.ts';
import type { DeskTables, PullRow, UploadRow } from './tables.ts';
import { warningsOf } from './warnings.ts';

/** A pull that fails is tried again after 1, 2 and 3 hours; then it waits for its next day, and people are told. */
const RETRIES = 3;
const HOUR = 3_600_000;
const LONGEST_PULL = 10 * 60_000;

/** The store writes an instant in its own way. */
const instantOf = (at: string | null): string => (at === null ? '' : new Date(at).toISOString());

/** Sends the pulls whose time has come. */
export const duePullsJob: JobDefinition<Platform> = {
  name: 'catalogue.due-pulls',
  title: {
    kk: 'Мерзімі келген жүктеулер',
    ru: 'Загрузки, которым пришло время',
    en: 'Pulls whose time has come',
    ja: '予定時刻になった取得',
  },
  input: T.Object({}),
  schedule: '*/10 * * * *',
  async run(platform) {
    const { store, jobs, now } = platform;
    const due = await store
      .tables<DeskTables>()
      .selectFrom('desk_pull')
      .select(['id', 'next_at'])
      .where('active', '=', true)
      .where('next_at', '<=', now().toISOString())
      .execute();
    for (const { id, next_at: at } of due) {
      const input = { pull: id, due: instantOf(at) };
      await store.transaction((tx) => jobs.send(tx, pullJob.name, input, { key: id }));
    }
  },
};

export const pullJob: JobDefinition<Platform> = {
  name: 'catalogue.pull',
  title: { kk: 'Кесте бойынша жүктеу', ru: 'Загрузка по расписанию', en: 'Scheduled pull', ja: '定期取得' },
  /** `due`: when it was to run by its calendar; absent when somebody asked for it now. */
  input: T.Object({ pull: T.String(), due: T.Optional(T.String()) }),
  expiresAfter: 5_400,
  async run(platform, input, { id, signal }) {
    const { store } = platform;
    const { pull: asked, due } = input as { pull: string; due?: string };
    // One after the other: what somebody asked for and what is due meet often, and the second finds the work done.
    await store.exclusive(`pull ${asked}`, async () => {
      const row = await store
        .tables<DeskTables>()
        .selectFrom('desk_pull')
        .selectAll()
        .where('id', '=', asked)
        .executeTakeFirst();
      if (row === undefined || (due !== undefined && instantOf(row.next_at) !== due)) return;
      await pull(platform, row, id, signal);
    });
  },
};

interface Outcome {
  readonly outcome: (typeof PULL_OUTCOMES)[number];
  readonly reason?: string;
  readonly detail?: string | null;
  readonly bytes?: number;
  readonly upload?: UploadRow;
  /** What the next pull asks by; kept as it was when absent. */
  readonly seen?: Partial<Pick<PullRow, 'etag' | 'last_modified' | 'last_hash'>>;
}

/** `id` is the job's: a run that follows on one whose process ended finds its upload again. */
async function pull(platform: Platform, row: PullRow, id: string, signal: AbortSignal): Promise<void> {
  const { settings, store } = platform;
  const startedAt = platform.now().toISOString();
  const { inbox } = placesOf(settings.stateFolder, id);
  let outcome: Outcome;
  try {
    outcome = await fetchAndDecide(platform, row, id, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    if (!(error instanceof FetchFailed)) platform.log.error({ err: error, pull: row.id }, 'a pull failed');
    outcome = {
      outcome: 'failed',
      reason: error instanceof FetchFailed ? error.reason : 'internal',
      detail: error instanceof FetchFailed ? error.detail : null,
    };
  }
  if (outcome.upload === undefined) await rm(inbox, { recursive: true, force: true });
  await store.transaction<DeskTables, void>((tx) => settle(platform, tx, row, { ...outcome, startedAt }));
}

async function fetchAndDecide(platform: Platform, row: PullRow, id: string, signal: AbortSignal): Promise<Outcome> {
  const { settings, store } = platform;
  const begun = await uploadRow(store, id);
  if (begun) return decide(platform, row, begun.state === 'checking' ? await checkUpload(platform, id) : begun);
  const { inbox } = placesOf(settings.stateFolder, id);
  const fileName = uploadName(new URL(row.url).pathname.split('/').at(-1) ?? '');
  await rm(inbox, { recursive: true, force: true });
  await mkdir(inbox, { recursive: true, mode: 0o700 });
  const fetched = await fetchFile({
    url: row.url,
    to: join(inbox, fileName),
    etag: row.etag,
    lastModified: row.last_modified,
    privateAllowed: settings.pullPrivate,
    maximumBytes: LARGEST_UPLOAD,
    milliseconds: LONGEST_PULL,
    signal,
  });
  if (fetched.kind === 'unchanged') return { outcome: 'unchanged', reason: 'not-modified' };
  const { bytes } = fetched;
  const seen = { etag: fetched.etag, last_modified: fetched.lastModified, last_hash: fetched.sha256 };
  if (fetched.sha256 === row.last_hash) return { outcome: 'unchanged', reason: 'same-hash', bytes, seen };
  await store.transaction<DeskTables, void>((tx) =>
    addUpload(platform, tx, {
      id,
      dataset: row.dataset,
      source: 'pull',
      fileName,
      fileBytes: bytes,
      options: row.options,
      secondFiles: [],
      person: null,
    }),
  );
  return { ...(await decide(platform, row, await checkUpload(platform, id))), bytes, seen };
}

/** Publishes what no check warns of and what changes little; everything else waits for a person. */
async function decide(platform: Platform, pulled: PullRow, upload: UploadRow | null): Promise<Outcome> {
  if (upload === null) return { outcome: 'failed', reason: 'internal' };
  // An earlier run of this job came so far.
  if (upload.state === 'published') return { outcome: 'published', upload };
  if (upload.state === 'refused') return { outcome: 'refused', reason: 'refused', upload };
  if (upload.state !== 'waiting') return { outcome: 'failed', reason: 'internal', upload };
  const system = { actor: 'system', name: '' };
  if (upload.already !== null) {
    await discardUpload(platform, upload, upload.version, system);
    await clear(platform.settings.stateFolder, upload.id);
    return { outcome: 'unchanged', reason: 'imported-before', upload };
  }
  const reason = whyItWaits(pulled, upload);
  if (reason !== null) return { outcome: 'waiting', reason, upload };
  return {
    outcome: 'published',
    upload: await publishUpload(platform, upload, { version: upload.version, confirmed: [] }, system),
  };
}

/** Null: it may be published without a person. Otherwise a code of the messages `desk.pull.reason.*`. */
export function whyItWaits(
  { limit_percent }: Pick<PullRow, 'limit_percent'>,
  { record, preview }: Pick<UploadRow, 'record' | 'preview'>,
): string | null {
  if (limit_percent === null) return 'by-hand';
  if (record === null || preview === null) return 'by-hand';
  if (record.rejectedRows > 0 || warningsOf(record.findings, preview).length > 0) return 'warnings';
  if (preview.before === 0) return 'first';
  const limit = Number(limit_percent) / 100;
  const gone = preview.gone / preview.before;
  return Number(preview.largest ?? 0) > limit || gone > limit ? 'over-limit' : null;
}

async function settle(
  platform: Platform,
  tx: Transaction<DeskTables>,
  row: PullRow,
  run: Outcome & { readonly startedAt: string },
): Promise<void> {
  const now = platform.now();
  const failed = run.outcome === 'failed';
  const failures = failed ? row.failures + 1 : 0;
  const regular = nextPull(row, platform.pack.passport.timeZone, now);
  const again = new Date(now.getTime() + failures * HOUR);
  const next = failed && failures <= RETRIES && again < regular ? again : regular;
  const kept = await tx
    .updateTable('desk_pull')
    .set({ ...run.seen, failures, next_at: row.active ? next.toISOString() : null })
    .where('id', '=', row.id)
    .executeTakeFirst();
  // It was ended while it ran.
  if (kept.numUpdatedRows === 0n) return;
  const { id } = await tx
    .insertInto('desk_pull_run')
    .values({
      pull: row.id,
      started_at: run.startedAt,
      ended_at: now.toISOString(),
      outcome: run.outcome,
      reason: run.reason ?? null,
      detail: run.detail ?? null,
      bytes: run.bytes === undefined ? null : String(run.bytes),
      upload: run.outcome === 'unchanged' ? null : (run.upload?.id ?? null),
      batch: run.upload?.batch ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (run.outcome === 'waiting' || run.outcome === 'refused') await tellWaiting(platform, tx, row, run.upload!);
  if (failed && failures === RETRIES + 1) await tellFailed(platform, tx, row, id);
}
