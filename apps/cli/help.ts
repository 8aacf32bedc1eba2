import { COMMANDS, type ListedCommand } from './command-list.ts';

/** The command that the first words name, and what follows them; two words before one. */
export function findCommand(argv: readonly string[]): { command: ListedCommand; rest: readonly string[] } | null {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(' ');
    const command = argv.length >= words && COMMANDS.find((listed) => listed.name === name);
    if (command) return { command, rest: argv.slice(words) };
  }
  return null;
}

export function helpPage(commands: readonly ListedCommand[] = COMMANDS): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'industry - the information system of industrial policy, from the command line',
    '',
    'Usage: industry COMMAND [arguments]',
    '       industry COMMAND --help',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'State lies in the folder INDUSTRY_VAR (default: var). When a server runs on it, commands go through the server.',
    'Exit codes: 0 done, 1 what was asked failed, 2 wrong usage or setting.',
    '',
  ].join('\n');
}

/** Groups have no command of their own: `industry check` lists what can be checked. */
export function commandsOfGroup(word: string): readonly ListedCommand[] {
  return COMMANDS.filter(({ name }) => name.startsWith(`${word} `));
}
