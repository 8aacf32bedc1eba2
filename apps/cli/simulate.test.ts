import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommandLine } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'industry-simulate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: string[]) {
  let stdout = '';
  let stderr = '';
  const code = await runCommandLine(['simulate', ...argv], {
    stdout: (text) => (stdout += text),
    stderr: { write: (text: string) => (stderr += text) },
    env: { INDUSTRY_VAR: join(folder, 'var'), INDUSTRY_PACK: 'programmes/kz-2020-2025' },
  });
  return { code, stdout, stderr };
}

describe('industry simulate', () => {
  test('--out writes tables and, for their owner alone, the truth; no server, no state', async () => {
    const out = join(folder, 'out');
    const { code, stdout } = await run('--firms', '60', '--seed', '3', '--out', out, '--deliveries', '--json');
    const answer = JSON.parse(stdout) as Record<string, unknown>;
    expect(code).toBe(0);
    expect(answer).toMatchObject({ firms: 60, operating: 38, active: 22, seed: 3, published: null });
    expect(answer['hash']).toMatch(/^[0-9a-f]{64}$/);
    expect(readdirSync(out)).toContain('firm-registration.csv');
    const truth = join(out, 'sealed-truth-60-3');
    expect(readdirSync(truth).toSorted()).toEqual(['pairs.csv', 'register-records.csv', 'support.csv']);
    expect(statSync(join(truth, 'support.csv')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['out']);
    const lines = readFileSync(join(out, 'firm-registration.csv'), 'utf8').trimEnd().split('\n');
    expect(new Set(lines.slice(1).map((line) => line.slice(0, 12))).size).toBe(60);
  });

  test('--deliveries come late, wrong and twice, and end as the tables', () => {
    const folderOf = join(folder, 'out', 'deliveries');
    const list = JSON.parse(readFileSync(join(folderOf, 'deliveries.json'), 'utf8')) as {
      file: string;
      table: string;
      kind: string;
    }[];
    expect(new Set(list.map(({ kind }) => kind))).toEqual(new Set(['first', 'repeated', 'correction']));
    const rows = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n').slice(1);
    const held = new Map<string, string>();
    let changed = 0;
    for (const { file } of list.filter(({ table }) => table === 'firm-tax'))
      for (const row of rows(join(folderOf, file))) {
        const key = row.slice(0, row.lastIndexOf(','));
        if (held.has(key) && held.get(key) !== row) changed += 1;
        held.set(key, row);
      }
    expect(changed).toBeGreaterThan(3);
    expect([...held.values()].toSorted()).toEqual(rows(join(folder, 'out', 'firm-tax.csv')).toSorted());
  });

  test('a real folder gets the hash and a refusal that says where to publish', async () => {
    mkdirSync(join(folder, 'var'));
    writeFileSync(join(folder, 'var', 'mode.json'), '{"mode":"real"}');
    const { code, stdout } = await run('--firms', '60', '--seed', '3');
    expect(code).toBe(0);
    expect(stdout).toContain('never published. Nothing was published.');
    expect(stdout).toContain('industry simulate --demo');
    expect(readdirSync(join(folder, 'var'))).toEqual(['mode.json']);
  });

  test('a count that is none is wrong usage', async () => {
    const { code, stderr } = await run('--firms', 'many');
    expect(code).toBe(2);
    expect(stderr).toContain('--firms is a whole number');
  });
});
