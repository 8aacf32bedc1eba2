import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, Transaction } from 'kysely';
import { inTransaction, tablesOf, type Inside } from './dialect.ts';
import type { Engine } from './engine.ts';
import { migrate, pendingMigrations } from './migrate.ts';
import type { Migration, Store } from './types.ts';

/** The store over an engine: everything that PGlite and PostgreSQL share. */
export function storeOver(engine: Engine): Store {
  const inside: Inside = new AsyncLocalStorage();
  const db = tablesOf<unknown>(engine, inside);
  return {
    engine: engine.name,
    tables: <Tables>() => db as Kysely<Tables>,
    transaction: <Tables, Result>(work: (tx: Transaction<Tables>) => Promise<Result>) =>
      inTransaction(inside, (mark) =>
        db.transaction().execute(async (tx) => {
          const result = await work(tx as unknown as Transaction<Tables>);
          mark.open = false;
          return result;
        }),
      ),
    snapshot: async <Tables, Result>(work: (tx: Transaction<Tables>) => Promise<Result>) => {
      const copy = await engine.snapshot();
      try {
        return await tablesOf<Tables>(copy, new AsyncLocalStorage())
          .transaction()
          .setIsolationLevel('repeatable read')
          .setAccessMode('read only')
          .execute(work);
      } finally {
        await copy.close();
      }
    },
    exclusive: async <Result>(name: string, work: () => Promise<Result>) => {
      const unlock = await engine.lock(name);
      try {
        return await work();
      } finally {
        await unlock();
      }
    },
    listen: (channel, heard) => engine.listen(channel, heard),
    script: async (sql: string) => {
      const tx = await engine.begin({ long: true });
      try {
        await tx.script(sql);
        await tx.commit();
      } catch (error) {
        await tx.rollback();
        throw error;
      }
    },
    migrate: (migrations: readonly Migration[]) => migrate(engine, migrations),
    pendingMigrations: (migrations: readonly Migration[]) => pendingMigrations(engine, migrations),
    ping: async () => {
      await engine.query('select 1', []);
    },
    timings: () => engine.timings.summary(),
    close: () => engine.close(),
  };
}
