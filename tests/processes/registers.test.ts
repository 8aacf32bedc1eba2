import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeLog, finalState } from '@industry/app-register-simulator';
import { composePlatform } from '@industry/app-server/compose.ts';
import { readSettings, repositoryFolder } from '@industry/observe';
import { loadPack } from '@industry/pack';
import { toCivilDate } from '@industry/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPrograms, type Program, type Programs, run } from './harness.ts';

const TODAY = new Date().toISOString().slice(0, 10);
const FIRMS = 1_000;
const folder = mkdtempSync(join(tmpdir(), 'industry-registers-'));
const environment = { INDUSTRY_VAR: join(folder, 'state'), INDUSTRY_PULL_PRIVATE: 'yes' };
let programs: Programs;
let port: number;
let server: Program;
const started: Program[] = [];

function start(program: string, args: readonly string[] = [], more: NodeJS.ProcessEnv = {}): Program {
  const one = run(program, { ...environment, ...more }, args);
  started.push(one);
  return one;
}
async function startServer(): Promise<void> {
  server = start(programs.server, [], { PORT: String(port) });
  await server.says(/http:\/\/127\.0\.0\.1:\d+/);
}
/** A power cut, and the server again on what is left. */
async function cut(): Promise<void> {
  await server.kill();
  await startServer();
}
async function command(...args: string[]): Promise<Record<string, unknown>> {
  const one = start(programs.cli, [...args, '--json']);
  expect([await one.ended, one.output()]).toEqual([0, expect.any(String)]);
  return JSON.parse(one.output().trim().split('\n').at(-1)!) as Record<string, unknown>;
}
const simulate = (key: string, ...args: string[]): Program =>
  start(programs.cli, [
    'registers',
    'simulate',
    'registration',
    '--key',
    key,
    '--firms',
    String(FIRMS),
    '--today',
    TODAY,
    ...args,
  ]);

beforeAll(async () => {
  programs = await buildPrograms();
  port = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });
  await startServer();
}, 300_000);
afterAll(async () => {
  for (const one of started) if (one.child.exitCode === null) await one.kill();
  programs.remove();
  rmSync(folder, { recursive: true, force: true });
});

test(
  'a thousand firms pushed and pulled, with faults and power cuts: nothing is lost, nothing is there twice',
  { timeout: 540_000 },
  async () => {
    const { key, secret } = await command('registers', 'push-key', 'registration');
    const pushing = simulate(
      `${key}:${secret}`,
      '--dataset',
      'firm-registration',
      '--push',
      `http://127.0.0.1:${port}`,
      '--page-rows',
      '60',
    );
    await pushing.says(/pushed 4 of/);
    await cut();
    await pushing.says(/all \d+ changes are acknowledged/);
    expect(await pushing.ended).toBe(0);

    const register = simulate(
      `${key}:${secret}`,
      '--dataset',
      'firm-plants',
      '--faults',
      '0.35',
      '--seed',
      '1',
      '--page-rows',
      '250',
    );
    const [, address] = await register.says(/at (http:\S+)/);
    const source = start(programs.cli, ['registers', 'source', 'registration', 'firm-plants', address!]);
    expect(await source.ended, source.output()).toBe(0);
    const pulling = start(programs.cli, ['registers', 'pull', 'registration']);
    await register.says(/(answered: \w+\n[\s\S]*){3}/);
    await cut();
    await pulling.ended;
    for (let pulls = 0; pulls < 3; pulls += 1) await command('registers', 'pull', 'registration');
    const { batches } = await command('registers', 'close', 'registration');
    expect(batches).not.toEqual([]);
    expect(register.output()).toMatch(/answered: (busy|error|cut|slow|repeated)/);
    await server.stop();

    const pack = await loadPack(join(repositoryFolder(), 'programmes', 'kz-2020-2025'));
    const { platform, close } = await composePlatform(readSettings({ ...environment, LOG_LEVEL: 'silent' }));
    try {
      for (const [dataset, id, column] of [
        ['firm-registration', 'bin', 'name_ru'],
        ['firm-plants', 'plant', 'oked'],
      ] as const) {
        const log = changeLog(pack, {
          dataset,
          firms: FIRMS,
          seed: 1,
          since: toCivilDate('2025-01-01'),
          today: toCivilDate(TODAY),
        });
        const { rows } = await platform.facts.table({ dataset, columns: [id, 'valid_from', column] });
        const held = rows.map((row) => `${row[id]} ${row['valid_from']} ${row[column]}`).toSorted();
        const told = [...finalState(log, [id, 'valid_from']).values()].map(
          (row) => `${row[id]} ${row['valid_from']} ${row[column]}`,
        );
        expect(held.length).toBeGreaterThan(300);
        expect(held).toEqual(told.toSorted());
      }
    } finally {
      await close();
    }
  },
);
