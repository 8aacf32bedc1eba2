import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryFolder } from '@industry/observe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from './command-list.ts';
import { runCommandLine } from './command-line.ts';

const tiny = join(repositoryFolder(), 'tests', 'packs', 'tiny');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'industry-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function industry(...argv: string[]) {
  const said = { stdout: '', stderr: '' };
  const exitCode = await runCommandLine(argv, {
    stdout: (text) => void (said.stdout += text),
    stderr: { write: (text) => void (said.stderr += text) },
    env: { INDUSTRY_VAR: join(folder, 'state'), INDUSTRY_PACK: tiny, PORT: 'not a port' },
  });
  return { exitCode, ...said };
}

describe('the command line', () => {
  it('without words prints the help with every command', async () => {
    const { exitCode, stdout } = await industry();
    expect(exitCode).toBe(0);
    const lines = stdout.split('\n').map((line) => line.trim().replaceAll(/ {2,}/g, '  '));
    for (const { name, summary } of COMMANDS) expect(lines).toContain(`${name}  ${summary}`);
  });

  it.each(COMMANDS.map(({ name }) => name))('industry %s --help prints its usage', async (name) => {
    const { exitCode, stdout } = await industry(...name.split(' '), '--help');
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining(`Usage: industry ${name}`)]);
  });

  it('the list and the commands agree on name and summary', async () => {
    for (const listed of COMMANDS)
      expect(await listed.load()).toMatchObject({ name: listed.name, summary: listed.summary });
  });

  it.each([
    [['chek', 'pack'], 'Did you mean "industry check pack"?'],
    [['check', 'pakc'], 'Did you mean "industry check pack"?'],
    [['imprt'], 'Did you mean "industry import"?'],
    [['frobnicate'], 'Known commands: check pack, '],
  ])('%j is answered by the nearest name, exit code 2', async (argv, hint) => {
    const { exitCode, stdout, stderr } = await industry(...argv);
    expect([exitCode, stdout, stderr]).toEqual([2, '', expect.stringContaining(hint)]);
  });

  it('an unknown option is wrong usage', async () => {
    const { exitCode, stderr } = await industry('version', '--jsno');
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringMatching(/Unknown option '--jsno'[^]*Usage: industry version/),
    ]);
  });

  it('a bad setting stops the commands that need settings, and no others', async () => {
    expect((await industry('version')).exitCode).toBe(0);
    await mkdir(join(folder, 'state'), { recursive: true });
    await writeFile(join(folder, 'state', 'mode.json'), '{"mode":"real"}');
    const { exitCode, stderr } = await industry('check', 'audit');
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringMatching(/PORT is "not a port", but must be .+ Give a free port/),
    ]);
    await rm(join(folder, 'state'), { recursive: true });
  });

  it.each([[['check', 'audit']], [['reimport']], [['rebuild']], [['backup', 'x.backup']]])(
    'a misspelt INDUSTRY_VAR is refused by %j, and nothing is made',
    async (argv) => {
      const { exitCode, stdout, stderr } = await industry(...argv);
      expect([exitCode, stdout]).toEqual([argv[0] === 'backup' ? 1 : 2, '']);
      expect(stderr).toMatch(/INDUSTRY_VAR/);
      expect(stderr).toMatch(/othing was made/);
      expect(existsSync(join(folder, 'state'))).toBe(false);
    },
  );
});

describe('industry check pack', () => {
  it('a clean pack has no findings', async () => {
    expect(await industry('check', 'pack', tiny, '--json')).toEqual({
      exitCode: 0,
      stdout: '{"findings":[]}\n',
      stderr: '',
    });
  });

  it('findings are warnings: exit code 0, each with rule, id, severity, message and clause', async () => {
    const { exitCode, stdout } = await industry(
      'check',
      'pack',
      await spoiled('budget.yaml', /total: '(\d)/, "total: '9$1"),
      '--json',
    );
    const { findings } = JSON.parse(stdout) as { findings: Record<string, string>[] };
    expect(exitCode).toBe(0);
    expect(findings.length).toBeGreaterThan(0);
    expect(Object.keys(findings[0]!)).toEqual(['rule', 'id', 'severity', 'message', 'clause']);
    expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it('a pack that cannot be used: exit code 1, file and line', async () => {
    const pack = await spoiled('budget.yaml', /^clause:/m, 'claus:');
    const words = await industry('check', 'pack', pack);
    expect([words.exitCode, words.stderr]).toEqual([1, expect.stringContaining('budget.yaml')]);
    const json = await industry('check', 'pack', pack, '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ findings: [], problems: [{ file: 'budget.yaml' }, {}] });
  });

  it('an unknown language is wrong usage', async () => {
    expect((await industry('check', 'pack', tiny, '--language', 'de')).stderr).toMatch(
      /--language must be one of kk, ru, en, ja/,
    );
  });
});

async function spoiled(file: string, find: RegExp, replacement: string): Promise<string> {
  const pack = await mkdtemp(join(folder, 'pack-'));
  await cp(tiny, pack, { recursive: true });
  const text = await readFile(join(pack, file), 'utf8');
  expect(text).toMatch(find);
  await writeFile(join(pack, file), text.replace(find, replacement));
  return pack;
}
