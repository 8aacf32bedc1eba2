import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  copyTestStore,
  createTestDatabase,
  TEST_DATABASE_URL,
  type TestDatabase,
} from '@industry/database/test-store.ts';
import { readSettings } from '@industry/observe';
import type { Settings } from '@industry/observe/settings.ts';
import type { FastifyInstance } from 'fastify';
import { createServerApp } from './app.ts';
import { composePlatform, type Composition, type ComposeOptions, storeLocation } from './compose.ts';
import { platformService } from './platform-service.ts';
import { SERVICES } from './services.ts';

export interface TestServer {
  readonly settings: Settings;
  readonly composition: Composition;
  readonly app: FastifyInstance;
  /** Closes everything and removes the state folder. */
  close(): Promise<void>;
}

/** Settings with an empty state folder and the tiny pack, silent. */
export function testSettings(env: Readonly<Record<string, string>> = {}): Settings {
  return readSettings({
    INDUSTRY_VAR: mkdtempSync(join(tmpdir(), 'industry-var-')),
    INDUSTRY_PACK: 'tests/packs/tiny',
    LOG_LEVEL: 'silent',
    ...env,
  });
}

/**
 * The whole application on a store that was prepared once: tests of services `inject` requests into it. On PostgreSQL when
 * INDUSTRY_TEST_DATABASE_URL names a server. Jobs wait for `platform.jobs.drain()` unless `runJobs` is set.
 */
export async function openTestServer(
  options: ComposeOptions & { readonly settings?: Settings } = {},
): Promise<TestServer> {
  const given = options.settings ?? testSettings();
  const services = [platformService, ...(options.services ?? SERVICES)];
  const migrations = services.flatMap((service) => service.migrations ?? []);
  let database: TestDatabase | null = null;
  if (given.databaseUrl === null && TEST_DATABASE_URL) database = await createTestDatabase(migrations);
  const settings = database ? { ...given, databaseUrl: database.url } : given;
  const location = storeLocation(settings);
  if ('folder' in location) await copyTestStore(migrations, location.folder);
  const composition = await composePlatform(settings, options);
  const app = await createServerApp(composition, { checkAnswers: true });
  return {
    settings,
    composition,
    app,
    async close() {
      await app.close();
      await composition.close();
      await database?.drop();
      await rm(settings.stateFolder, { recursive: true, force: true });
    },
  };
}
