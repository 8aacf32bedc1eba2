import type { Transaction } from 'kysely';
import type { Static, TSchema } from 'typebox';
import type { ReportProgress } from '@industry/control/types.ts';
import type { LocalisedText } from '@industry/values';

/** What a running job gets beside the platform and its input. */
export interface JobContext {
  readonly id: string;
  /** Ends when the process stops or the job's time is over; work that was not finished is tried again. */
  readonly signal: AbortSignal;
  readonly report: ReportProgress;
}

/**
 * Work apart from requests: sent by a decision, or due by the clock. It may run twice (a process died in between), so it
 * must be harmless to repeat.
 */
export interface JobDefinition<Context, Input extends TSchema = TSchema> {
  /** Package and verb, `reporting.publish-actuals`. */
  readonly name: string;
  readonly title: LocalisedText;
  readonly input: Input;
  /** Cron expression in the time zone of the pack, `0 7 * * *`; absent: only when sent. A scheduled job has an empty input. */
  readonly schedule?: string;
  /** Times that a failed job is tried again; 3 when absent. */
  readonly retries?: number;
  /** Seconds after which a run is given up and tried again; 900 when absent. */
  readonly expiresAfter?: number;
  run(context: Context, input: Static<Input>, job: JobContext): Promise<void>;
}

/** One job as the operations page shows it. */
export interface JobRecord {
  readonly id: string;
  readonly name: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly tries: number;
  /** First line of the last error; never with secrets or figures of firms. */
  readonly error: string | null;
}

export interface SendOptions {
  /** A job of this name and key that waits already is not sent again. */
  readonly key?: string;
  /** UTC instant before which it does not run. */
  readonly notBefore?: Date;
}

export interface Jobs {
  /**
   * Sends a job in the deciding transaction: it runs only if that is committed, and then for certain. Answers the id, or null
   * when one of this key waits already. Throws for an unknown name or an input that breaks the job's schema.
   */
  send<Tables>(
    tx: Transaction<Tables>,
    name: string,
    input: Readonly<Record<string, unknown>>,
    options?: SendOptions,
  ): Promise<string | null>;
  /** Newest first, of one name or state when given. */
  list(query?: {
    readonly name?: string;
    readonly state?: JobRecord['state'];
    readonly limit?: number;
  }): Promise<readonly JobRecord[]>;
  /** Runs everything that is due and waits for its end; for tests and for commands that must leave nothing waiting. */
  drain(): Promise<void>;
}
