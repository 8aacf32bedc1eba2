import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '@industry/database/types.ts';
import type PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import { heartbeat, reclaim, settle, take, type TakenJob } from './in-hand.ts';
import type { JobMetrics } from './metrics.ts';
import { dueNames, keepHouse } from './queue.ts';
import { runJob } from './run-job.ts';
import type { Schedule } from './schedule.ts';
import type { JobTiming } from './timing.ts';
import type { JobDefinition } from './types.ts';

export interface RunnerOptions<Context> {
  readonly store: Store;
  readonly boss: PgBoss;
  readonly definitions: ReadonlyMap<string, JobDefinition<Context>>;
  readonly schedule: Schedule;
  readonly timing: JobTiming;
  readonly metrics: JobMetrics;
  readonly log: Logger;
  context(): Context;
}

/** Takes due jobs and runs them, a few at a time, until it is stopped. */
export class Runner<Context> {
  readonly #options: RunnerOptions<Context>;
  readonly #id = randomUUID();
  readonly #stopping = new AbortController();
  readonly #inHand = new Map<string, Promise<void>>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #looking: Promise<void> | null = null;
  #lookAgain = false;
  #started = false;

  constructor(options: RunnerOptions<Context>) {
    this.#options = options;
  }

  start(): void {
    const { store, boss, timing } = this.#options;
    this.#started = true;
    this.#every(timing.poll, () => this.#look());
    this.#every(timing.house, () => keepHouse(boss, store));
    if (store.engine === 'postgresql') {
      this.#every(timing.heartbeat, async () => {
        if (this.#inHand.size > 0) await heartbeat(store, this.#id, [...this.#inHand.keys()]);
        await reclaim(store, boss, timing.stale / 1000);
      });
    }
    this.wake();
  }

  /** Something was sent in a transaction that may not be committed yet; other processes find it by their polling. */
  wake(): void {
    if (!this.#started) return;
    for (const delay of [0, 50, 300]) {
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        void this.#look();
      }, delay);
      this.#timers.add(timer);
    }
  }

  /** Runs what is due until nothing is, and waits for what is in hand. */
  async drain(): Promise<void> {
    for (;;) {
      const taken = await this.#takeDue();
      const inHand = [...this.#inHand.values()];
      if (taken === 0 && inHand.length === 0) return;
      if (inHand.length > 0) await Promise.race(inHand);
    }
  }

  /** Takes nothing more, asks the jobs in hand to end and waits for them; one that does not is taken over by others. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#stopping.abort();
    await this.#looking;
    const patience = new AbortController();
    await Promise.race([
      Promise.all(this.#inHand.values()),
      wait(this.#options.timing.patience, undefined, { signal: patience.signal }).catch(() => undefined),
    ]);
    patience.abort();
  }

  #every(milliseconds: number, work: () => Promise<unknown>): void {
    let running = false;
    const timer = setInterval(() => {
      if (running) return;
      running = true;
      void work()
        .catch((error: unknown) => this.#options.log.error({ err: error }, 'the job queue could not be reached'))
        .finally(() => (running = false));
    }, milliseconds);
    timer.unref();
    this.#timers.add(timer);
  }

  async #look(): Promise<void> {
    this.#lookAgain = true;
    this.#looking ??= (async () => {
      try {
        while (this.#lookAgain && !this.#stopping.signal.aborted) {
          this.#lookAgain = false;
          await this.#options.schedule.tick();
          await this.#takeDue();
        }
      } catch (error) {
        this.#options.log.error({ err: error }, 'the job queue could not be reached');
      } finally {
        this.#looking = null;
      }
    })();
    await this.#looking;
  }

  /** Fills the free hands; answers how many jobs were taken. */
  async #takeDue(): Promise<number> {
    const { store, boss, definitions, timing } = this.#options;
    let taken = 0;
    const free = (): boolean => this.#inHand.size < timing.hands && !this.#stopping.signal.aborted;
    if (!free()) return 0;
    for (const name of await dueNames(store, [...definitions.keys()])) {
      if (!free()) break;
      const job = await take(store, boss, this.#id, name);
      if (!job) continue;
      taken += 1;
      const run = this.#run(job).finally(() => {
        this.#inHand.delete(job.id);
        if (this.#started && !this.#stopping.signal.aborted) void this.#look();
      });
      this.#inHand.set(job.id, run);
    }
    return taken;
  }

  async #run(job: TakenJob): Promise<void> {
    const { store, boss, definitions, metrics, log } = this.#options;
    const definition = definitions.get(job.name);
    if (!definition) return;
    const started = performance.now();
    try {
      const outcome = await runJob(definition, this.#options.context(), job, this.#stopping.signal);
      const end = await settle(store, boss, this.#id, job, outcome);
      metrics.ended(job.name, end, (performance.now() - started) / 1000);
      if (outcome.end === 'failed') {
        log.warn({ job: job.name, id: job.id, error: outcome.message, end }, 'a job failed');
      }
    } catch (error) {
      // How it ended could not be written: when it is not seen any more, it runs again.
      log.error({ err: error, job: job.name, id: job.id }, 'the end of a job could not be written');
    }
  }
}
