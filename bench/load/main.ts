// One engine under load, in a state folder of its own; started by bench/load.mjs, which bundles it beside the product.
import { spawn, type ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { prepare } from './prepare.ts';
import { runLoad } from './run.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '30' },
    think: { type: 'string', default: '2' },
    check: { type: 'boolean' },
  },
});
const LIMIT = 300;
const folder = dirname(fileURLToPath(import.meta.url));
const environment = { ...process.env, PORT: '0', LOG_LEVEL: 'warn' };
const postgres = Boolean(process.env['DATABASE_URL']);

/** Starts a program and answers it when it has said what the pattern finds. */
function begin(program: string, pattern: RegExp, more: NodeJS.ProcessEnv = {}): Promise<[ChildProcess, string]> {
  const child = spawn(process.execPath, [join(folder, `${program}.js`)], {
    env: { ...environment, ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (text: Buffer) => {
      output += text.toString();
      const found = pattern.exec(output);
      if (found) resolve([child, found[1] ?? '']);
    });
    child.on('exit', (code) => reject(new Error(`${program} ended with ${code}: ${output}`)));
  });
}

const people = await prepare(environment, Number(values.people));
const ADDRESS = /Address\s+(http:\S+)/;
const started = postgres
  ? await Promise.all([
      begin('server', ADDRESS, { INDUSTRY_JOBS: 'worker' }),
      begin('server', ADDRESS, { INDUSTRY_JOBS: 'worker' }),
      begin('worker', /runs jobs/),
    ])
  : [await begin('server', ADDRESS)];
const addresses = started.map(([, address]) => address).filter((address) => address !== '');
let failed = false;
try {
  const figures = await runLoad({
    addresses,
    people,
    seconds: Number(values.seconds),
    think: Number(values.think),
    environment,
  });
  const { requests, perSecond, p50, p95, p99, byKind, saves, wrong } = figures;
  const where = postgres ? 'PostgreSQL, two servers and a worker' : 'PGlite, one server';
  console.log(`\n${where}: ${people.length} people, a page each ${values.think} s, ${values.seconds} s`);
  console.log(
    `${requests} requests, ${perSecond.toFixed(0)} a second; milliseconds p50 ${p50}, p95 ${p95}, p99 ${p99}`,
  );
  for (const one of byKind.toSorted((a, b) => b.p95 - a.p95)) {
    console.log(`  ${one.kind.padEnd(12)} ${String(one.count).padStart(6)}  p50 ${one.p50}  p95 ${one.p95}`);
  }
  console.log(`${saves.taken} saves taken, ${saves.refused} stale ones answered with the record as it was; none lost`);
  for (const line of wrong.slice(0, 10)) console.log(`WRONG ${line}`);
  if (!values.check) console.log(`${p95 < LIMIT ? 'met    ' : 'missed '} p95 under ${LIMIT} ms`);
  failed = wrong.length > 0 || (!values.check && p95 >= LIMIT);
} finally {
  for (const [child] of started) {
    child.removeAllListeners('exit');
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
  }
}
process.exit(failed ? 1 : 0);
