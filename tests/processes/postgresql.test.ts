import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addPerson, openSession } from '@industry/auth';
import { openStore, type Store } from '@industry/database';
import { createTestDatabase, TEST_DATABASE_URL, type TestDatabase } from '@industry/database/test-store.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, type Answer, ask, buildPrograms, type Program, type Programs, run } from './harness.ts';

/** Figures of an invented country in the form of the dataset's own file. */
const csv = (...rows: readonly string[]): string =>
  ['country_iso3_code,year,eci_hs92,eci_rank_hs92,eci_hs12,eci_rank_hs12,eci_sitc,eci_rank_sitc', ...rows, ''].join(
    '\n',
  );

describe.skipIf(!TEST_DATABASE_URL)('processes on one PostgreSQL (INDUSTRY_TEST_DATABASE_URL)', () => {
  let programs: Programs;
  let database: TestDatabase;
  let store: Store;
  let folder: string;
  const running: Program[] = [];
  const environment = () => ({
    DATABASE_URL: database.url,
    INDUSTRY_VAR: join(folder, 'state'),
    INDUSTRY_PACK: 'tests/packs/tiny',
    INDUSTRY_JOBS: 'worker',
    PORT: '0',
  });
  const start = (program: string, more: NodeJS.ProcessEnv = {}, args: readonly string[] = []): Program => {
    const one = run(program, { ...environment(), ...more }, args);
    running.push(one);
    return one;
  };
  const industry = async (...args: string[]): Promise<{ code: number | null; output: string }> => {
    const one = start(programs.cli, {}, args);
    return { code: await one.ended, output: one.output() };
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'industry-processes-'));
    [programs, database] = await Promise.all([buildPrograms(), createTestDatabase([])]);
    store = await openStore({ url: database.url });
  }, 120_000);
  afterAll(async () => {
    for (const { child } of running) child.kill('SIGKILL');
    await Promise.all(running.map(({ ended }) => ended));
    await store.close();
    await database.drop();
    programs.remove();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  describe('two servers and a worker', () => {
    let one: string;
    let two: string;
    let tokens: string[];

    beforeAll(async () => {
      const servers = [start(programs.server), start(programs.server)];
      const worker = start(programs.worker);
      [one, two] = (await Promise.all(servers.map(addressOf))) as [string, string];
      await worker.says(/runs jobs/);
      const now = new Date();
      tokens = await Promise.all(
        ['oz', 'una'].map(async (id) => {
          const assignments = [{ role: 'officer', scope: { body: 'ministry' } }];
          const person = { id, name: id, email: null, passwordHash: null, assignments };
          await store.transaction((tx) => addPerson(tx, person, now));
          return openSession(store, id, now);
        }),
      );
    }, 120_000);

    test('begin at the same time on an empty database: tables, quotations and the signing key are made once', async () => {
      const [first, second] = await Promise.all([one, two].map((at) => ask(at, 'GET', '/api/v1/datasets')));
      expect(first).toMatchObject({ status: 200 });
      expect(second!.body).toEqual(first!.body);
      const { rows } = await sql<{ keys: string }>`
        select count(*) as keys from lake_batches group by id having count(*) > 1`.execute(store.tables<unknown>());
      expect(rows).toEqual([]);
    });

    test('a session of one is a session of the other', async () => {
      for (const address of [one, two]) {
        const session = await ask(address, 'GET', '/api/v1/session', { token: tokens[0]! });
        expect(session.body).toMatchObject({ person: { id: 'oz' } });
      }
    });

    test('a batch that the command line publishes is seen by both at once, by what they had cached too', async () => {
      const path = '/api/v1/indicators/ind.d';
      const before = await Promise.all([one, two].map(async (at) => (await ask(at, 'GET', path)).body));
      expect(before[0]).toEqual(before[1]);
      const file = join(folder, 'first.csv');
      writeFileSync(file, csv('XTL,2022,0.5,40,0.4,41,0.3,42', 'XTL,2023,0.6,39,0.5,40,0.4,41'));
      expect(await industry('import', 'harvard-eci', file, '--published-on', '2025-09-01')).toMatchObject({ code: 0 });
      const after = await Promise.all([one, two].map(async (at) => (await ask(at, 'GET', path)).body));
      expect(after[0]).toEqual(after[1]);
      expect(after[0]).not.toEqual(before[0]);
    });

    test('imports of one dataset at once follow one another: two files are two batches, one file is one', async () => {
      const [a, b, c] = ['a', 'b', 'c'].map((name, index) => {
        const file = join(folder, `${name}.csv`);
        writeFileSync(file, csv(`XTL,202${index},0.${index + 1},5${index},0.1,51,0.1,52`));
        return file;
      });
      for (const files of [
        [a, a],
        [b, c],
      ]) {
        const ended = await Promise.all(
          files.map((file) => industry('import', 'harvard-eci', file!, '--published-on', '2025-10-01', '--json')),
        );
        expect(ended.map(({ code }) => code)).toEqual([0, 0]);
      }
      const { rows } = await sql<{ file_name: string }>`
        select file_name from lake_batches where published_on = '2025-10-01' order by 1`.execute(
        store.tables<unknown>(),
      );
      expect(rows.map(({ file_name }) => file_name)).toEqual(['a.csv', 'b.csv', 'c.csv']);
      expect(readdirSync(join(folder, 'state', 'staging')).filter((name) => name.startsWith('stage-'))).toEqual([]);
    });

    test('of many saves of one record at once, through both, one is taken and no text is lost', async () => {
      const content = (total: string) => ({
        total,
        lines: [],
        act: null,
        source: { original: 'en', texts: { en: `Treasury report ${total}` } },
      });
      const draft = await ask(one, 'POST', '/api/v1/budget/statements', {
        token: tokens[0]!,
        body: { kind: 'spent', year: 2022, quarter: 1, body: 'ministry', ...content('1') },
      });
      expect(draft).toMatchObject({ status: 201 });
      const saved = (answer: Answer) =>
        answer.body as { readonly id: string; readonly version: number; readonly total: string };
      const path = `/api/v1/budget/statements/${saved(draft).id}`;
      let { version } = saved(draft);
      for (let round = 0; round < 5; round++) {
        const totals = Array.from({ length: 8 }, (_, index) => String(100 * (round + 1) + index));
        const saves = await Promise.all(
          totals.map((total, index) =>
            ask(index % 2 ? one : two, 'PUT', path, {
              token: tokens[index % tokens.length]!,
              body: { version, ...content(total) },
            }),
          ),
        );
        const taken = saves.filter(({ status }) => status === 200);
        expect(taken).toHaveLength(1);
        expect(saves.filter(({ status }) => status === 409)).toHaveLength(7);
        for (const { body } of saves.filter(({ status }) => status === 409)) {
          expect(body).toMatchObject({ code: 'stale-version', current: { total: saved(taken[0]!).total } });
        }
        ({ version } = saved(taken[0]!));
      }
    });

    test('a folder of PostgreSQL is not opened with an embedded store, nor by one who has other files', async () => {
      const embedded = start(programs.server, { DATABASE_URL: '', INDUSTRY_JOBS: 'server' });
      expect(await embedded.ended).toBe(1);
      expect(embedded.output()).toContain('Set DATABASE_URL');
      const elsewhere = start(programs.server, { INDUSTRY_VAR: join(folder, 'elsewhere') });
      expect(await elsewhere.ended).toBe(1);
      expect(elsewhere.output()).toContain('mount it and name it in INDUSTRY_VAR');
    });

    test('the audit chain of all of them is whole, and they stop cleanly', async () => {
      const codes = await Promise.all(running.filter(({ child }) => child.exitCode === null).map((one) => one.stop()));
      expect(codes).toEqual([0, 0, 0]);
      expect(await industry('check', 'audit', '--json')).toMatchObject({ code: 0 });
      expect(await industry('migrate', '--dry-run')).toMatchObject({ code: 0, output: 'The store is up to date.\n' });
    });
  });

  describe('two processes with jobs', () => {
    const done = async (name: string): Promise<readonly { note: string; pid: number }[]> => {
      const { rows } = await sql<{ note: string; pid: number }>`
        select note, pid from job_done where name = ${name} order by note`.execute(store.tables<unknown>());
      return rows;
    };
    const send = async (note: string, seconds: number): Promise<void> => {
      expect(await start(programs.jobs, {}, ['send', note, String(seconds)]).ended).toBe(0);
    };

    beforeAll(async () => {
      await store.script('create table job_done (name text, note text, pid integer)');
    });

    test('a slot of the schedule runs once over all of them', async () => {
      const [one, two] = [start(programs.jobs), start(programs.jobs)];
      await Promise.all([one.says(/running/), two.says(/running/)]);
      while ((await done('tick')).length < 5) await wait(100);
      const notes = (await done('tick')).map(({ note }) => note);
      const { rows } = await sql<{ jobs: number }>`
        select count(*)::int as jobs from pgboss.job where name = 'test.tick'`.execute(store.tables<unknown>());
      const first = Date.parse(notes[0]!);
      const slots = (Date.parse(notes.at(-1)!) - first) / 1000 + 1;
      expect(rows[0]!.jobs).toBeLessThanOrEqual(slots + 2);
      expect(await Promise.all([one.stop(), two.stop()])).toEqual([0, 0]);
    });

    test('what a killed process had in hand is done by the other; nothing is lost', async () => {
      const one = start(programs.jobs);
      await one.says(/running/);
      await send('a', 1);
      await send('b', 1);
      await send('c', 1);
      await one.says(/began \w/);
      await one.kill();
      const two = start(programs.jobs);
      while ((await done('slow')).length < 3) await wait(100);
      expect((await done('slow')).map(({ note }) => note)).toEqual(['a', 'b', 'c']);
      expect(await two.stop()).toBe(0);
    });
  });
});
