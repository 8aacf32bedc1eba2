import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/torture.mjs', import.meta.url));
const torture = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

test('a writer that is killed loses nothing that was acknowledged, and the store opens', () => {
  const { stdout, stderr, status } = torture('--rounds', '1', '--mode', 'store');
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n').at(-1)).toMatch(/^rounds 1, acknowledged \d+, lost 0$/);
  expect(status).toBe(0);
}, 180_000);

test('wrong usage is said', () => {
  expect(torture('--rounds', 'many')).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') as string });
});
