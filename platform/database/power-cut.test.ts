import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { openPglite } from './open-pglite.ts';
import { copyTestStore } from './test-store.ts';
import { WriteAheadLog } from './write-ahead-log.ts';

const synced = vi.hoisted(() => ({ tell: (_path: string): void => undefined }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const told = (descriptor: number) => synced.tell(fs.readlinkSync(`/proc/self/fd/${descriptor}`));
  return {
    ...fs,
    fsyncSync: (descriptor: number) => told(descriptor),
    fdatasyncSync: (descriptor: number) => told(descriptor),
    fdatasync: (descriptor: number, done: (error: Error | null) => void) =>
      setImmediate(() => {
        told(descriptor);
        done(null);
      }),
  };
});

const root = mkdtempSync(join(tmpdir(), 'industry-power-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/**
 * The disk after the harshest power cut: of each file what its last sync saw, of each folder the names at its last sync and
 * those of files that were synced themselves (as ext4 and XFS do); a rename or removal without a sync of the folder is lost.
 */
class Disk {
  readonly #root: string;
  readonly #contents = new Map<number, Buffer>();
  readonly #names = new Map<string, Map<string, number>>();

  constructor(folder: string) {
    this.#root = folder;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      this.sync(join(entry.parentPath, entry.name));
    }
    this.sync(folder);
  }

  sync(path: string): void {
    if (relative(this.#root, path).startsWith('..')) return;
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      const files = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile());
      this.#names.set(path, new Map(files.map(({ name }) => [name, statSync(join(path, name)).ino])));
    } else if (stat) {
      this.#contents.set(stat.ino, readFileSync(path));
      const names = this.#names.get(dirname(path)) ?? new Map<string, number>();
      this.#names.set(dirname(path), names.set(relative(dirname(path), path), stat.ino));
    }
  }

  cutPower(image: string): void {
    for (const [folder, names] of this.#names) {
      const target = join(image, relative(this.#root, folder));
      mkdirSync(target, { recursive: true });
      for (const [name, inode] of names) writeFileSync(join(target, name), this.#contents.get(inode) ?? '');
    }
  }
}

test.runIf(process.platform === 'linux')(
  'what was acknowledged outlives a power cut that takes everything unsynced',
  async () => {
    const folder = join(root, 'store');
    await copyTestStore([], folder);
    const disk = new Disk(folder);
    synced.tell = (path) => disk.sync(path);
    const log = new WriteAheadLog(() => undefined);
    const pg = await openPglite(folder, log, false);
    await pg.exec('create table t (id int primary key, filling text)');
    await log.drain();
    const images: { readonly image: string; readonly acknowledged: number }[] = [];
    const cut = (acknowledged: number) => {
      const image = join(root, `image-${images.length}`);
      disk.cutPower(image);
      images.push({ image, acknowledged });
    };
    // A cut after each kind of thing: a commit that nobody acknowledged, commits, a checkpoint, a new segment of the log.
    for (let id = 1; id <= 60; id++) {
      await pg.query('insert into t select $1, string_agg(md5(i::text), $2) from generate_series(1, 200) i', [id, 'x']);
      if (id === 20) cut(id - 1);
      await log.drain();
      if (id === 40) await pg.exec('checkpoint');
      if (id === 50) await pg.query('select pg_switch_wal()');
      if (id === 39 || id === 40 || id === 60) cut(id);
    }
    const { rows } = await pg.query<{ segment: string }>('select pg_walfile_name(pg_current_wal_lsn()) as segment');
    expect(rows[0]?.segment.endsWith('1')).toBe(false);
    await pg.close();
    synced.tell = () => undefined;

    for (const { image, acknowledged } of images) {
      const again = await openPglite(image, new WriteAheadLog(() => undefined), false);
      const found = await again.query<{ kept: number; whole: number }>(
        'select count(*)::int as kept, (count(*) filter (where length(filling) = 200 * 33 - 1))::int as whole from t',
      );
      expect(found.rows[0]?.kept).toBeGreaterThanOrEqual(acknowledged);
      expect(found.rows[0]?.whole).toBe(found.rows[0]?.kept);
      await again.close();
    }
  },
);
