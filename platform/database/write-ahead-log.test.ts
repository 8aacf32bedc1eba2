import { existsSync, mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StoreThread } from './store-thread.ts';
import { finishStoreFolder, prepareStoreFolder, snapshotFolder } from './store-folder.ts';
import { copyTestStore } from './test-store.ts';
import { WriteAheadLog } from './write-ahead-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'industry-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('group commit', () => {
  test('requests that come while a sync runs share the next one', async () => {
    const segment = join(folder, 'segment');
    writeFileSync(segment, 'x');
    const announced: number[] = [];
    const log = new WriteAheadLog((mark) => announced.push(mark));
    log.defer(segment);
    const draining = log.drain();
    for (let i = 0; i < 9; i++) log.defer(segment);
    expect(log.pending).toBe(10);
    await draining;
    expect(announced).toEqual([1, 10]);
    expect(log.pending).toBe(0);
  });

  test('flush covers what a running sync has not finished', async () => {
    const segment = join(folder, 'other');
    writeFileSync(segment, 'x');
    const announced: number[] = [];
    const log = new WriteAheadLog((mark) => announced.push(mark));
    log.defer(segment);
    const draining = log.drain();
    log.defer(segment);
    log.flush();
    expect(log.pending).toBe(0);
    await draining;
    expect(announced).toEqual([2]);
  });

  test('a segment that cannot be opened is an error, not a silent success', () => {
    expect(() => new WriteAheadLog(() => undefined).defer(join(folder, 'absent'))).toThrow('ENOENT');
  });
});

describe('PGlite under the log', () => {
  let thread: StoreThread;
  const ask = (sql: string) => thread.ask({ kind: 'query', sql, parameters: [] }, null);
  /** True when the answer rests on a log that is not on disk yet. */
  async function waits(sql: string): Promise<boolean> {
    const { mark, synced } = await ask(sql);
    await synced();
    return mark > 0;
  }
  beforeAll(async () => {
    await copyTestStore([], join(folder, 'store'));
    thread = await StoreThread.start({ folder: join(folder, 'store'), disposable: false });
    await (await ask('create table t (a int)')).synced();
  });
  afterAll(async () => {
    await thread.ask({ kind: 'close' }, null);
    await thread.end(new Error('closed'));
  });

  test('PostgreSQL asks for its syncs and gets them', async () => {
    const { rows } = await ask(
      `select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method`,
    );
    expect(rows).toEqual([{ fsync: 'on', method: 'fsync' }]);
  });

  test('a write waits for its log, a read on its own does not', async () => {
    expect(await waits('insert into t values (1)')).toBe(true);
    expect(await waits('select * from t')).toBe(false);
  });

  test('inside a transaction only the commit waits', async () => {
    await ask('begin');
    expect(await waits('insert into t values (2)')).toBe(false);
    expect(await waits('commit')).toBe(true);
  });
});

describe('folder of the store', () => {
  test('a folder whose first filling was cut off is made anew', () => {
    const store = join(folder, 'cut', 'store');
    expect(prepareStoreFolder(store)).toBe(true);
    writeFileSync(join(store, 'half'), '');
    expect(prepareStoreFolder(store)).toBe(true);
    expect(readdirSync(store)).toEqual([]);
    writeFileSync(join(store, 'PG_VERSION'), '18\n');
    finishStoreFolder(store);
    expect(prepareStoreFolder(store)).toBe(false);
    expect(existsSync(`${store}.creating`)).toBe(false);
  });

  test('a strange folder is refused with a remedy, one of another PostgreSQL too', () => {
    const strange = join(folder, 'strange');
    mkdirSync(strange);
    writeFileSync(join(strange, 'letter.txt'), '');
    expect(() => prepareStoreFolder(strange)).toThrow('is not a store. Name an empty folder');
    writeFileSync(join(strange, 'PG_VERSION'), '16\n');
    expect(() => prepareStoreFolder(strange)).toThrow(/PostgreSQL 16.*industry backup/);
  });

  test('copies that a killed process left are removed', () => {
    const store = join(folder, 'copies', 'store');
    prepareStoreFolder(store);
    finishStoreFolder(store);
    mkdirSync(snapshotFolder(store, 'left'));
    prepareStoreFolder(store);
    expect(existsSync(snapshotFolder(store, 'left'))).toBe(false);
  });
});
