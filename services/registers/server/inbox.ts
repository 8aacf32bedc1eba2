import { randomUUID } from 'node:crypto';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { LIMITS, type Receipt, type RegisterId } from '@industry/registers/contract';
import type { Transaction } from 'kysely';
import { LAND_JOB } from './job-names.ts';
import type { ReadBody } from './read-body.ts';
import type { RegisterTables, Way } from './tables.ts';

export interface Incoming {
  readonly register: RegisterId;
  readonly dataset: string;
  readonly way: Way;
  readonly idempotencyKey: string;
  readonly body: ReadBody;
  /** Id of the key that signed it. */
  readonly key: string | null;
}

/**
 * Acknowledges a delivery: one transaction puts its rows into the inbox and, with `also`, what must hold with them (the cursor of
 * a pull, the signature of a push). The same key with the same body is the same delivery; with another body it is `delivery-key-reused`.
 */
export function acknowledge(
  { store, jobs, now }: Pick<Platform, 'store' | 'jobs' | 'now'>,
  { register, dataset, way, idempotencyKey, body, key }: Incoming,
  also: (tx: Transaction<RegisterTables>) => Promise<void> = async () => undefined,
): Promise<Receipt> {
  return store.transaction<RegisterTables, Receipt>(async (tx) => {
    await also(tx);
    const id = randomUUID();
    const empty = body.rows === 0;
    const added = await tx
      .insertInto('register_delivery')
      .values({
        id,
        register,
        dataset,
        way,
        idempotency_key: idempotencyKey,
        digest: body.digest,
        // Nothing to land: it says that nothing has changed.
        state: empty ? 'landed' : 'waiting',
        received_at: now().toISOString(),
        rows: body.rows,
        bytes: body.bytes,
        superseded: 0,
        without_consent: 0,
        batches: '[]',
        reason: null,
        key,
      })
      .onConflict((row) => row.columns(['register', 'dataset', 'idempotency_key']).doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) return known(tx, register, dataset, idempotencyKey, body);
    if (key !== null)
      await tx.updateTable('register_key').set({ last_used_at: now().toISOString() }).where('id', '=', key).execute();
    if (!empty) {
      await tx.insertInto('register_inbox').values({ delivery: id, lines: body.lines }).execute();
      if ((await waitingRows(tx, dataset)) >= LIMITS.batchRows)
        await jobs.send(tx, LAND_JOB, { dataset }, { key: dataset });
    }
    return { delivery: id, rows: body.rows, already: false };
  });
}

async function known(
  tx: Transaction<RegisterTables>,
  register: RegisterId,
  dataset: string,
  idempotencyKey: string,
  body: ReadBody,
): Promise<Receipt> {
  const before = await tx
    .selectFrom('register_delivery')
    .select(['id', 'rows', 'digest'])
    .where('register', '=', register)
    .where('dataset', '=', dataset)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirstOrThrow();
  if (before.digest !== body.digest) throw new Problem('delivery-key-reused');
  return { delivery: before.id, rows: before.rows, already: true };
}

async function waitingRows(tx: Transaction<RegisterTables>, dataset: string): Promise<number> {
  const { rows } = await tx
    .selectFrom('register_delivery')
    .select(({ fn }) => fn.sum<string | null>('rows').as('rows'))
    .where('state', '=', 'waiting')
    .where('dataset', '=', dataset)
    .executeTakeFirstOrThrow();
  return Number(rows ?? 0);
}
