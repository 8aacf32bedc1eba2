import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportProgress } from '@industry/control/types.ts';
import { type Economy, TABLE_NAMES, TABLES, type TableName, type Tally } from '@industry/simulated-economy';

/** Rows of an economy that were made: how many, their hash, and the files if any. */
export interface WrittenEconomy {
  /**
   * SHA-256 of all rows as canonical CSV, sorted by firm, table and key: before the rows of a firm in a table stands a line
   * with the name of the table.
   */
  readonly hash: string;
  readonly rows: Readonly<Record<TableName, number>>;
  /** Rows of the tables that hold facts. */
  readonly facts: number;
  /** File of each table, where a folder was given. */
  readonly files: ReadonlyMap<TableName, string>;
}

export interface WriteOptions {
  /** Where a CSV file of each table is written. */
  readonly folder?: string;
  /** Rows that are not kept are counted and hashed, and not written: facts for which there is no consent. */
  keep?(firm: number, table: TableName): boolean;
  readonly tally?: Tally;
  readonly report?: ReportProgress;
}

/** Tables that say what a firm is; all others say what it did. */
const NO_FACTS: ReadonlySet<string> = new Set(['firm-registration', 'firm-plants', 'firm-owners']);
const BLOCK = 1 << 20;
const STEP = 250;

/**
 * Makes every row once, firm by firm: hashes it, and writes it into the file of its table when there is a folder. Holds one
 * firm and a block of each file in memory, whatever the size of the economy.
 */
export function writeEconomy(
  economy: Economy,
  { folder, keep = () => true, tally, report = () => undefined }: WriteOptions = {},
): WrittenEconomy {
  if (folder !== undefined) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const tables = TABLE_NAMES.map((name) => ({
    name,
    rows: 0,
    lines: [] as string[],
    output: folder === undefined ? null : openOutput(folder, name),
  }));
  const byName = new Map(tables.map((table) => [table.name, table]));
  const hash = createHash('sha256');
  const { firms } = economy.counts;
  try {
    for (let firm = 0; firm < firms; firm += 1) {
      if (firm % STEP === 0) report({ step: 'simulate', done: firm, total: firms });
      economy.rows(firm, (name, line) => {
        byName.get(name)!.lines.push(line);
        tally?.row(firm, name, line);
      });
      for (const table of tables) {
        if (table.lines.length === 0) continue;
        const block = Buffer.from(`${table.lines.join('\n')}\n`);
        hash.update(`${table.name}\n`).update(block);
        if (table.output !== null && keep(firm, table.name)) table.output.write(block);
        table.rows += table.lines.length;
        table.lines.length = 0;
      }
    }
    for (const { output } of tables) output?.flush();
  } finally {
    for (const { output } of tables) output?.close();
  }
  report({ step: 'simulate', done: firms, total: firms });
  return {
    hash: hash.digest('hex'),
    rows: Object.fromEntries(tables.map(({ name, rows }) => [name, rows])) as Record<TableName, number>,
    facts: tables.filter(({ name }) => !NO_FACTS.has(name)).reduce((sum, { rows }) => sum + rows, 0),
    files: new Map(tables.flatMap(({ name, output }) => (output === null ? [] : [[name, output.path] as const]))),
  };
}

/** The hash alone. */
export function canonicalHash(economy: Economy): string {
  return writeEconomy(economy).hash;
}

function openOutput(folder: string, table: TableName) {
  const path = join(folder, `${table}.csv`);
  const file = openSync(path, 'w', 0o600);
  let waiting: Buffer[] = [Buffer.from(`${TABLES[table].join(',')}\n`)];
  let bytes = 0;
  const flush = () => {
    writeFileSync(file, Buffer.concat(waiting));
    waiting = [];
    bytes = 0;
  };
  return {
    path,
    write(block: Buffer): void {
      waiting.push(block);
      bytes += block.length;
      if (bytes > BLOCK) flush();
    },
    flush,
    close: () => closeSync(file),
  };
}
