import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportProgress } from '@industry/control/types.ts';
import { type Economy, TABLE_NAMES, TABLES, type TableName, type Tally } from '@industry/simulated-economy';

/** Rows of an economy that were made: how many, their hash, and the files if any. */
export interface WrittenEconomy {
  /** SHA-256 of all rows as canonical CSV: `table,row`, sorted by firm, table and key. */
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
  { folder, tally, report = () => undefined }: WriteOptions = {},
): WrittenEconomy {
  if (folder !== undefined) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const outputs =
    folder === undefined ? undefined : new Map(TABLE_NAMES.map((table) => [table, output(folder, table)]));
  const hash = createHash('sha256');
  const rows = Object.fromEntries(TABLE_NAMES.map((table) => [table, 0])) as Record<TableName, number>;
  const lines = new Map<TableName, string>();
  const { firms } = economy.counts;
  try {
    for (let firm = 0; firm < firms; firm += 1) {
      if (firm % STEP === 0) report({ step: 'simulate', done: firm, total: firms });
      economy.rows(firm, (table, line) => {
        rows[table] += 1;
        tally?.row(firm, table, line);
        lines.set(table, `${lines.get(table) ?? ''}${table},${line}\n`);
        outputs?.get(table)!.write(line);
      });
      for (const table of TABLE_NAMES) {
        const text = lines.get(table);
        if (text !== undefined) hash.update(text);
      }
      lines.clear();
    }
    outputs?.forEach((one) => one.flush());
  } finally {
    outputs?.forEach((one) => one.close());
  }
  report({ step: 'simulate', done: firms, total: firms });
  const facts = TABLE_NAMES.filter((table) => !NO_FACTS.has(table)).reduce((sum, table) => sum + rows[table], 0);
  return {
    hash: hash.digest('hex'),
    rows,
    facts,
    files: new Map([...(outputs ?? [])].map(([table, { path }]) => [table, path])),
  };
}

/** The hash alone. */
export function canonicalHash(economy: Economy): string {
  return writeEconomy(economy).hash;
}

function output(folder: string, table: TableName) {
  const path = join(folder, `${table}.csv`);
  const file = openSync(path, 'w', 0o600);
  let waiting = `${TABLES[table].join(',')}\n`;
  const flush = () => {
    if (waiting !== '') writeSync(file, waiting);
    waiting = '';
  };
  return {
    path,
    write(line: string): void {
      waiting += `${line}\n`;
      if (waiting.length > BLOCK) flush();
    },
    flush,
    close: () => closeSync(file),
  };
}
