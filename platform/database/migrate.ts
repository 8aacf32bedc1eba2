import { createHash } from 'node:crypto';
import type { Engine, EngineTransaction } from './engine.ts';
import type { Migration } from './types.ts';

/** The database and this build disagree about the migrations; the message says what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/** Any number will do, as long as every build uses the same. */
const LOCK = 4_807_526_976;

/** Keeps the text too: a restore makes the tables as they were by running it (platform/backup). */
export const MIGRATIONS_TABLE = `create table if not exists migrations (
  name text primary key,
  sql text not null,
  applied_at timestamptz not null default now()
)`;

/** See `Store.migrate`. */
export async function migrate(engine: Engine, migrations: readonly Migration[]): Promise<readonly string[]> {
  const sorted = [...migrations].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const double = sorted.find((migration, index) => migration.name === sorted[index + 1]?.name);
  if (double) throw new MigrationError(`Two migrations have the name ${double.name}. Rename the newer one.`);

  const applied: string[] = [];
  for (;;) {
    const name = await applyNext(engine, sorted);
    if (name === null) return applied;
    applied.push(name);
  }
}

/** See `Store.pendingMigrations`. */
export async function pendingMigrations(engine: Engine, migrations: readonly Migration[]): Promise<readonly string[]> {
  const { rows } = await engine.query(`select to_regclass('public.migrations') is not null as present`, []);
  const known = rows[0]?.['present'] === true ? await knownMigrations(engine) : new Map<string, string>();
  refuseUnknown(known, migrations);
  return migrations
    .map(({ name }) => name)
    .filter((name) => !known.has(name))
    .toSorted();
}

async function applyNext(engine: Engine, sorted: readonly Migration[]): Promise<string | null> {
  const tx = await engine.begin({ long: true });
  try {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const known = await appliedMigrations(tx);
    refuseUnknown(known, sorted);
    const next = sorted.find((migration) => !known.has(migration.name));
    if (next) {
      await tx.script(next.sql).catch((error: unknown) => {
        throw new MigrationError(`Migration ${next.name} failed and was undone: ${(error as Error).message}`, {
          cause: error,
        });
      });
      await tx.query('insert into migrations (name, sql) values ($1, $2)', [next.name, next.sql]);
    }
    await tx.commit();
    return next?.name ?? null;
  } catch (error) {
    await tx.rollback();
    throw error;
  }
}

async function appliedMigrations(tx: EngineTransaction): Promise<Map<string, string>> {
  const { rows } = await tx.query(`select to_regclass('public.migrations') is not null as present`, []);
  if (rows[0]?.['present'] !== true) await tx.script(MIGRATIONS_TABLE);
  return knownMigrations(tx);
}

async function knownMigrations(on: Pick<Engine, 'query'>): Promise<Map<string, string>> {
  const applied = await on.query('select name, sql from migrations order by name', []);
  return new Map(applied.rows.map((row) => [String(row['name']), String(row['sql'])]));
}

function refuseUnknown(known: ReadonlyMap<string, string>, sorted: readonly Migration[]): void {
  const ours = new Map(sorted.map(({ name, sql }) => [name, sql]));
  const unknown = [...known.keys()].filter((name) => !ours.has(name));
  if (unknown.length > 0) {
    throw new MigrationError(
      `The store was written by a newer build: this one does not know ${unknown.join(', ')}. ` +
        `Start the newer build, or restore a backup that was made before it into another folder (industry restore FILE --into DIR).`,
    );
  }
  const changed = [...known].find(([name, sql]) => digest(ours.get(name) ?? '') !== digest(sql));
  if (changed) {
    throw new MigrationError(
      `Migration ${changed[0]} was applied to this store with another text. An applied migration is never edited: ` +
        `put its text back and write a new migration; a store that holds nothing of value may be removed instead.`,
    );
  }
}

/** White space may be reformatted. */
function digest(sql: string): string {
  return createHash('sha256').update(sql.replace(/\s+/g, ' ').trim()).digest('hex');
}
