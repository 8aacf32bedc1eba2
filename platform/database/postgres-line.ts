import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { storeError } from './errors.ts';

const RECONNECT = 1_000;

/** One connection beside the pool, for what belongs to a session: a lock that outlives transactions, messages. */
export class PostgresLine {
  readonly #client: Client;
  /** Settles when the connection has ended, for whatever reason. */
  readonly ended: Promise<void>;

  private constructor(client: Client) {
    this.#client = client;
    this.ended = new Promise((resolve) => client.once('end', resolve));
    // A broken connection is told by `ended` and by the next query.
    client.on('error', () => undefined);
  }

  static async open(url: string): Promise<PostgresLine> {
    const client = new Client({
      connectionString: url,
      application_name: 'industry line',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    const line = new PostgresLine(client);
    try {
      await client.connect();
    } catch (error) {
      throw storeError(error);
    }
    return line;
  }

  async query(sql: string, parameters: readonly unknown[] = []): Promise<void> {
    await this.#client.query(sql, [...parameters]).catch((error: unknown) => {
      throw storeError(error);
    });
  }

  onMessage(heard: () => void): void {
    this.#client.on('notification', heard);
  }

  /** Ends the session, which gives its locks back. */
  async close(): Promise<void> {
    await this.#client.end();
  }
}

/** Listens until it is stopped; a connection that breaks is opened again, and `heard` is called for what was missed. */
export async function listenOn(url: string, channel: string, heard: () => void): Promise<() => Promise<void>> {
  const stopped = new AbortController();
  const connect = async (): Promise<PostgresLine> => {
    const line = await PostgresLine.open(url);
    line.onMessage(heard);
    await line.query(`listen "${channel.replaceAll('"', '""')}"`);
    return line;
  };
  let line = await connect();
  const keep = async (): Promise<void> => {
    for (;;) {
      await line.ended;
      if (stopped.signal.aborted) return;
      await wait(RECONNECT, undefined, { signal: stopped.signal }).catch(() => undefined);
      if (stopped.signal.aborted) return;
      try {
        line = await connect();
        if (stopped.signal.aborted) return await line.close();
        heard();
      } catch {
        // The server is away: once more.
      }
    }
  };
  const keeping = keep();
  return async () => {
    stopped.abort();
    await line.close();
    await keeping;
  };
}
