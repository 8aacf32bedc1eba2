// Economic complexity against careful numpy, in pairs on the same machine at the same time: medians of the ratios.
// node bench/economic-complexity.mjs [--cases a,b,c] [--pairs 5]; needs ../shared (or INDUSTRY_SHARED), python3-numpy,
// python3-pandas and OpenBLAS from Debian. Prints the table of bench/economic-complexity.md. Nothing is written into
// the repository; the generated trade lies in the system's temporary folder.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: 'a,b,c' }, pairs: { type: 'string', default: '5' } },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const shared = process.env.INDUSTRY_SHARED ?? join(root, '../shared');
const work = join(tmpdir(), 'industry-bench-complexity');
const python = '/usr/bin/python3';
const sizes = { a: [133, 1240, 1], b: [226, 5000, 1], c: [226, 1240, 25] };

if (!existsSync(join(shared, 'bench'))) {
  console.log(`SKIPPED: no ${join(shared, 'bench')}; set INDUSTRY_SHARED`);
  process.exit(0);
}
if (spawnSync(python, ['-c', 'import numpy, pandas'], { stdio: 'ignore' }).status !== 0) {
  console.log('SKIPPED: careful numpy needs python3-numpy, python3-pandas and libopenblas0-pthread');
  process.exit(0);
}
mkdirSync(work, { recursive: true });
await bundle(join(root, 'bench/economic-complexity-case.ts'), join(work, 'case.mjs'));
const entry = join(work, 'command.ts');
writeFileSync(
  entry,
  `import { computeCommand } from ${JSON.stringify(join(root, 'services/complexity/server/compute-command.ts'))};
process.exitCode = await computeCommand(process.argv.slice(2), { stdout: (t) => void process.stdout.write(t), stderr: () => {} });`,
);
await bundle(entry, join(work, 'command.mjs'));

console.log(
  `${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}, ${values.pairs} pairs, medians (fastest)`,
);
console.log('| case | measured | ours, ms | careful numpy, ms | ratio | our peak, MB |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const name of values.cases.split(',')) {
  const file = join(work, `${name}.csv`);
  if (!existsSync(file))
    execFileSync(python, [join(shared, 'bench/generate_trade.py'), ...sizes[name].map(String), file]);
  const pairs = Array.from({ length: Number(values.pairs) }, () => ({ ours: inProcess(file, 0), numpy: numpy(file) }));
  row(name, 'RCA to COG, one thread', pairs);
  if (name === 'c') {
    const two = Array.from({ length: Number(values.pairs) }, () => ({ ours: inProcess(file, 2), numpy: numpy(file) }));
    row(name, 'RCA to COG, two workers', two);
  }
  const whole = Array.from({ length: Number(values.pairs) }, () => ({ ours: command(file), numpy: wholeNumpy(file) }));
  row(name, 'whole process from CSV', whole);
}

function row(name, what, pairs) {
  const ours = pairs.map((pair) => pair.ours.ms);
  const theirs = pairs.map((pair) => pair.numpy.ms);
  const ratio = median(pairs.map((pair) => pair.ours.ms / pair.numpy.ms));
  const peak = Math.max(...pairs.map((pair) => pair.ours.peakMB));
  const both = (times) => `${median(times).toFixed(0)} (${Math.min(...times).toFixed(0)})`;
  const best = Math.min(...ours) / Math.min(...theirs);
  console.log(
    `| ${name} | ${what} | ${both(ours)} | ${both(theirs)} | ${ratio.toFixed(2)} (${best.toFixed(2)}) | ${peak.toFixed(0)} |`,
  );
}

function inProcess(file, workers) {
  return JSON.parse(
    execFileSync(process.execPath, [join(work, 'case.mjs'), file, String(workers)], { encoding: 'utf8' }),
  );
}

/** The stages of careful_numpy.py from RCA to COG: without reading and without its pivot. */
function numpy(file) {
  const { stages } = JSON.parse(
    execFileSync(python, [join(shared, 'bench/careful_numpy.py'), file], { encoding: 'utf8' }),
  );
  const seconds = Object.entries(stages).reduce((sum, [stage, time]) => sum + (stage === 'pivot' ? 0 : time), 0);
  return { ms: 1000 * seconds };
}

function command(file) {
  const started = performance.now();
  const { stdout } = spawnSync(
    process.execPath,
    [join(work, 'command.mjs'), file, '--out', join(work, 'out'), '--json'],
    { encoding: 'utf8' },
  );
  return { ms: performance.now() - started, peakMB: JSON.parse(stdout).peakMB };
}

function wholeNumpy(file) {
  const started = performance.now();
  execFileSync(python, [join(shared, 'bench/careful_numpy.py'), file]);
  return { ms: performance.now() - started };
}

function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

async function bundle(input, file) {
  const built = await rolldown({
    input,
    cwd: root,
    platform: 'node',
    logLevel: 'warn',
    resolve: { modules: [join(root, 'node_modules')] },
  });
  await built.write({ file, format: 'esm' });
  await built.close();
}
