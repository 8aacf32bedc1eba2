import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { type Connector, LIMITS } from '@industry/registers/contract';
import type { Selectable } from 'kysely';
import { askRegister, AskFailed } from './ask.ts';
import { releaseDays } from './days.ts';
import { acknowledge } from './inbox.ts';
import type { OpenKey } from './keys.ts';
import { readBody, type ReadBody } from './read-body.ts';
import { rowForm, type RowForm } from './row-form.ts';
import { SIGNED } from './signature.ts';
import type { RegisterTables } from './tables.ts';

export type SourceRow = Selectable<RegisterTables['register_source']>;

/** Times that a page is asked for before the pull gives up until its next turn, and milliseconds before the second. */
const TRIES = 5;
const FIRST_PAUSE = 1_000;
/** Seconds that a pull waits when a register asks it to; longer ones wait for the next turn. */
const LONGEST_PAUSE = 60;
const MOST_PAGES = 10_000;
const CURSOR = /^[\x21-\x7e]{1,200}$/;

export interface PullOptions {
  readonly signal: AbortSignal;
  /** Waits between tries and pages; shorter in tests. */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
  readonly patience?: number;
}

interface Page {
  readonly body: ReadBody;
  /** Cursor of the page that follows; null: this was the last that there is now. */
  readonly next: string | null;
  readonly more: boolean;
}

/**
 * Pulls page after page until the register has no more. Each page and the cursor behind it are one transaction, so that a pull that
 * was cut off goes on where it was. Answers the pages; throws `AskFailed`, or the problem of a page that is no delivery.
 */
export async function pullSource(
  platform: Platform,
  connector: Connector,
  source: SourceRow,
  key: OpenKey,
  options: PullOptions,
): Promise<number> {
  const { facts, now, store } = platform;
  const { signal, pause = (milliseconds) => wait(milliseconds, undefined, { signal }) } = options;
  const declaration = facts.dataset(source.dataset);
  if (declaration === undefined) throw new AskFailed('malformed', { detail: source.dataset });
  const form = rowForm(declaration);
  let { cursor } = source;
  let repeated = 0;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    if (pages > 0) await pause(60_000 / connector.pullsPerMinute, signal);
    const page = await withRetries(() => askPage(platform, source, cursor, form, key, options), pause, signal);
    // A register that goes on answering the cursor it was asked with would be asked for ever.
    repeated = page.more && page.next === cursor ? repeated + 1 : 0;
    if (repeated === TRIES) throw new AskFailed('repeated', { detail: cursor });
    const asked = cursor;
    await acknowledge(
      platform,
      {
        register: connector.id,
        dataset: source.dataset,
        way: 'pull',
        // A page without rows is news of its own each time: nothing has changed since.
        idempotencyKey:
          page.body.rows === 0
            ? `none:${now().toISOString()}`
            : `page:${asked ?? 'first'}:${page.body.digest.slice(9, 40)}`,
        body: page.body,
        key: key.id,
      },
      async (tx) => {
        if (page.next === null) return;
        await tx
          .updateTable('register_source')
          .set({ cursor: page.next })
          .where('register', '=', connector.id)
          .where('dataset', '=', source.dataset)
          .execute();
      },
    );
    cursor = page.next ?? cursor;
    if (!page.more) {
      await store
        .tables<RegisterTables>()
        .updateTable('register_source')
        .set({ last_pull_at: now().toISOString() })
        .where('register', '=', connector.id)
        .where('dataset', '=', source.dataset)
        .execute();
      return pages + 1;
    }
  }
  throw new AskFailed('repeated', { detail: `${MOST_PAGES}` });
}

async function withRetries<Result>(
  work: () => Promise<Result>,
  pause: NonNullable<PullOptions['pause']>,
  signal: AbortSignal,
): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AskFailed) || !error.passing || tried === TRIES) throw error;
      if ((error.retryAfter ?? 0) > LONGEST_PAUSE) throw error;
      await pause(error.retryAfter === null ? FIRST_PAUSE * 2 ** (tried - 1) : error.retryAfter * 1_000, signal);
    }
  }
}

/** `GET address?dataset=D&cursor=C&limit=N`: JSON lines, `content-digest`, `x-next-cursor`, and `x-more: 1` while there is more. */
async function askPage(
  platform: Platform,
  source: SourceRow,
  cursor: string | null,
  form: RowForm,
  key: OpenKey,
  { signal, patience }: PullOptions,
): Promise<Page> {
  const { settings, now } = platform;
  const url = new URL(source.url);
  url.searchParams.set('dataset', source.dataset);
  url.searchParams.set('limit', String(LIMITS.rows / 4));
  if (cursor !== null) url.searchParams.set('cursor', cursor);
  const answer = await askRegister(url.href, key, {
    now: now(),
    privateAllowed: settings.pullPrivate,
    signal,
    ...(patience !== undefined && { patience }),
  });
  const header = (name: string): string | null => {
    const value = answer.headers[name];
    return typeof value === 'string' ? value : null;
  };
  const digest = header(SIGNED.digest);
  const next = header('x-next-cursor');
  if (answer.status === 204) answer.body.resume();
  else if (digest === null || (next !== null && !CURSOR.test(next))) {
    answer.body.destroy();
    throw new AskFailed('malformed', { detail: digest === null ? SIGNED.digest : 'x-next-cursor' });
  }
  const body = await readBody(answer.body, form, releaseDays(platform), digest).catch((error: unknown) => {
    answer.body.destroy();
    if (signal.aborted || (error instanceof Problem && error.values['reason'] !== 'content-digest')) throw error;
    // Cut off on the way: the digest is another, or the connection ended.
    throw new AskFailed('truncated', { passing: true });
  });
  return { body, next, more: header('x-more') === '1' };
}
