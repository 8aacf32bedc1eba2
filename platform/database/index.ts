import { EmbeddedEngine } from './embedded-engine.ts';
import { DEFAULT_LIMITS, type Engine, type EngineLimits } from './engine.ts';
import { PostgresEngine } from './postgres-engine.ts';
import { storeOver } from './store.ts';
import type { Store, StoreLocation } from './types.ts';

export { StoreError } from './errors.ts';
export type { Engine, EngineLimits, EngineTransaction } from './engine.ts';
export { MIGRATIONS_TABLE, MigrationError } from './migrate.ts';
export type { Migration, Store, StoreLocation } from './types.ts';
export { type SaveOf, staleVersion, updateVersioned, type VersionedTable } from './versioned.ts';
export { workerUrl } from './worker-url.ts';

/**
 * Opens the store; `folder` is made when it is missing. The caller owns the folder (platform/control): PGlite itself does not
 * stop a second process. Throws when the folder is of another PostgreSQL or the server does not answer.
 *
 * @example
 * const store = await openStore({ folder: 'var/store' });
 * await store.migrate(migrations);
 */
export async function openStore(location: StoreLocation, limits: Partial<EngineLimits> = {}): Promise<Store> {
  return storeOver(await openEngine(location, limits));
}

/** The engine under a store, for what needs scripts and transactions without a limit of time: a restore. */
export async function openEngine(location: StoreLocation, limits: Partial<EngineLimits> = {}): Promise<Engine> {
  const all = { ...DEFAULT_LIMITS, ...limits };
  return 'url' in location ? PostgresEngine.open(location.url, all) : EmbeddedEngine.open(location.folder, all);
}
