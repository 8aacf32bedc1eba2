import { createHash, randomUUID } from 'node:crypto';
import { constants, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { EngineLimits } from './engine.ts';
import { openStore } from './index.ts';
import type { Migration, Store } from './types.ts';

/** PostgreSQL server for the tests: a role that may create databases. Tests run on PGlite when it is not set. */
export const TEST_DATABASE_URL = process.env['INDUSTRY_TEST_DATABASE_URL'];

/** What a test runs on that does not name an engine: PostgreSQL when there is one. */
export const TEST_ENGINE: Store['engine'] = TEST_DATABASE_URL ? 'postgresql' : 'pglite';

/** Engines that this run tests: `describe.each(TEST_ENGINES)`. PGlite has its own run, without a server. */
export const TEST_ENGINES: readonly Store['engine'][] = [TEST_ENGINE];

/** Engines that this run can open: for what goes from one to the other. */
export const AVAILABLE_ENGINES: readonly Store['engine'][] = TEST_DATABASE_URL ? ['pglite', 'postgresql'] : ['pglite'];

const FORMAT = 1;
const PREPARED = 'industry-prepared-';
const DAY = 86_400_000;

/**
 * A store of its own with the migrations applied, removed at `close`. On PGlite a copy of a folder that is prepared once a
 * machine and set of migrations (a second or less); on PostgreSQL a new database.
 *
 * @example const store = await openTestStore(migrations);
 */
export async function openTestStore(
  migrations: readonly Migration[] = [],
  engine: Store['engine'] = TEST_ENGINE,
  limits: Partial<EngineLimits> = {},
): Promise<Store> {
  if (engine === 'postgresql') return openTestDatabase(migrations);
  const folder = mkdtempSync(join(tmpdir(), 'industry-store-'));
  await copyTestStore(migrations, join(folder, 'store'));
  const store = await openStore({ folder: join(folder, 'store') }, limits);
  return {
    ...store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Puts the folder of a store with the migrations applied at `to`, closed. */
export async function copyTestStore(migrations: readonly Migration[], to: string): Promise<void> {
  await copyFolder(await prepared(migrations), to);
}

async function prepared(migrations: readonly Migration[]): Promise<string> {
  const empty = preparedFolder([]);
  if (!existsSync(empty)) await prepare(empty, null, []);
  const folder = preparedFolder(migrations);
  if (!existsSync(folder)) await prepare(folder, empty, migrations);
  // Marks it as used: sets of migrations that nobody uses any more are removed.
  utimesSync(folder, new Date(), new Date());
  return folder;
}

function removeUnused(): void {
  for (const name of readdirSync(tmpdir())) {
    const path = join(tmpdir(), name);
    if (!name.startsWith(PREPARED)) continue;
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (used < Date.now() - DAY) rmSync(path, { recursive: true, force: true });
  }
}

/** Several test processes may prepare the same folder at once: the first rename wins. */
async function prepare(folder: string, from: string | null, migrations: readonly Migration[]): Promise<void> {
  removeUnused();
  const making = `${folder}.${randomUUID()}`;
  if (from) await copyFolder(from, making);
  const store = await openStore({ folder: making });
  try {
    await store.migrate(migrations);
  } finally {
    await store.close();
  }
  try {
    renameSync(making, folder);
  } catch {
    rmSync(making, { recursive: true, force: true });
  }
}

function preparedFolder(migrations: readonly Migration[]): string {
  return join(tmpdir(), `${PREPARED}${keyOf(migrations)}`);
}

function keyOf(migrations: readonly Migration[]): string {
  const key = createHash('sha256').update(JSON.stringify([FORMAT, process.getuid?.() ?? 0, migrations]));
  return key.digest('hex').slice(0, 16);
}

async function copyFolder(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

async function openTestDatabase(migrations: readonly Migration[]): Promise<Store> {
  const { url, drop } = await createTestDatabase(migrations);
  const store = await openStore({ url });
  return {
    ...store,
    close: async () => {
      await store.close();
      await drop();
    },
  };
}

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of its own with the migrations applied, on the test server: a copy of one that is prepared once. */
export async function createTestDatabase(migrations: readonly Migration[]): Promise<TestDatabase> {
  const name = `industry_test_${randomUUID().replaceAll('-', '')}`;
  const template = await preparedDatabase(migrations);
  await onTestServer(`create database ${name} template ${template}`);
  return { url: addressOf(name), drop: async () => void (await testDatabase(name, 'drop')) };
}

async function preparedDatabase(migrations: readonly Migration[]): Promise<string> {
  const name = `industry_prepared_${keyOf(migrations)}`;
  const making = `industry_making_${randomUUID().replaceAll('-', '')}`;
  if (await exists(name)) return name;
  await onTestServer(`create database ${making}`);
  const store = await openStore({ url: addressOf(making) });
  try {
    await store.migrate(migrations);
  } finally {
    await store.close();
  }
  try {
    await onTestServer(`alter database ${making} rename to ${name}`);
  } catch (error) {
    // Another test process was first.
    await onTestServer(`drop database ${making} with (force)`);
    if (!(await exists(name))) throw error;
  }
  return name;
}

/** Creates or drops a database on the test server and answers its address. */
export async function testDatabase(name: string, action: 'create' | 'drop'): Promise<string> {
  await onTestServer(action === 'create' ? `create database ${name}` : `drop database if exists ${name} with (force)`);
  return addressOf(name);
}

function addressOf(database: string): string {
  const url = new URL(testServer());
  url.pathname = `/${database}`;
  return url.href;
}

async function exists(database: string): Promise<boolean> {
  return (await onTestServer('select from pg_database where datname = $1', [database])) > 0;
}

/** Answers how many rows came. */
async function onTestServer(statement: string, values: readonly string[] = []): Promise<number> {
  const client = new Client({ connectionString: testServer() });
  await client.connect();
  try {
    return (await client.query(statement, [...values])).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

function testServer(): string {
  if (!TEST_DATABASE_URL) throw new Error('INDUSTRY_TEST_DATABASE_URL is not set.');
  return TEST_DATABASE_URL;
}
