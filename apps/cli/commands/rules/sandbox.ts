import type { CliCommand } from '@industry/control/types.ts';
import {
  applyDraft,
  type Bits,
  columnsOf,
  compile,
  countBits,
  eachBit,
  evaluate,
  impactOf,
  type MeasureImpact,
  moneyOver,
  overlapOf,
  PolicyRulesError,
} from '@industry/policy-rules';
import { readYaml } from '@industry/pack/yaml-file.ts';
import { readArguments } from '../../arguments.ts';
import { readInput, RulesInputError } from './input.ts';
import { ruleQuestion, type RuleQuestion } from './options.ts';
import { simulatedFirms, type SimulatedFirm } from './population/firms.ts';
import { counted, POPULATION_HELP, POPULATION_OPTIONS, populationSize, timed } from './population/population.ts';

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
    const [firms, firmsMs] = timed(() => simulatedFirms(question.pack, { ...size, asOf, report: cli.progress }));
    const [result, computeMs] = timed(() => impactReport(question, draft, firms));
    const answer = { simulated: true, asOf, asked: size, firms: firms.length, ...result };
    if (values.json)
      cli.stdout(`${JSON.stringify({ ...answer, timings: { firmsMs, computeMs, ...result.timings } })}\n`);
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

function impactReport(
  { ruleset, asOf, rates }: RuleQuestion,
  { ruleset: drafted, changes, affected }: ReturnType<typeof applyDraft>,
  firms: readonly SimulatedFirm[],
) {
  const options = { asOf, rates };
  const facts = firms.map((firm) => firm.facts);
  const [columns, columnsMs] = timed(() => columnsOf(ruleset, facts, options));
  const [[before, after], runMs] = timed(
    () => [compile(ruleset, options)(columns), compile(drafted, options)(columns)] as const,
  );
  const [measures, moneyMs] = timed(() =>
    impactOf(before, after)
      .filter(({ id }) => affected.includes(id))
      .map((impact) => ({
        id: impact.id,
        before: counted(impact.before, before.rows),
        after: counted(impact.after, after.rows),
        enters: { firms: countBits(impact.enters), ...places(impact.enters, firms) },
        leaves: { firms: countBits(impact.leaves), ...places(impact.leaves, firms) },
        money: {
          before: moneyOver(ruleset, facts, impact.id, impact.before.yes, options),
          after: moneyOver(drafted, facts, impact.id, impact.after.yes, options),
        },
        named: named(impact),
      })),
  );
  const overlap = {
    before: overlapOf(before).filter(({ a, b }) => affected.includes(a) || affected.includes(b)),
    after: overlapOf(after).filter(({ a, b }) => affected.includes(a) || affected.includes(b)),
  };
  const groups = before.groups.map((was, index) => ({
    id: was.id,
    before: counted(was, before.rows),
    after: counted(after.groups[index]!, after.rows),
  }));
  return { changes, affected, measures, groups, overlap, timings: { columnsMs, runMs, moneyMs } };

  /** The first few of each way, each with what barred it: under the old rules who enters, under the new ones who leaves. */
  function named({ id, enters, leaves }: MeasureImpact) {
    const why = (set: Bits, rules: typeof ruleset) =>
      firstRows(set, NAMED).map((row) => {
        const [verdict] = evaluate(rules, facts[row]!, { ...options, measures: [id] }).measures;
        const { bin, region, sector } = firms[row]!;
        return { bin, region, sector, answer: verdict!.answer, reasons: verdict!.reasons, missing: verdict!.missing };
      });
    return { enters: why(enters, ruleset), leaves: why(leaves, drafted) };
  }
}

function places(set: Bits, firms: readonly SimulatedFirm[]) {
  const byRegion: Record<string, number> = {};
  const bySector: Record<string, number> = {};
  eachBit(set, (row) => {
    const { region, sector } = firms[row]!;
    byRegion[region] = (byRegion[region] ?? 0) + 1;
    bySector[sector] = (bySector[sector] ?? 0) + 1;
  });
  return { byRegion, bySector };
}

function firstRows(set: Bits, most: number): number[] {
  const rows: number[] = [];
  eachBit(set, (row) => {
    if (rows.length < most) rows.push(row);
  });
  return rows;
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
