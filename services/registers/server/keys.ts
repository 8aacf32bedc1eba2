import { randomBytes } from 'node:crypto';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { RegisterId, RegisterKey } from '@industry/registers/contract';
import type { Selectable } from 'kysely';
import type { Seal } from './key-seal.ts';
import type { RegisterTables } from './tables.ts';

type KeyRow = Selectable<RegisterTables['register_key']>;

/** Old and new side by side while a register changes over. */
const MOST_KEYS = 3;

export interface OpenKey {
  readonly id: string;
  readonly secret: Buffer;
}

export function keyAnswer(row: KeyRow): RegisterKey {
  return {
    id: row.id,
    createdAt: row.created_at,
    createdBy: row.created_by,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}

/** A new key; `secret` (base64url) is answered this once. Throws `register-keys-full`. */
export async function createKey(
  { store, audit, now }: Platform,
  seal: Seal,
  register: RegisterId,
  actor: string,
): Promise<{ readonly key: RegisterKey; readonly secret: string }> {
  const id = randomBytes(10).toString('hex').slice(0, 16);
  const secret = randomBytes(32);
  const row: KeyRow = {
    id,
    register,
    sealed: seal.seal(secret, `${register}/${id}`),
    created_at: now().toISOString(),
    created_by: actor,
    last_used_at: null,
    revoked_at: null,
  };
  await store.transaction<RegisterTables, void>(async (tx) => {
    const open = await tx
      .selectFrom('register_key')
      .select('id')
      .where('register', '=', register)
      .where('revoked_at', 'is', null)
      .execute();
    if (open.length >= MOST_KEYS) throw new Problem('register-keys-full', { most: MOST_KEYS });
    await tx.insertInto('register_key').values(row).execute();
    await audit.record(tx, { actor, action: 'register-key.create', object: `register:${register}`, after: { id } });
  });
  return { key: keyAnswer(row), secret: secret.toString('base64url') };
}

export async function revokeKey({ store, audit, now }: Platform, register: RegisterId, id: string, actor: string) {
  await store.transaction<RegisterTables, void>(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('register_key')
      .set({ revoked_at: now().toISOString() })
      .where('id', '=', id)
      .where('register', '=', register)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Problem('not-found', { what: id });
    await audit.record(tx, { actor, action: 'register-key.revoke', object: `register:${register}`, before: { id } });
  });
}

/** The key of this id if it is this register's and not ended. */
export async function openKey(
  { store }: Pick<Platform, 'store'>,
  seal: Seal,
  register: RegisterId,
  id: string,
): Promise<OpenKey | null> {
  const row = await store
    .tables<RegisterTables>()
    .selectFrom('register_key')
    .selectAll()
    .where('id', '=', id)
    .where('register', '=', register)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row ? { id, secret: seal.open(row.sealed, `${register}/${id}`) } : null;
}

/** The newest open key: with it we sign what we ask a register. */
export async function newestKey(
  { store }: Pick<Platform, 'store'>,
  seal: Seal,
  register: RegisterId,
): Promise<OpenKey | null> {
  const row = await store
    .tables<RegisterTables>()
    .selectFrom('register_key')
    .selectAll()
    .where('register', '=', register)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  return row ? { id: row.id, secret: seal.open(row.sealed, `${register}/${row.id}`) } : null;
}
