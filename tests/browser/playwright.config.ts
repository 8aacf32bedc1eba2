import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  // More than processors: a page waits for its answers longer than it computes.
  workers: 3,
  fullyParallel: true,
  timeout: 120_000,
  // Nothing here measures time: a machine that is busy is slow, not wrong.
  expect: { timeout: 20_000 },
  reporter: [['line'], ['json']],
  use: {
    baseURL: process.env['REAL_URL'] ?? 'http://127.0.0.1:8080',
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
