import type { Store } from '@industry/database/types.ts';
import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import type PgBoss from 'pg-boss';

/** pg-boss' statements in a transaction of ours. */
export function inTransactionOf<Tables>(tx: Kysely<Tables> | Transaction<Tables>): PgBoss.Db {
  return {
    async executeSql(text, values) {
      const { rows } = await tx.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values ?? []));
      return { rows };
    },
  };
}

/** pg-boss brackets its scripts itself; here the store does, so that a script that fails leaves no open transaction. */
const BRACKETS = /^\s*begin;|commit;\s*$/gi;

/** pg-boss' statements on the store: scripts in a transaction of their own, all else one by one. */
export function onStore(store: Store): PgBoss.Db {
  const one = inTransactionOf(store.tables<unknown>());
  return {
    async executeSql(text, values) {
      if (!/^\s*begin;/i.test(text)) return one.executeSql(text, values);
      await store.script(text.replaceAll(BRACKETS, ''));
      return { rows: [] };
    },
  };
}
