import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '@industry/database/types.ts';
import { sql } from 'kysely';
import type { OperationsAnswer } from '@industry/operations/contract';

type Sizes = Pick<OperationsAnswer, 'sizes' | 'disk'>;

/** Milliseconds for which sizes are good enough: walking the lake takes a while. */
const FRESH = 60_000;

/** Sizes of the parts of a state folder and of its disk, looked up at most once a minute. */
export function createSizes(stateFolder: string, store: Store): () => Promise<Sizes> {
  let known: { readonly at: number; readonly sizes: Promise<Sizes> } | undefined;
  return () => {
    const now = performance.now();
    if (known === undefined || now - known.at > FRESH) known = { at: now, sizes: measure(stateFolder, store) };
    const { sizes } = known;
    return sizes.catch((error: unknown) => {
      known = undefined;
      throw error;
    });
  };
}

async function measure(stateFolder: string, store: Store): Promise<Sizes> {
  const folder = (name: string) => sizeOf(join(stateFolder, name));
  const [inStore, lake, raw, files, disk] = await Promise.all([
    store.engine === 'pglite' ? folder('store') : databaseSize(store),
    folder('lake'),
    folder('raw'),
    folder('files'),
    statfs(stateFolder),
  ]);
  return {
    sizes: { store: inStore, lake, raw, files },
    disk: { free: disk.bavail * disk.bsize, total: disk.blocks * disk.bsize },
  };
}

async function databaseSize(store: Store): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`select pg_database_size(current_database()) as bytes`.execute(
    store.tables(),
  );
  return Number(rows[0]?.bytes ?? 0);
}

/** Bytes of all files below; what goes away meanwhile, and a folder that is not there, counts nothing. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += await sizeOf(path);
    else if (entry.isFile())
      bytes += await stat(path).then(
        ({ size }) => size,
        () => 0,
      );
  }
  return bytes;
}
