import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestServer, testSettings } from '@industry/app-server/testing.ts';
import { acquireOwnership, systemActor } from '@industry/control';
import { repositoryFolder } from '@industry/observe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from './command-line.ts';

let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'industry-cli-'));
  const INDUSTRY_PACK = join(repositoryFolder(), 'tests', 'packs', 'tiny');
  env = { INDUSTRY_VAR: join(folder, 'state'), INDUSTRY_PACK, LOG_LEVEL: 'silent', PORT: '8123' };
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
const user = (...argv: string[]) => industry('user', ...argv);

describe('industry user', () => {
  it('without a server: add prints a one-time link of the public address, list shows the invited person', async () => {
    const words = await user('add', '--email', 'A@b.kz', '--role', 'data-officer');
    expect(words.stderr).not.toContain('industry user');
    expect([words.exitCode, words.stdout]).toEqual([
      0,
      expect.stringMatching(/works once, until .+:\nhttp:\/\/127\.0\.0\.1:8123\/invitation#token=[\w-]{43}\n$/),
    ]);
    const { persons } = JSON.parse((await user('list', '--json')).stdout) as { persons: object[] };
    expect(persons).toMatchObject([
      { email: 'a@b.kz', state: 'invited', assignments: [{ role: 'data-officer', scope: {}, givenBy: systemActor() }] },
    ]);
    expect((await user('list')).stdout).toBe('a@b.kz  invited  a@b.kz  (data-officer)\n');
  });

  it('give, end and close answer the person as they are then', async () => {
    const of = ['--email', 'a@b.kz', '--json'];
    const officer = [...of, '--role', 'officer', '--scope', 'body=ministry'];
    const given = JSON.parse((await user('give', ...officer)).stdout);
    expect(given.person.assignments).toMatchObject([{ role: 'data-officer' }, { scope: { body: 'ministry' } }]);
    expect(JSON.parse((await user('end', ...officer)).stdout).person.assignments).toHaveLength(1);
    expect(JSON.parse((await user('close', ...of)).stdout).person).toMatchObject({ state: 'closed', assignments: [] });
  });

  it.each([
    [['add', '--email', 'A@B.kz'], 1, 'There is an account or an invitation with this address'],
    [['add', '--email', 'c@b.kz', '--role', 'emperor'], 1, 'there is no role emperor; there are: administrator'],
    [['add', '--email', 'c@b.kz', '--role', 'officer'], 1, 'the role officer needs a body'],
    [['add', '--email', 'c@b.kz', '--role', 'officer', '--scope', 'body=nowhere'], 1, 'there is no body nowhere'],
    [['close', '--email', 'nobody@b.kz'], 1, 'There is no account nobody@b.kz'],
    [['give', '--email', 'a@b.kz', '--role', 'analyst'], 1, 'The account is closed'],
    [['add', '--role', 'officer'], 2, '--email ADDRESS is needed'],
    [['add', '--email', 'c@b.kz', '--role', 'officer', '--scope', 'miid'], 2, '--scope is KIND=ID'],
    [['give', '--email', 'a@b.kz'], 2, '--role ROLE is needed'],
  ])('user %j: exit code %i, "%s"', async (argv, code, words) => {
    const { exitCode, stdout, stderr } = await user(...argv);
    expect([exitCode, stdout, stderr]).toEqual([code, '', expect.stringContaining(words)]);
  });

  it('beside a server: the server answers, and the link opens there', async () => {
    const settings = testSettings();
    env = { ...env, INDUSTRY_VAR: settings.stateFolder };
    const server = await openTestServer({ settings });
    const ownership = await acquireOwnership(settings.stateFolder, { role: 'server' });
    try {
      ownership.serve(server.composition.ownerCommands, server.composition.platform);
      const { link } = JSON.parse((await user('add', '--email', 'd@b.kz', '--json')).stdout) as { link: string };
      const payload = { token: link.split('#token=')[1] };
      const opened = await server.app.inject({ method: 'POST', url: '/api/v1/invitation', payload });
      expect(opened.json()).toMatchObject({ email: 'd@b.kz' });
    } finally {
      await ownership.release();
      await server.close();
    }
  });
});
