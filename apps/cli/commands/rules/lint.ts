import { isDeepStrictEqual } from 'node:util';
import type { CliCommand } from '@industry/control/types.ts';
import { lintRuleset } from '@industry/policy-rules';
import { exampleCases, expectedOf, outcomeOf, type PackRules, type ProgrammePack, rulePlaces } from '@industry/pack';
import { readArguments } from '../../arguments.ts';
import { RULE_OPTIONS, RULE_OPTIONS_HELP, ruleQuestion } from './options.ts';

/** Needs neither owner nor store. A pack that cannot be loaded says so with file, line and the nearest right name. */
export const rulesLint: CliCommand = {
  name: 'rules lint',
  summary: 'Check the rules of a pack: contradictions, gaps, overlaps, limits without a clause; and run their examples',
  usage:
    `industry rules lint [--json] [--language kk|ru|en|ja]\n${RULE_OPTIONS_HELP.split('\n').at(-1)}\n` +
    '  Exit code 1: something was found, or an example does not come out as written.',
  async run(argv, cli) {
    const { values } = readArguments(argv, RULE_OPTIONS, { least: 0, most: 0, names: '' });
    const { pack, language } = await ruleQuestion(values, cli);
    const { rules } = pack;
    const findings = await ruleFindings(pack);
    const { source } = rules.ruleset;
    const examples = failedExamples(rules);
    const counted = {
      facts: source.facts.length,
      parameters: source.parameters?.length ?? 0,
      measures: source.measures.length,
      examples: examples.count,
    };
    if (values.json) cli.stdout(`${JSON.stringify({ findings, failed: examples.failed, counted })}\n`);
    else {
      for (const { severity, rule, file, line, path, message } of findings)
        cli.stdout(`${severity} ${file}:${line} ${path} (${rule})\n    ${message[language]}\n`);
      for (const { of, title, expected, found } of examples.failed)
        cli.stdout(
          `error ${of} (example) ${title[language]}\n    ${JSON.stringify(expected)}\n    ${JSON.stringify(found)}\n`,
        );
      const { facts, parameters, measures } = counted;
      cli.stdout(
        `${measures} measures, ${parameters} figures, ${facts} facts: ${findings.length} findings; ${examples.count} examples, ${examples.failed.length} failed\n`,
      );
    }
    return findings.length === 0 && examples.failed.length === 0 ? 0 : 1;
  },
};

/** What the lint finds, where it stands in the pack. */
export async function ruleFindings({ folder, rules }: ProgrammePack) {
  const findings = lintRuleset(rules.ruleset.source);
  if (findings.length === 0) return [];
  const place = await rulePlaces(folder);
  return findings.map(({ path, ...finding }) => {
    const at = place(path) ?? { file: 'rules', line: 1, path };
    return { ...finding, ...at };
  });
}

/** Examples that do not come out as written. */
export function failedExamples({ ruleset, examples }: PackRules) {
  const cases = exampleCases(examples);
  const failed = cases.flatMap((one) => {
    const expected = plain(expectedOf(one.situation));
    const found = plain(outcomeOf(ruleset, one));
    return isDeepStrictEqual(expected, found) ? [] : [{ of: one.of, title: one.situation.title, expected, found }];
  });
  return { count: cases.length, failed };
}

/** Without the keys that a situation leaves open. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
