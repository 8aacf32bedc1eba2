import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { stageImport } from '@industry/facts/stage.ts';
import { loadPack } from '@industry/pack/load.ts';
import { baci } from './import-baci.ts';

// One measured step of bench/import.mjs in a process of its own; prints one line of JSON.

const seconds = (since: number) => (performance.now() - since) / 1000;
const processor = () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6;
const peakMegabytes = () =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024);

async function sql(text: string): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const start = performance.now();
  await connection.run(text);
  return seconds(start);
}

const steps: Record<string, (...args: string[]) => Promise<unknown>> = {
  async calibrate() {
    const block = Buffer.alloc(256 * 1024 * 1024, 7);
    const start = performance.now();
    createHash('sha256').update(block).digest();
    return { hash: seconds(start), sum: await sql('SELECT sum(range) FROM range(100000000)') };
  },
  async plain(csv, parquet) {
    const before = processor();
    const taken = await sql(`COPY (SELECT * FROM read_csv('${csv}')) TO '${parquet}' (FORMAT parquet)`);
    return { seconds: taken, processor: processor() - before };
  },
  async import(csv, stateFolder) {
    const pack = await loadPack(join(import.meta.dirname, '..', '..', 'tests', 'packs', 'tiny'));
    const { importer, ...declaration } = baci;
    const reached: Record<string, number> = {};
    let worked = 0;
    const before = processor();
    const start = performance.now();
    const batch = await stageImport({
      stateFolder: stateFolder!,
      declaration,
      importer,
      file: csv!,
      pack,
      report: ({ step }) => {
        reached[step] = seconds(start);
        worked = processor() - before;
      },
    });
    const total = seconds(start);
    const [file] = batch.files;
    const path = join(stateFolder!, 'staging', batch.staged, 'batch', file!.name);
    return {
      seconds: total,
      processor: worked,
      steps: reached,
      megabytes: peakMegabytes(),
      sha256: file!.sha256,
      file: path,
    };
  },
  async query(file) {
    const rows = `read_parquet('${file}')`;
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const [some] = (await connection.runAndReadAll(`SELECT i, k FROM ${rows} LIMIT 1 OFFSET 5000000`)).getRowsJson();
    const text = `SELECT j, t, v FROM ${rows} WHERE i = ${some![0]} AND k = '${some![1]}'`;
    let best = Infinity;
    let found = 0;
    for (let run = 0; run < 5; run++) {
      const start = performance.now();
      found = (await connection.runAndReadAll(text)).currentRowCount;
      best = Math.min(best, performance.now() - start);
    }
    return { milliseconds: best, rows: found };
  },
};

const [step, ...args] = process.argv.slice(2);
console.log(JSON.stringify(await steps[step!]!(...args)));
