import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{apps,services,engines,platform,design,data,programmes,tests}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'dist/**', 'tests/browser/**'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 2,
    // A store lives for seconds here: what its optimised code would win is less than what making it costs.
    execArgv: ['--liftoff-only'],
  },
});
