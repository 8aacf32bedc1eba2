import { configDefaults, defineConfig } from 'vitest/config';

/** It puts its own file system below the store: no other test may have loaded what it takes the place of. */
const APART = ['platform/database/power-cut.test.ts'];
const NEVER = [...configDefaults.exclude, 'dist/**', 'tests/browser/**'];

export default defineConfig({
  test: {
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 2,
    // A store lives for seconds here: what its optimised code would win is less than what making it costs.
    execArgv: ['--liftoff-only'],
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['{apps,services,engines,platform,design,data,programmes,tests}/**/*.test.{ts,tsx}'],
          exclude: [...NEVER, ...APART],
          // What files import is loaded once a process and not once a file.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: APART, exclude: NEVER } },
    ],
  },
});
