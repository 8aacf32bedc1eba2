// All measures with all reasons for a whole population, against one `evaluate` a firm: rules of the programme's size made by a
// generator, then the rules of the Kazakh pack over the simulated economy, with json-rules-engine and publicodes as yardsticks (who gets
// what only: neither gives all reasons). Also: the best bundle.
// usage: node bench/policy-rules.mjs
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = mkdtempSync(join(root, 'node_modules', '.bench-'));
const FIRMS = 23003;
const RUNS = 15;

/** Median milliseconds of several runs. */
function median(runs, work) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

/** What this machine does in the same moment: multiply-adds on 20 m doubles. */
function calibration() {
  const values = new Float64Array(1_000_000).fill(1.000001);
  return median(5, () => {
    let sum = 0;
    for (let round = 0; round < 20; round += 1) for (const value of values) sum = sum * 0.999 + value;
    if (sum === 0) throw new Error('unreachable');
  });
}

const row = (name, goal, figure, met) =>
  console.log(`${met ? 'met    ' : 'missed '} ${name}: ${figure} (goal ${goal})`);
const ms = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

/** The pack's rules over the simulated economy, and both yardsticks on a sample of the same firms. */
async function packRules(engine) {
  const { ruleset, facts } = await engine.packPopulation(join(root, 'programmes', 'kz-2020-2025'), FIRMS);
  const options = { asOf: engine.PACK_DAY };
  const columns = engine.columnsOf(ruleset, facts, options);
  const run = engine.compile(ruleset, options);
  const first = median(1, () => run(columns));
  const figure = median(RUNS, () => run(columns));
  const answers = run(columns);
  const count = answers.measures.length;
  row(
    `rules of the pack: ${columns.rows} firms x ${count} measures, all reasons`,
    '100 ms',
    `${ms(figure)}, first run ${ms(first)}`,
    figure < 100,
  );

  const measures = engine.plainMeasures(ruleset, engine.PACK_DAY);
  const yardstick = async (name, sampled, work) => {
    const rows = engine.plainRows(ruleset, facts.slice(0, sampled), engine.PACK_DAY);
    const start = performance.now();
    const results = await work(measures, rows);
    const all = ((performance.now() - start) / rows.length) * columns.rows;
    const same = results.every((ids, at) => {
      const own = answers.measures.filter(({ yes }) => engine.hasBit(yes, at)).map(({ id }) => id);
      return own.toSorted().join() === ids.toSorted().join();
    });
    console.log(
      `          ${name}: ${ms(all)} (from ${rows.length} firms), ${(all / figure).toFixed(0)} times as long; answers ${same ? 'equal' : 'DIFFER'}`,
    );
    if (!same) process.exitCode = 1;
  };
  await yardstick('json-rules-engine', 300, engine.runJsonRules);
  await yardstick('publicodes', 40, engine.runPublicodes);
}

try {
  const bundle = await rolldown({
    cwd: root,
    input: { population: 'bench/policy-rules-population.ts', pack: 'bench/policy-rules-pack.ts' },
    external: ['json-rules-engine', 'publicodes'],
    platform: 'node',
    logLevel: 'silent',
  });
  await bundle.write({ dir: built, format: 'esm', entryFileNames: '[name].mjs' });
  await bundle.close();
  const engine = await import(pathToFileURL(join(built, 'population.mjs')).href);

  const ruleset = engine.benchRuleset();
  const options = { asOf: engine.AS_OF };
  const firms = engine.benchFirms(FIRMS, 1);
  console.log(`calibration: 20 m multiply-adds ${ms(calibration())}`);

  const start = performance.now();
  const columns = engine.columnsOf(ruleset, firms, options);
  console.log(`loading: ${FIRMS} firms into columns ${ms(performance.now() - start)} (not counted)`);

  const run = engine.compile(ruleset, options);
  const first = median(1, () => run(columns));
  const figure = median(RUNS, () => run(columns));
  const answers = run(columns);
  const checks = answers.measures.reduce((sum, { checks }) => sum + checks.length, 0);
  row(
    `${FIRMS} firms x 25 measures (${checks} conditions), all reasons`,
    '100 ms',
    `${ms(figure)}, first run ${ms(first)}`,
    figure < 100,
  );

  let reasons = 0;
  const reading = median(5, () => {
    reasons = 0;
    for (const { failing } of answers.measures) for (const bits of failing) engine.eachBit(bits, () => (reasons += 1));
  });
  console.log(`          reading each of the ${reasons} reasons: ${ms(reading)}`);

  const sample = firms.slice(0, 200);
  const single =
    (median(3, () => sample.forEach((facts) => engine.evaluate(ruleset, facts, options))) / sample.length) * FIRMS;
  console.log(
    `          evaluate firm by firm with explanations: ${ms(single)} (from ${sample.length}), ratio ${(single / figure).toFixed(0)}`,
  );

  const random = engine.generator(3);
  const names = Array.from({ length: 30 }, (_, index) => `m${index}`);
  const pairs = () => names.filter(() => random() < 0.15);
  const rules = {
    items: names.map((id) => ({ id, amount: String(1 + Math.floor(random() * 1e9)) })),
    exclusions: Array.from({ length: 12 }, () => ({ items: pairs(), atMost: 1 })).filter(
      ({ items }) => items.length > 1,
    ),
    caps: [
      { items: names.slice(0, 10), cap: '2000000000' },
      { items: names.slice(0, 20), cap: '4000000000' },
    ],
  };
  const bundled = median(5, () => engine.bestBundle(rules));
  const best = engine.bestBundle(rules);
  const branches = best.proof.reduce((sum, { branches }) => sum + branches.length, 0);
  const proven = engine.verifyBundle(rules, best).length === 0;
  row(
    'best bundle of 30 measures, 12 exclusions, 2 caps',
    '1 s, proven',
    `${ms(bundled)}, ${branches} closed branches, proof ${proven ? 'holds' : 'fails'}`,
    bundled < 1000 && proven,
  );
  await packRules(await import(pathToFileURL(join(built, 'pack.mjs')).href));
  console.log(`load: ${readFileSync('/proc/loadavg', 'utf8').trim()}`);
} finally {
  rmSync(built, { recursive: true, force: true });
}
