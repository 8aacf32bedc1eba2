import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditMigrations, createAudit } from '@industry/audit';
import { openStore, type Migration, type Store } from '@industry/database';
import { AVAILABLE_ENGINES, openTestStore, testDatabase } from '@industry/database/test-store.ts';
import {
  lastBackup,
  newBackupKey,
  restoreBackup,
  writeBackup,
  backupOwnerCommand,
  backupCommand,
  restoreCommand,
} from './index.ts';
import { decrypt } from './encryption.ts';

const root = mkdtempSync(join(tmpdir(), 'industry-backup-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const PASSPHRASE = 'a passphrase for the tests';

const migrations: Migration[] = [
  ...auditMigrations,
  {
    name: '20260101T0000_everything',
    sql: `create table parent (id bigint generated always as identity primary key, name text unique, above bigint references parent (id));
          create table "Odd ""Name" (a numeric, b double precision, c jsonb, d bytea, e timestamptz, f date, g text[], h boolean,
            i uuid, j char(5), k interval, l int generated always as (7) stored, m bigint references parent (id));
          create table empty_one (id int primary key);
          create sequence never_called;
          insert into parent (name) values ('put in by the migration');`,
  },
];

interface Seen {
  readonly tables: Record<string, string[]>;
  readonly files: Record<string, string>;
}

async function rowsSeen(store: Store): Promise<Record<string, string[]>> {
  const seen: Record<string, string[]> = {};
  const names = await sql<{
    name: string;
  }>`select format('%I', tablename) as name from pg_tables where schemaname = 'public'`.execute(store.tables());
  for (const { name } of names.rows) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(store.tables());
    // A transaction id is not kept.
    seen[name] = rows.map(({ row }) => (name === 'audit_unsealed' ? (row.split(',')[0] ?? '') : row)).sort();
  }
  return seen;
}

function filesSeen(folder: string, below = ''): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = join(below, entry.name);
      if (path === 'store' || path === join('keys', 'backup-passphrase')) return [];
      if (entry.isDirectory()) return Object.entries(filesSeen(folder, path));
      const mode = (statSync(join(folder, path)).mode & 0o777).toString(8);
      return [
        [
          path,
          `${mode} ${createHash('sha256')
            .update(readFileSync(join(folder, path)))
            .digest('hex')}`,
        ],
      ];
    }),
  );
}

describe.each(AVAILABLE_ENGINES)('backup of %s', (engine) => {
  let store: Store;
  let state: string;
  let file: string;
  let before: Seen;
  beforeAll(async () => {
    state = mkdtempSync(join(root, 'state-'));
    mkdirSync(join(state, 'keys'), { mode: 0o700 });
    writeFileSync(join(state, 'keys', 'k.pem'), 'secret', { mode: 0o600 });
    mkdirSync(join(state, 'lake', 'restricted', 'dataset=x', 'batch=1'), { recursive: true });
    chmodSync(join(state, 'lake', 'restricted'), 0o700);
    writeFileSync(join(state, 'lake', 'restricted', 'dataset=x', 'batch=1', 'part.parquet'), randomBytes(300_000));
    mkdirSync(join(state, 'raw'));
    writeFileSync(join(state, 'raw', 'empty.gz'), '');
    writeFileSync(join(state, 'mode.json'), '{"mode":"real"}');
    store = await openTestStore(migrations, engine);
    const audit = createAudit(store, () => new Date('2026-11-24T00:00:00Z'));
    await store.transaction<object, void>(async (tx) => {
      await audit.record(tx, { actor: 'person:1', action: 'a', object: 'b', after: { x: 1 } });
      await sql`insert into parent (name, above) select 'p' || g, g from generate_series(1, 1300) g`.execute(tx);
    });
    await audit.seal();
    await store.transaction<object, void>((tx) =>
      audit.record(tx, { actor: 'person:1', action: 'not sealed', object: 'b' }),
    );
    const anyRow = fc.record({
      a: fc.option(fc.constantFrom('0.10', '-12345678901234567890.123456', 'NaN')),
      b: fc.option(fc.double()),
      c: fc.option(fc.jsonValue().map((v) => JSON.stringify(v).replaceAll('\\u0000', ''))),
      d: fc.option(fc.uint8Array()),
      e: fc.option(fc.constantFrom('2026-11-24T01:02:03.123456Z', 'infinity', '0044-03-15 BC')),
      g: fc.option(fc.array(fc.string().map((s) => s.replaceAll('\0', '')))),
      j: fc.option(fc.constantFrom('ab', 'a\tb', '"\\')),
      k: fc.option(fc.constantFrom('1 year 2 days 03:04:05.6', '-1 day')),
    });
    for (const row of fc.sample(anyRow, { numRuns: 60, seed: 7 })) {
      await sql`insert into "Odd ""Name" (a, b, c, d, e, f, g, h, i, j, k, m)
        values (${row.a}, ${row.b}, ${row.c}, ${row.d}, ${row.e}, '2026-02-03', ${row.g}, ${row.d !== null}, gen_random_uuid(), ${row.j}, ${row.k}, 1)`.execute(
        store.tables(),
      );
    }
    file = join(root, `${engine}.backup`);
    before = { tables: await rowsSeen(store), files: filesSeen(state) };
    await writeBackup(
      { store, stateFolder: state, packHash: 'hash of the pack', madeAt: '2026-11-24T00:00:00.000Z' },
      file,
      await newBackupKey(PASSPHRASE),
    );
  });
  afterAll(() => store.close());

  test.each(AVAILABLE_ENGINES)('restores on %s with equal rows, files, modes and sequences', async (into) => {
    const folder = join(root, `from-${engine}-into-${into}`);
    const name = `industry_restore_${randomBytes(6).toString('hex')}`;
    const databaseUrl = into === 'postgresql' ? await testDatabase(name, 'create') : undefined;
    const summary = await restoreBackup(file, PASSPHRASE, { folder, ...(databaseUrl ? { databaseUrl } : {}) });
    expect(summary.files).toBe(4);
    const restored = await openStore(databaseUrl ? { url: databaseUrl } : { folder: join(folder, 'store') });
    expect(await rowsSeen(restored)).toEqual(before.tables);
    expect(filesSeen(folder)).toEqual(before.files);
    expect(statSync(join(folder, 'lake', 'restricted')).mode & 0o777).toBe(0o700);
    expect(await restored.migrate(migrations)).toEqual([]);
    const { rows } = await sql<{ id: string }>`insert into parent (name) values ('next') returning id`.execute(
      restored.tables(),
    );
    // A snapshot of PGlite is recovered from its log, in which a sequence is up to 32 ahead.
    expect(Number(rows[0]?.id)).toBeGreaterThan(1301);
    expect((await sql`select nextval('never_called') as n`.execute(restored.tables())).rows).toEqual([{ n: '1' }]);
    await expect(sql`insert into parent (above) values (99999)`.execute(restored.tables())).rejects.toMatchObject({
      code: '23503',
    });
    const audit = createAudit(restored, () => new Date());
    expect(await audit.check()).toMatchObject({ ok: true, sealed: 1, unsealed: 1 });
    expect(await audit.seal()).toBe(1);
    await restored.close();
    if (databaseUrl) await testDatabase(name, 'drop');
  });
});

describe('a backup that cannot be restored', () => {
  let bytes: Buffer;
  const folder = join(root, 'never');
  const restore = async (content: Buffer, passphrase = PASSPHRASE) => {
    const damaged = join(root, 'damaged.backup');
    writeFileSync(damaged, content);
    await restoreBackup(damaged, passphrase, { folder });
  };
  const read = async (content: Buffer) => {
    for await (const _ of decrypt(Readable.from([content]), PASSPHRASE));
  };
  beforeAll(() => {
    bytes = readFileSync(join(root, 'pglite.backup'));
  });

  test.each([
    ['wrong passphrase', () => restore(bytes, 'another passphrase'), 'passphrase does not fit'],
    ['another file', () => restore(Buffer.from('a letter')), 'not a backup of Industry'],
    ['empty file', () => read(Buffer.alloc(0)), 'not a backup of Industry'],
    ['cut off in a chunk', () => restore(bytes.subarray(0, bytes.length - 1000)), 'it is cut off'],
    ['cut off between chunks', () => read(bytes.subarray(0, endOfFirstChunk(bytes))), 'it is cut off'],
    ['cut off in the header', () => read(bytes.subarray(0, 40)), 'header is cut off'],
    ['one bit of a chunk changed', () => read(flipped(bytes, bytes.length - 500)), 'was changed'],
    [
      'one bit of the first chunk changed',
      () => read(flipped(bytes, endOfFirstChunk(bytes) - 500)),
      'chunk 0 was changed',
    ],
    ['bytes added', () => read(Buffer.concat([bytes, Buffer.alloc(30)])), 'damaged'],
  ])('%s: refused, nothing left', async (_name, run, message) => {
    await expect(run()).rejects.toThrow(message);
    expect(existsSync(folder)).toBe(false);
    expect(readdirSync(root).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  test('any one changed byte is noticed before a byte that comes after it is used', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), async (at) => {
        await expect(read(flipped(bytes, at))).rejects.toMatchObject({ name: 'BackupError' });
      }),
      { numRuns: 15 },
    );
  });

  test('a folder that is not empty is refused', async () => {
    mkdirSync(join(root, 'full'));
    writeFileSync(join(root, 'full', 'mine'), '');
    await expect(
      restoreBackup(join(root, 'pglite.backup'), PASSPHRASE, { folder: join(root, 'full') }),
    ).rejects.toThrow('is not empty');
    expect(readdirSync(join(root, 'full'))).toEqual(['mine']);
  });

  test('a folder that cannot be made is named with what to do', async () => {
    writeFileSync(join(root, 'a-file'), '');
    await expect(
      restoreBackup(join(root, 'pglite.backup'), PASSPHRASE, { folder: join(root, 'a-file', 'below', 'state') }),
    ).rejects.toThrow(/a-file\/below cannot be made \(ENOTDIR\)/);
  });
});

test('a file that the catalogue lists must be there and unchanged', async () => {
  const state = mkdtempSync(join(root, 'lake-'));
  const store = await openTestStore(auditMigrations);
  await sql`create table lake_files (path text, sha256 text)`.execute(store.tables());
  await sql`insert into lake_files values ('a/b', 'c')`.execute(store.tables());
  const make = async () =>
    writeBackup(
      { store, stateFolder: state, packHash: '', madeAt: '' },
      join(root, 'lake.backup'),
      await newBackupKey(PASSPHRASE),
    );
  await expect(make()).rejects.toThrow('lake/a/b is listed in the catalogue and is not in the state folder');
  mkdirSync(join(state, 'lake', 'a'), { recursive: true });
  writeFileSync(join(state, 'lake', 'a', 'b'), 'x');
  await expect(make()).rejects.toThrow('lake/a/b is not the file that the catalogue lists');
  expect(readdirSync(root).filter((name) => name.startsWith('lake.backup'))).toEqual([]);
  await store.close();
});

describe('commands', () => {
  test('backup makes a passphrase once, says where, and restore finds it; a backup is never overwritten', async () => {
    const state = mkdtempSync(join(root, 'cli-'));
    const store = await openTestStore(auditMigrations);
    const audit = createAudit(store, () => new Date());
    const said: string[] = [];
    const context = {
      settings: { stateFolder: state },
      pack: { hash: 'x' },
      store,
      audit,
      now: () => new Date(),
    };
    const cli = {
      stateFolder: state,
      repositoryFolder: '.',
      databaseUrl: null,
      packFolder: import.meta.dirname,
      actor: 'cli:test',
      progress: () => undefined,
      stdout: (text: string) => void said.push(text),
      stderr: (text: string) => void said.push(text),
      call: async <Result>(command: string, input: unknown) => {
        expect(command).toBe(backupOwnerCommand.name);
        return (await backupOwnerCommand.run(
          { ...context, actor: 'cli:test' },
          input as never,
          () => undefined,
        )) as Result;
      },
    };
    const file = join(state, 'one.backup');
    expect(await backupCommand.run([file], cli)).toBe(1);
    expect(said[0]).toContain(`There is no state in ${state}: nothing was backed up, and nothing was made.`);
    expect(existsSync(join(state, 'keys', 'backup-passphrase'))).toBe(false);
    writeFileSync(join(state, 'mode.json'), '{"mode":"real"}');
    expect(await backupCommand.run([file], cli)).toBe(0);
    expect(said.join('')).toContain(join(state, 'keys', 'backup-passphrase'));
    expect((await lastBackup(store))?.rows).toBeGreaterThan(0);
    expect(statSync(join(state, 'keys', 'backup-passphrase')).mode & 0o777).toBe(0o600);
    expect(await backupCommand.run([file], cli)).toBe(1);
    expect(said.at(-1)).toContain('exists already');
    expect(await backupCommand.run([], cli)).toBe(2);
    expect(await restoreCommand.run([file], cli)).toBe(2);
    expect(await restoreCommand.run([file, '--into', join(root, 'cli-restored')], cli)).toBe(0);
    expect(said.at(-1)).toContain('all verified');
    expect(existsSync(join(root, 'cli-restored', 'keys', 'backup-passphrase'))).toBe(false);
    expect((await audit.events())[0]).toMatchObject({ action: 'backup.create', actor: 'cli:test' });
    await store.close();
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

function endOfFirstChunk(bytes: Buffer): number {
  const start = 16 + 4 + bytes.readUInt32BE(16);
  return start + 4 + bytes.readUInt32BE(start) + 16;
}
