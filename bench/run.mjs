// npm run bench: every benchmark with its goal, figure and ratio to the yardstick of the same run.
// `--check` compares the ratios with bench/ratios.json and fails when one has doubled; `--write` makes that file anew.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, write: { type: 'boolean' } },
});
const folder = fileURLToPath(new URL('.', import.meta.url));
const file = `${folder}ratios.json`;

/** Name of the benchmark, its command, and where its ratios stand in what it prints. */
const BENCHMARKS = {
  start: { args: ['start.mjs'], ratio: /^\S+\s+(first start|second start).*?ratio ([\d.]+)/gm },
  import: { args: ['import.mjs'], ratio: /^\S+\s+(import of 10 m rows).*?ratio ([\d.]+)/gm },
  complexity: {
    args: ['economic-complexity.mjs', '--cases', 'b', '--pairs', '3'],
    // The fastest of the pairs: medians move with what else the machine does.
    ratio: /^\| b \| (RCA to COG, one thread) \|.*\| [\d.]+ \(([\d.]+)\) \|[^|]*\|$/gm,
  },
  firms: { args: ['firms.mjs', '--rows', '1000000'], ratio: /^\S+\s+(import of facts of firms).*?ratio ([\d.]+)/gm },
  'what-if': { args: ['what-if.mjs'], ratio: /^\s+(what-if of \d+ goods).*?ratio ([\d.]+)/gm },
  search: { args: ['search.mjs'], ratio: /^\s+(mean of \d+ queries).*?ratio ([\d.]+)/gm },
  catalogue: { args: ['catalogue.mjs'], ratio: /^\S+\s+(list of 500 datasets).*?ratio ([\d.]+)/gm },
  'firm-tables': { args: ['firm-tables.mjs'], ratio: /^\S+\s+(sector by quarter).*?ratio ([\d.]+)/gm },
  rules: { args: ['policy-rules.mjs'], ratio: /^\s+(evaluate firm by firm).*?ratio ([\d.]+)/gm, higherIsBetter: true },
};

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (data) => {
      process.stdout.write(data);
      printed += data;
    });
    child.on('close', (code) => resolve({ code, printed }));
  });
}

const committed = JSON.parse(readFileSync(file, 'utf8'));
const measured = {};
let failed = 0;
let passed = 0;
for (const [name, { args, ratio, higherIsBetter = false }] of Object.entries(BENCHMARKS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`\n## ${name}`);
  const { code, printed } = await run([`${folder}${args[0]}`, ...args.slice(1)]);
  if (code !== 0) failed += 1;
  for (const [, what, text] of printed.matchAll(ratio)) {
    const key = `${name}: ${what}`;
    measured[key] = Number(text);
    const before = committed[key];
    const worse = before !== undefined && (higherIsBetter ? measured[key] < before / 2 : measured[key] > 2 * before);
    if (worse) failed += 1;
    else passed += 1;
    if (values.check)
      console.log(`${worse ? 'WORSE  ' : 'holds  '} ${key}: ratio ${text}, committed ${before ?? 'none'}`);
  }
}
if (values.write) writeFileSync(file, `${JSON.stringify({ ...committed, ...measured }, null, 2)}\n`);
if (values.check) {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
