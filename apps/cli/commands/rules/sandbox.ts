import type { CliCommand } from '@industry/control/types.ts';
import { applyDraft, PolicyRulesError } from '@industry/policy-rules';
import { readYaml } from '@industry/pack/yaml-file.ts';
import { impactReport, makePopulation, movesUnder, type Population, type Way } from '@industry/support-population';
import { readArguments } from '../../arguments.ts';
import { readInput, RulesInputError } from './input.ts';
import { ruleQuestion, type RuleQuestion } from './options.ts';
import { POPULATION_HELP, POPULATION_OPTIONS, populationSize, timed } from './population/population.ts';

/** Firms named with their reasons, of each way. */
const NAMED = 10;

/** Needs neither owner nor store. */
export const rulesSandbox: CliCommand = {
  name: 'rules sandbox',
  summary: 'Try changed rules on a simulated population: who enters, who leaves, money, regions, sectors, overlap',
  usage:
    'industry rules sandbox DRAFT.yaml [--firms 23003] [--seed 1] [--as-of D] [--json]\n' +
    '  DRAFT.yaml: changes by section and id, as\n' +
    "    parameters: { lease.minimum-price: { amount: '60000000', currency: KZT } }\n" +
    "    lists: { manufacturing: { add: ['35'], remove: ['12'] } }\n" +
    '    groups: { 5.2/group.2: { when: { fact: firm.activity, is: within-list, list: manufacturing } } }\n' +
    '  Sections: parameters, lists, bands, conditions, groups, measures, packages, priorities, exclusions, order, cumulation; general.\n' +
    POPULATION_HELP,
  async run(argv, cli) {
    const { values, positionals } = readArguments(argv, POPULATION_OPTIONS, { least: 1, most: 1, names: 'DRAFT.yaml' });
    const size = populationSize(values);
    const question = await ruleQuestion(values, cli);
    const draft = await readDraft(question, positionals[0]!);
    const { asOf } = question;
    const { ruleset, rates } = question;
    const population = makePopulation({ ...question, ...size, ruleset, rates, report: cli.progress });
    const [result, computeMs] = timed(() => named(population, draft));
    const answer = { simulated: true, asOf, asked: size, firms: population.firms.length, ...result };
    if (values.json)
      cli.stdout(
        `${JSON.stringify({ ...answer, timings: { ...population.timings, computeMs, draft: result.timings } })}\n`,
      );
    else cli.stdout(words(answer));
    return 0;
  },
};

/** A draft of a YAML file; its faults with their lines. */
async function readDraft({ ruleset }: RuleQuestion, file: string) {
  const yaml = readYaml(file, await readInput(file));
  if (yaml.problems.length > 0)
    throw new RulesInputError(
      file,
      yaml.problems.map(({ line, message }) => ({ path: `line ${line}`, message })),
    );
  try {
    return applyDraft(ruleset, yaml.value);
  } catch (error) {
    if (!(error instanceof PolicyRulesError)) throw error;
    throw new RulesInputError(
      file,
      error.problems.map(({ path, message, suggestion }) => {
        const steps = path
          .split('/')
          .slice(1)
          .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
        const hint = suggestion === undefined ? '' : `; did you mean ${JSON.stringify(suggestion)}?`;
        return { path: `line ${yaml.line(steps)}, ${path || '/'}`, message: `${message}${hint}` };
      }),
    );
  }
}

/** With the first few firms of each way, each with what barred it. */
function named(population: Population, draft: ReturnType<typeof applyDraft>) {
  const report = impactReport(population, draft);
  const moves = movesUnder(population, draft);
  const firms = (measure: string, way: Way) => moves({ measure, way, offset: 0, limit: NAMED }).firms;
  return {
    ...report,
    measures: report.measures.map((one) => ({
      ...one,
      named: {
        enters: firms(one.id, 'enters'),
        leaves: firms(one.id, 'leaves'),
      },
    })),
  };
}

function words({
  asOf,
  firms,
  changes,
  measures,
}: Pick<ReturnType<typeof impactReport>, 'changes' | 'measures'> & { asOf: string; firms: number }): string {
  const money = ({ totals }: { totals: Readonly<Record<string, string>> }) =>
    Object.entries(totals)
      .map(([currency, total]) => `${total} ${currency}`)
      .join(' + ') || '-';
  return [
    `simulated, ${asOf}: ${firms} firms`,
    ...changes.flatMap(({ section, id, before, after }) => [
      `${section} ${id}`,
      `  - ${JSON.stringify(before)}`,
      `  + ${JSON.stringify(after)}`,
    ]),
    ...measures.map(
      ({ id, before, after, enters, leaves, money: { before: was, after: is } }) =>
        `${id}: ${before.yes} -> ${after.yes} firms (${enters.firms} enter, ${leaves.firms} leave); ${money(was)} -> ${money(is)}`,
    ),
    '',
  ].join('\n');
}
