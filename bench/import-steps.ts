import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { stageImport } from '@industry/facts/stage.ts';
import { loadPack } from '@industry/pack/load.ts';
import { baci } from './import-baci.ts';

// One measured step of bench/import.mjs in a process of its own; prints one line of JSON.

const seconds = (since: number) => (performance.now() - since) / 1000;
const peakMegabytes = () => Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024);

async function sql(text: string): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const start = performance.now();
  const reader = await connection.runAndReadAll(text);
  const taken = seconds(start);
  rows = reader.currentRowCount;
  return taken;
}
let rows = 0;

const steps: Record<string, (...args: string[]) => Promise<unknown>> = {
  async calibrate() {
    const block = Buffer.alloc(256 * 1024 * 1024, 7);
    const start = performance.now();
    createHash('sha256').update(block).digest();
    return { hash: seconds(start), sum: await sql('SELECT sum(range) FROM range(100000000)') };
  },
  async plain(csv, parquet) {
    return { seconds: await sql(`COPY (SELECT * FROM read_csv('${csv}')) TO '${parquet}' (FORMAT parquet)`) };
  },
  async import(csv, stateFolder) {
    const pack = await loadPack(join(import.meta.dirname, '..', '..', 'tests', 'packs', 'tiny'));
    const { importer, ...declaration } = baci;
    const reached: Record<string, number> = {};
    const start = performance.now();
    const batch = await stageImport({
      stateFolder: stateFolder!,
      declaration,
      importer,
      file: csv!,
      pack,
      report: ({ step }) => {
        reached[step] = seconds(start);
      },
    });
    const total = seconds(start);
    const [file] = batch.files;
    const path = join(stateFolder!, 'staging', batch.staged, 'batch', file!.name);
    return { seconds: total, steps: reached, megabytes: peakMegabytes(), sha256: file!.sha256, file: path };
  },
  async query(file) {
    const text = `SELECT t, sum(v) FROM read_parquet('${file}') WHERE i = 400 AND k = '270900' GROUP BY t`;
    await sql(`SELECT count(*) FROM read_parquet('${dirname(file!)}/*.parquet')`);
    const first = await sql(text);
    const again = await sql(text);
    return { milliseconds: Math.min(first, again) * 1000, rows };
  },
};

const [step, ...args] = process.argv.slice(2);
console.log(JSON.stringify(await steps[step!]!(...args)));
