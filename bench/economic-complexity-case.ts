// One benchmark run in a cold process: reads a trade file, then times RCA to COG of all its years.
// `node case.mjs FILE.csv WORKERS`; prints one line of JSON. WORKERS 0 computes on the main thread.
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { complexityByYear, economicComplexity, type TradeMatrix } from '@industry/economic-complexity';
import { readTradeCsv } from '../services/complexity/server/trade-csv.ts';
import { tradeByYear } from '../services/complexity/server/trade-years.ts';

interface Task {
  readonly years: readonly { readonly year: number; readonly trade: TradeMatrix }[];
}

// Every cell is computed; what leaves is what the tables need, and one number that depends on the cells.
function computeYears({ years }: Task) {
  const results = [];
  for (const { year, complexity } of complexityByYear(years, { cells: 'reuse' })) {
    const { eci, pci, coi, cog, density } = complexity;
    results.push({ year, eci, pci, coi, check: cog[cog.length >> 1]! + density[density.length >> 1]! });
  }
  return results;
}

async function main(file: string, workerCount: number) {
  const table = readTradeCsv(file);
  const years = Array.from(tradeByYear(file, table, { year: undefined, duplicates: 'reject' }), ({ year, trade }) => ({
    year,
    trade: { ...trade, values: trade.values.slice() },
  }));
  const stages: Record<string, number> = {};
  let ms: number;
  if (workerCount > 0) {
    const workers = Array.from({ length: workerCount }, () => new Worker(new URL(import.meta.url)));
    await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once('message', resolve))));
    const started = performance.now();
    const done = workers.map((worker, at) => {
      const share = years.filter((_, index) => index % workerCount === at);
      const answered = new Promise((resolve) => worker.once('message', resolve));
      worker.postMessage(
        { years: share } satisfies Task,
        share.map(({ trade }) => trade.values.buffer as ArrayBuffer),
      );
      return answered;
    });
    await Promise.all(done);
    ms = performance.now() - started;
    await Promise.all(workers.map((worker) => worker.terminate()));
  } else if (years.length === 1) {
    const started = performance.now();
    let last = started;
    economicComplexity(years[0]!.trade, {
      onStage: (stage) => {
        const now = performance.now();
        stages[stage] = now - last;
        last = now;
      },
    });
    ms = performance.now() - started;
  } else {
    const started = performance.now();
    computeYears({ years });
    ms = performance.now() - started;
  }
  const peakMB = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(`${JSON.stringify({ ms, stages, peakMB })}\n`);
}

if (isMainThread) await main(process.argv[2]!, Number(process.argv[3] ?? 0));
else {
  // oxlint-disable unicorn/require-post-message-target-origin -- a port of Node has no origin
  parentPort!.on('message', (task: Task) => parentPort!.postMessage(computeYears(task)));
  parentPort!.postMessage('ready');
}
