import { configDefaults, defineConfig } from 'vitest/config';

/** It puts its own file system below the store: no other test may have loaded what it takes the place of. */
const APART = ['platform/database/power-cut.test.ts'];
const NEVER = [...configDefaults.exclude, 'dist/**', 'tests/browser/**'];
/** Test files of a room share their processes, so that what they import is loaded once and not once a file. */
const ROOMS = ['apps', 'services', 'platform', 'engines', '{design,data,programmes}', 'tests'];

export default defineConfig({
  test: {
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 2,
    // A store lives for seconds here: what its optimised code would win is less than what making it costs.
    execArgv: ['--liftoff-only'],
    // On a server's databases a process that had run sixty files ended by itself: there each file has its own.
    isolate: process.env['INDUSTRY_TEST_DATABASE_URL'] !== undefined,
    projects: [
      ...ROOMS.map((room) => ({
        extends: true as const,
        test: { name: room, include: [`${room}/**/*.test.{ts,tsx}`], exclude: [...NEVER, ...APART] },
      })),
      { extends: true, test: { name: 'apart', include: APART, exclude: NEVER, isolate: true } },
    ],
  },
});
