import type { CliCommand } from '@industry/control/types.ts';
import {
  columnsOf,
  compile,
  countBits,
  eachBit,
  type PopulationAnswers,
  type TargetRows,
} from '@industry/policy-rules';
import { counted, simulatedFirms } from '@industry/support-population';
import { readArguments } from '../../../arguments.ts';
import { UsageError } from '../../../usage-error.ts';
import { RULE_OPTIONS, RULE_OPTIONS_HELP, ruleQuestion } from '../options.ts';

export const POPULATION_OPTIONS = { ...RULE_OPTIONS, firms: { type: 'string' }, seed: { type: 'string' } } as const;

export const POPULATION_HELP =
  '  --firms N, --seed N: the simulated economy of that size and seed (23003 and 1). Its firms are nobody: registers, requests and answers\n' +
  '  are simulated.\n' +
  RULE_OPTIONS_HELP;

/** `--firms` and `--seed` as numbers; `UsageError` for what is none. */
export function populationSize({ firms, seed }: { readonly firms?: string; readonly seed?: string }) {
  const whole = (name: string, text: string, least: number, most: number) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new UsageError(`--${name} is a whole number from ${least} to ${most}, not "${text}"`);
    return value;
  };
  return { firms: whole('firms', firms ?? '23003', 1, 200_000), seed: whole('seed', seed ?? '1', 0, 0xffffffff) };
}

const RUNS = 5;

/** Needs neither owner nor store. */
export const rulesPopulation: CliCommand = {
  name: 'rules population',
  summary: 'Run every rule over a simulated population: who gets what, and how often each condition bars',
  usage: `industry rules population [--firms 23003] [--seed 1] [--as-of D] [--json]\n${POPULATION_HELP}`,
  async run(argv, cli) {
    const { values } = readArguments(argv, POPULATION_OPTIONS, { least: 0, most: 0, names: '' });
    const size = populationSize(values);
    const { pack, ruleset, asOf, rates, language } = await ruleQuestion(values, cli);
    const options = { asOf, rates };
    const [firms, firmsMs] = timed(() => simulatedFirms(pack, { ...size, asOf, report: cli.progress }));
    const [columns, columnsMs] = timed(() =>
      columnsOf(
        ruleset,
        firms.map(({ facts }) => facts),
        options,
      ),
    );
    const [run, compileMs] = timed(() => compile(ruleset, options));
    const runs = Array.from({ length: RUNS }, () => timed(() => run(columns)));
    const answers = runs[0]![0];
    const [reasons, reasonsMs] = timed(() => countReasons(answers));
    const times = runs.map(([, ms]) => ms);
    const timings = {
      firmsMs,
      columnsMs,
      compileMs,
      firstRunMs: times[0]!,
      runMs: times.toSorted((a, b) => a - b)[RUNS >> 1]!,
      reasonsMs,
    };
    const measures = answers.measures.map((target) => ({
      ...counted(target, answers.rows),
      conditions: conditions(target),
    }));
    const others = (targets: readonly TargetRows[]) => targets.map((target) => counted(target, answers.rows));
    const { groups, packages, priorities } = answers;
    if (values.json)
      cli.stdout(
        `${JSON.stringify({
          simulated: true,
          asOf,
          asked: size,
          firms: firms.length,
          measures,
          groups: others(groups),
          packages: others(packages),
          priorities: others(priorities),
          reasons,
          timings,
        })}\n`,
      );
    else {
      const rows = [...measures, ...others(groups), ...others(packages), ...others(priorities)];
      const titles = new Map(
        [...ruleset.measures.values(), ...ruleset.groups.values()].map(({ id, title }) => [id, title]),
      );
      cli.stdout(
        `simulated, ${asOf}: ${firms.length} firms\n${'yes'.padStart(8)}${'no'.padStart(8)}${'unknown'.padStart(9)}\n`,
      );
      for (const { id, yes, no, unknown } of rows)
        cli.stdout(
          `${String(yes).padStart(8)}${String(no).padStart(8)}${String(unknown).padStart(9)}  ${id}  ${titles.get(id)?.[language] ?? ''}\n`,
        );
      cli.stdout(
        `${reasons} reasons; all measures with all reasons ${timings.runMs.toFixed(1)} ms (first run ${timings.firstRunMs.toFixed(1)} ms)\n`,
      );
    }
    return 0;
  },
};

function conditions({ checks, failing }: TargetRows) {
  return checks.map(({ atom, clause, operator, number }) => ({
    fact: atom.fact,
    clause,
    operator,
    limit: atom.limit,
    failing: countBits(failing[number]!),
  }));
}

function countReasons({ measures }: PopulationAnswers): number {
  let reasons = 0;
  for (const { failing } of measures) for (const bits of failing) eachBit(bits, () => (reasons += 1));
  return reasons;
}

/** What a piece of work gave, and how many milliseconds it took. */
export function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, Math.round((performance.now() - start) * 100) / 100];
}
