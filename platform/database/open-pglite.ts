import { PGlite } from '@electric-sql/pglite';
import { finishStoreFolder, prepareStoreFolder } from './store-folder.ts';
import { SyncedFiles } from './synced-files.ts';
import { PARSED_TYPES, parserOf } from './wire-types.ts';
import type { WriteAheadLog } from './write-ahead-log.ts';

/** `-F` turns fsync off. */
const START = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F');
// PostgreSQL's default, fdatasync, is an empty function in this build; fsync reaches SyncedFiles.
const SYNCED = ['wal_sync_method=fsync', 'max_wal_size=64MB', 'min_wal_size=32MB'];

/** Opens the folder, filling it first when it is new. `disposable`: a copy that is thrown away, nothing is synced. */
export async function openPglite(folder: string, log: WriteAheadLog, disposable: boolean): Promise<PGlite> {
  const fresh = prepareStoreFolder(folder);
  const pg = await PGlite.create({
    fs: new SyncedFiles(folder, log),
    startParams: disposable
      ? [...PGlite.defaultStartParams]
      : [...START, ...SYNCED.flatMap((setting) => ['-c', setting])],
  });
  if (fresh) {
    await pg.exec('checkpoint');
    finishStoreFolder(folder);
  }
  // A type without an entry would get PGlite's own parser.
  const types = [...Object.keys(pg.parsers).map(Number), ...PARSED_TYPES];
  pg.parsers = Object.fromEntries(types.map((type) => [type, parserOf(type)]));
  // Parameters come as text already.
  pg.serializers = {};
  return pg;
}
