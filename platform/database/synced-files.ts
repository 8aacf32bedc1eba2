import { closeSync, fsyncSync, openSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import type { WriteAheadLog } from './write-ahead-log.ts';

type InitArguments = Parameters<NodeFS['init']>;

/** The part of Emscripten's NODEFS that is changed here. */
interface NodeFiles {
  realPath(node: unknown): string;
  readonly stream_ops: Record<string, (...args: unknown[]) => unknown>;
  readonly node_ops: Record<string, (...args: unknown[]) => unknown>;
}

interface OpenFile {
  readonly node: unknown;
  /** Absent for folders. */
  readonly nfd?: number;
  isLog?: boolean;
}

const LOG_SEGMENT = /[\\/]pg_wal[\\/][0-9A-F]{24}$/;

/**
 * PGlite's files on disk with a working fsync. Its NODEFS has none, so PostgreSQL's own syncs (log, data files before the
 * control file at a checkpoint, folders after a rename) go nowhere; with one, its order of writing holds at a power cut too.
 */
export class SyncedFiles extends NodeFS {
  readonly #log: WriteAheadLog;

  constructor(folder: string, log: WriteAheadLog) {
    super(folder);
    this.#log = log;
  }

  override async init(pg: InitArguments[0], options: InitArguments[1]): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const preRun = [
      ...(emscriptenOpts.preRun ?? []),
      (module: { readonly NODEFS: unknown }) => addSync(module.NODEFS as NodeFiles, this.#log),
    ];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

function addSync(files: NodeFiles, log: WriteAheadLog): void {
  const isLog = (file: OpenFile) => (file.isLog ??= LOG_SEGMENT.test(files.realPath(file.node)));
  files.stream_ops['fsync'] = (stream) => {
    const file = stream as OpenFile;
    if (isLog(file)) {
      log.defer(files.realPath(file.node));
      return 0;
    }
    log.flush();
    if (file.nfd === undefined) syncPath(files.realPath(file.node));
    else fsyncSync(file.nfd);
    return 0;
  };
  const write = files.stream_ops['write'];
  if (!write) throw new Error('This version of PGlite has no NODEFS.stream_ops.write: its files cannot be synced.');
  files.stream_ops['write'] = (stream, ...rest) => {
    if (log.pending !== 0 && !isLog(stream as OpenFile)) log.flush();
    return write(stream, ...rest);
  };
  for (const name of ['unlink', 'rename', 'setattr']) {
    const change = files.node_ops[name];
    if (!change) throw new Error(`This version of PGlite has no NODEFS.node_ops.${name}: its files cannot be synced.`);
    files.node_ops[name] = (...args) => {
      log.flush();
      return change(...args);
    };
  }
}

/** Syncs a file or a folder (a folder: the names in it). */
export function syncPath(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
