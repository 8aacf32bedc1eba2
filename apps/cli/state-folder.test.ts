import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composePlatform } from '@industry/app-server/compose.ts';
import { loadSigner } from '@industry/audit';
import { acquireOwnership, systemActor } from '@industry/control';
import { createLogger, readSettings, repositoryFolder } from '@industry/observe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from './command-line.ts';

let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'industry-cli-'));
  env = {
    INDUSTRY_VAR: join(folder, 'state'),
    INDUSTRY_PACK: join(repositoryFolder(), 'tests', 'packs', 'tiny'),
    LOG_LEVEL: 'silent',
  };
});
afterAll(() => rm(folder, { recursive: true }));

async function industry(...argv: string[]) {
  const said = { stdout: '', stderr: '' };
  const exitCode = await runCommandLine(argv, {
    stdout: (text) => void (said.stdout += text),
    stderr: { write: (text) => void (said.stderr += text) },
    env,
  });
  return { exitCode, ...said };
}

/** Invented values in the form of the dataset's own file. */
async function csv(name: string, ...rows: string[]): Promise<string> {
  const file = join(folder, name);
  const header = 'country_iso3_code,year,eci_hs92,eci_rank_hs92,eci_hs12,eci_rank_hs12,eci_sitc,eci_rank_sitc';
  await writeFile(file, [header, ...rows, ''].join('\n'));
  return file;
}

describe('commands that need the owner of a state folder', () => {
  it('nobody owns it: the command becomes the owner, does its work and leaves the folder free', async () => {
    const file = await csv('first.csv', 'XTL,2022,0.5,40,0.4,41,0.3,42', 'XTL,2023,0.6,39,0.5,40,0.4,41');
    const { exitCode, stdout } = await industry(
      'import',
      'harvard-eci',
      file,
      '--published-on',
      '2024-05-01',
      '--json',
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      batch: { dataset: 'harvard-eci', rows: 12, rejectedRows: 0, publishedOn: '2024-05-01', actor: systemActor() },
      already: false,
    });
    expect((await stat(join(folder, 'state'))).mode & 0o777).toBe(0o700);
    expect(await readdir(join(folder, 'state'))).not.toContain('control.sock');
    expect(await readdir(join(folder, 'state', 'staging'))).toEqual([]);
  });

  it('a state folder that cannot be made is refused with the remedy', async () => {
    const file = await csv('nowhere.csv', 'XTL,2022,0.5,40,0.4,41,0.3,42');
    const said = { stderr: '' };
    const exitCode = await runCommandLine(['import', 'harvard-eci', file], {
      stdout: () => {},
      stderr: { write: (text) => void (said.stderr += text) },
      env: { ...env, INDUSTRY_VAR: join(file, 'state') },
    });
    expect(exitCode).toBe(1);
    expect(said.stderr).toContain('Name a folder that this user may write in INDUSTRY_VAR');
  });

  it('the same file again adds nothing and says so', async () => {
    const { exitCode, stdout } = await industry(
      'import',
      'harvard-eci',
      join(folder, 'first.csv'),
      '--published-on',
      '2024-05-01',
    );
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('was imported before')]);
  });

  it('a file that cannot be imported: exit code 1, the words name file, line, field and remedy, nothing is left', async () => {
    const file = await csv('absurd.csv', 'XTL,2022,5000000,40,0.4,41,0.3,42');
    const { exitCode, stdout, stderr } = await industry('import', 'harvard-eci', file);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/absurd\.csv: .*line 2, field eci_hs92, value "5000000"/);
    expect((await readdir(join(folder, 'state', 'staging'))).filter((name) => name.startsWith('stage-'))).toEqual([]);
  });

  it('an unknown dataset is wrong usage, with the nearest name', async () => {
    const { exitCode, stderr } = await industry('import', 'harvad-eci', 'x.csv');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('did you mean harvard-eci?')]);
  });

  it('lists the datasets with what each expects', async () => {
    const { datasets } = JSON.parse((await industry('import', '--list', '--json')).stdout) as {
      datasets: { id: string; expects: object }[];
    };
    expect(datasets.map(({ id }) => id)).toContain('harvard-eci');
    for (const { expects } of datasets) expect(Object.keys(expects)).toEqual(['kk', 'ru', 'en', 'ja']);
  });

  it('the audit chain is whole, and does not hold a head that nobody gave out', async () => {
    const whole = await industry('check', 'audit', '--json');
    expect([whole.exitCode, JSON.parse(whole.stdout)]).toEqual([0, expect.objectContaining({ ok: true, unsealed: 0 })]);
    const foreign = await industry('check', 'audit', '--head', 'a'.repeat(64));
    expect([foreign.exitCode, foreign.stdout]).toEqual([1, expect.stringContaining('broken')]);
    const { head } = JSON.parse(whole.stdout) as { head: string };
    const held = await industry('check', 'audit', '--head', head);
    expect([held.exitCode, held.stdout]).toEqual([0, expect.stringContaining('1 held head is in the chain')]);
  });

  it('heads that were saved are verified with their signatures, then sought in the chain', async () => {
    const file = join(folder, 'heads.json');
    const save = (content: unknown) => writeFile(file, JSON.stringify(content));
    const head = { day: '2026-11-01', number: 1, head: 'b'.repeat(64) };
    await save({ heads: [head] });
    const { exitCode, stdout } = await industry('check', 'audit', '--heads', file);
    expect([exitCode, stdout]).toEqual([
      1,
      expect.stringMatching(/broken at event 1: the head of 2026-11-01 .+ events 1 to 1 were rewritten/),
    ]);
    const signer = loadSigner(join(folder, 'a-key'));
    const signed = { ...head, signature: signer.sign('something else') };
    await save({ publicKey: signer.publicKey, heads: [signed] });
    const forged = await industry('check', 'audit', '--heads', file);
    expect([forged.exitCode, forged.stderr]).toEqual([2, expect.stringContaining('signature of 2026-11-01')]);
    await save({ heads: [{ day: 1 }] });
    expect((await industry('check', 'audit', '--heads', file)).stderr).toContain('holds no heads: /heads/0');
    expect((await industry('check', 'audit', '--heads', join(folder, 'none'))).stderr).toContain('cannot be read');
  });

  it('batches are read again: what came out the same is not touched', async () => {
    const { exitCode, stdout } = await industry('reimport', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ replaced: [], left: [] });
    const one = await industry('reimport', '--dataset', 'harvard-eci');
    expect([one.exitCode, one.stdout]).toEqual([0, expect.stringMatching(/came out the same, 0 were replaced/)]);
    const none = await industry('reimport', '--dataset', 'harvad-eci');
    expect([none.exitCode, none.stderr]).toEqual([1, expect.stringContaining('There is no dataset "harvad-eci"')]);
  });

  it('read models are built anew', async () => {
    const { exitCode, stdout } = await industry('rebuild');
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('caches were dropped')]);
  });

  it('a server owns it: the file is read here, only publishing crosses, and the server sees the figures', async () => {
    const settings = readSettings(env);
    const ownership = await acquireOwnership(settings.stateFolder, { role: 'server' });
    const { platform, ownerCommands, close } = await composePlatform(settings, { log: createLogger(settings) });
    try {
      ownership.serve(ownerCommands, platform);
      const file = await csv('second.csv', 'XTL,2022,0.7,38,0.4,41,0.3,42');
      expect((await industry('import', 'harvard-eci', file, '--published-on', '2025-05-01')).exitCode).toBe(0);
      const [newest] = await platform.facts.observations({
        dataset: 'harvard-eci',
        facts: ['eci_hs92'],
        where: { country: 'XTL' },
      });
      expect(newest).toMatchObject({ value: '0.7', origin: { publishedOn: '2025-05-01' } });
    } finally {
      await ownership.release(close);
    }
  });
});
