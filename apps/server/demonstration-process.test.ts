import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, expect, test, vi } from 'vitest';
import { createDemonstrationProcess, type DemonstrationProcess } from './demonstration-process.ts';
import { testSettings } from './testing.ts';

/** A program that stands where the server's bundle stands: what it does is each test's own. */
function entry(code: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'industry-entry-')), 'server.mjs');
  writeFileSync(file, code);
  return file;
}
const SERVES = `
  if (process.argv[2] !== '--demo' || process.env.DATABASE_URL || process.env.HOST !== '127.0.0.1') process.exit(3);
  process.send({ ready: 'http://127.0.0.1:' + process.env.PORT });
  process.on('disconnect', () => process.exit(0));
`;

let running: DemonstrationProcess;
afterEach(() => running.stop());
const create = (code: string) =>
  (running = createDemonstrationProcess(testSettings(), pino({ level: 'silent' }), entry(code)));

test('starts one process, says where it is once it serves, and stops it', async () => {
  const demonstration = create(SERVES);
  expect(demonstration.status().state).toBe('stopped');
  const [first, second] = await Promise.all([demonstration.start(), demonstration.start()]);
  expect(first).toMatchObject({ state: 'starting' });
  expect(second.url).toBe(first.url);
  await vi.waitFor(() => expect(demonstration.status()).toEqual({ state: 'ready', url: first.url }), 20_000);
  await demonstration.stop();
  expect(demonstration.status().state).toBe('stopped');
});

test('a process that cannot start is told as failed and may be tried again', async () => {
  const demonstration = create('process.exit(1)');
  await demonstration.start();
  await vi.waitFor(() => expect(demonstration.status().state).toBe('failed'), 20_000);
  expect((await demonstration.start()).state).toBe('starting');
});
