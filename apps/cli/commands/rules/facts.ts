import type { CliCommand } from '@industry/control/types.ts';
import { readArguments } from '../../arguments.ts';
import { RULE_OPTIONS, RULE_OPTIONS_HELP, ruleQuestion } from './options.ts';

/** Needs neither owner nor store. */
export const rulesFacts: CliCommand = {
  name: 'rules facts',
  summary: 'List the facts that rules ask for: id, type, unit, text, register or question',
  usage: `industry rules facts [--json] [--language kk|ru|en|ja]\n${RULE_OPTIONS_HELP.split('\n').at(-1)}`,
  async run(argv, cli) {
    const { values } = readArguments(argv, RULE_OPTIONS, { least: 0, most: 0, names: '' });
    const { ruleset, language } = await ruleQuestion(values, cli);
    const { facts } = ruleset.source;
    if (values.json) cli.stdout(`${JSON.stringify({ facts })}\n`);
    else
      for (const { id, type, unit, text, register, question, values: words } of facts)
        cli.stdout(
          `${id}  ${[type, unit ?? []].flat().join(', ')}${words ? `: ${words.map((one) => one.id).join(', ')}` : ''}\n` +
            `    ${text[language]}. ${question?.[language] ?? register ?? ''}\n`,
        );
    return 0;
  },
};
