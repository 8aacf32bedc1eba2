import { constants, cpSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { PGlite } from '@electric-sql/pglite';
import { errorFacts } from './errors.ts';
import { openPglite } from './open-pglite.ts';
import type { StoreAnswer, StoreRequest, StoreWorkerData } from './protocol.ts';
import { WriteAheadLog } from './write-ahead-log.ts';

const { folder, disposable } = workerData as StoreWorkerData;
const log = new WriteAheadLog((mark) => answer({ kind: 'synced', mark }));

function answer(message: StoreAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(message);
}

async function run(pg: PGlite, request: StoreRequest): Promise<StoreAnswer> {
  const done = (rows: Record<string, unknown>[], count: number): StoreAnswer => {
    return { kind: 'done', id: request.id, rows, count, mark: log.pending };
  };
  switch (request.kind) {
    case 'query': {
      const result = await pg.query<Record<string, unknown>>(request.sql, request.parameters);
      return done(result.rows, result.rowCount ?? result.affectedRows ?? 0);
    }
    case 'script':
      await pg.exec(request.sql);
      return done([], 0);
    case 'copy':
      cpSync(folder, request.to, { recursive: true, mode: constants.COPYFILE_FICLONE });
      return done([], 0);
    case 'close':
      if (!disposable) await pg.exec('checkpoint');
      await pg.close();
      log.flush();
      return done([], 0);
  }
}

async function handle(pg: PGlite, request: StoreRequest): Promise<void> {
  try {
    answer(await run(pg, request));
  } catch (error) {
    answer({ kind: 'error', id: request.id, error: errorFacts(error) });
  }
  // A disk that refuses the log ends the thread: what was not acknowledged is decided by recovery at the next opening.
  void log.drain().catch((error: unknown) => {
    setImmediate(() => {
      throw error;
    });
  });
}

try {
  const pg = await openPglite(folder, log, disposable);
  let last = Promise.resolve();
  parentPort?.on('message', (request: StoreRequest) => {
    last = last.then(() => handle(pg, request));
  });
  answer({ kind: 'ready' });
} catch (error) {
  answer({ kind: 'failed', error: errorFacts(error) });
}
