import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve, sep } from 'node:path';

/** Where the lake's parts lie inside a state folder. */
export interface StateFolders {
  readonly state: string;
  /** Parquet of public datasets, `dataset=<id>/batch=<id>/<table>.parquet`. */
  readonly lake: string;
  /** The same for datasets above "public"; mode 0700. */
  readonly restricted: string;
  /** Raw files, compressed, under the SHA-256 of the file as it came. */
  readonly raw: string;
  /** Work in progress; nothing in it is visible. */
  readonly staging: string;
}

/** The folders of a state folder, made when missing. */
export function stateFolders(stateFolder: string): StateFolders {
  const state = resolve(stateFolder);
  const folders = {
    state,
    lake: join(state, 'lake'),
    restricted: join(state, 'lake', 'restricted'),
    raw: join(state, 'raw'),
    staging: join(state, 'staging'),
  };
  mkdirSync(folders.lake, { recursive: true });
  for (const guarded of [folders.restricted, folders.raw, folders.staging]) {
    mkdirSync(guarded, { recursive: true, mode: 0o700 });
    // A folder that was copied or restored by hand may have come with wider rights.
    if ((statSync(guarded).mode & 0o077) !== 0) chmodSync(guarded, 0o700);
  }
  return folders;
}

const NAME = /^[a-z0-9][a-z0-9.-]{0,79}$/;

/** An id that is safe as a part of a path; throws `RangeError` for "../x", "", "a/b" and upper case. */
export function pathPart(id: string): string {
  if (!NAME.test(id) || id.includes('..')) throw new RangeError(`not a name of a folder: ${JSON.stringify(id)}`);
  return id;
}

/** `<lake>/dataset=<id>/batch=<id>`, in the restricted lake when the dataset is above "public". */
export function batchFolder(folders: StateFolders, dataset: string, batch: string, restricted: boolean): string {
  return join(
    restricted ? folders.restricted : folders.lake,
    `dataset=${pathPart(dataset)}`,
    `batch=${pathPart(batch)}`,
  );
}

/** The path, or `RangeError` when it leads out of the folder. */
export function inside(folder: string, path: string): string {
  const full = resolve(folder, path);
  if (isAbsolute(path) || path.includes('\0') || !full.startsWith(resolve(folder) + sep))
    throw new RangeError(`the path leads out of its folder: ${JSON.stringify(path)}`);
  return full;
}
