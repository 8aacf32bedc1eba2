import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { literal } from './dialect.ts';
import { stateFolders, type StateFolders } from './folders.ts';

/** A cell as it leaves the lake: big integers, decimals and days come as text. */
export type Cell = string | number | boolean | null;

/** A result by columns: a million rows as row objects would take seventy times as long. */
export interface Columns {
  readonly names: readonly string[];
  readonly columns: readonly (readonly Cell[])[];
  readonly rows: number;
}

/** One connection: its temporary tables are its own. */
export interface Session {
  columns(sql: string, parameters?: readonly Cell[]): Promise<Columns>;
  /** Row objects, for results of at most some thousand rows. */
  rows(sql: string, parameters?: readonly Cell[]): Promise<Readonly<Record<string, Cell>>[]>;
  run(sql: string): Promise<void>;
}

export interface Warehouse extends Pick<Session, 'columns' | 'rows'> {
  readonly folders: StateFolders;
  /** Gives `work` a connection of its own and closes it. */
  session<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /** Closes the engine when the last one who opened it closes. */
  close(): Promise<void>;
}

export interface WarehouseOptions {
  readonly threads?: number;
  /** What the engine may take before it spills to the staging folder, as `500MB`. */
  readonly memoryLimit?: string;
}

const open = new Map<string, { readonly instance: Promise<DuckDBInstance>; users: number }>();

/**
 * The engine of a state folder's lake; one in a process, shared by all who open the same folder. It reads and writes
 * inside the lake and the staging folder only, and cannot load extensions or change its settings.
 */
export async function openWarehouse(stateFolder: string, options: WarehouseOptions = {}): Promise<Warehouse> {
  const folders = stateFolders(stateFolder);
  const shared = open.get(folders.state) ?? { instance: start(folders, options), users: 0 };
  shared.users += 1;
  open.set(folders.state, shared);
  const instance = await shared.instance;
  const session: Warehouse['session'] = async (work) => {
    const connection = await instance.connect();
    try {
      return await work(sessionOf(connection));
    } finally {
      connection.closeSync();
    }
  };
  return {
    folders,
    session,
    columns: (sql, parameters) => session((one) => one.columns(sql, parameters)),
    rows: (sql, parameters) => session((one) => one.rows(sql, parameters)),
    async close() {
      shared.users -= 1;
      if (shared.users > 0) return;
      open.delete(folders.state);
      instance.closeSync();
    },
  };
}

async function start(folders: StateFolders, options: WarehouseOptions): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(options.threads ?? Math.min(availableParallelism(), 4)),
    memory_limit: options.memoryLimit ?? '500MB',
    temp_directory: join(folders.staging, '.spill'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  // The order matters: switching external access off first would shut out the lake, and the lock freezes what is set.
  const allowed = [folders.lake, folders.staging].map((folder) => literal(`${folder}/`)).join(', ');
  await connection.run(`SET allowed_directories = [${allowed}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  connection.closeSync();
  return instance;
}

function sessionOf(connection: DuckDBConnection): Session {
  const columns: Session['columns'] = async (sql, parameters = []) => {
    const reader = await connection.runAndReadAll(sql, [...parameters] as DuckDBValue[]);
    const names = reader.columnNames();
    const rows = reader.currentRowCount;
    // Of an empty result the reader gives no columns at all.
    const found = rows === 0 ? names.map(() => []) : (reader.getColumnsJson() as Cell[][]);
    return { names, columns: found, rows };
  };
  return {
    columns,
    async rows(sql, parameters) {
      const result = await columns(sql, parameters);
      return Array.from({ length: result.rows }, (_, row) =>
        Object.fromEntries(result.names.map((name, column) => [name, result.columns[column]![row]!])),
      );
    },
    async run(sql) {
      await connection.run(sql);
    },
  };
}
