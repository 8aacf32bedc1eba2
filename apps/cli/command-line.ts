import type { CliContext } from '@industry/control/types.ts';
import { problemOf } from '@industry/control/problem.ts';
import { nearest } from '@industry/pack/nearest.ts';
import { COMMANDS } from './command-list.ts';
import { createContext } from './context.ts';
import { commandsOfGroup, findCommand, helpPage } from './help.ts';
import { createProgress, type ProgressOutput } from './progress.ts';
import { UsageError } from './usage-error.ts';

/** What the command line stands on: the process, or a test. */
export interface Terminal {
  readonly stdout: (text: string) => void;
  readonly stderr: ProgressOutput;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Runs one command line and answers its exit code: 0 done, 1 what was asked failed, 2 wrong usage or setting. */
export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<number> {
  const found = findCommand(argv[0] === '--version' ? ['version'] : argv);
  if (!found) return withoutCommand(argv, terminal);
  const { command, rest } = found;
  const json = rest.includes('--json');
  const progress = createProgress(terminal.stderr);
  const context: CliContext = createContext(terminal, {
    progress: json ? () => undefined : progress.report,
    beforePrinting: progress.clear,
  });
  const { run, usage } = await command.load();
  if (rest.includes('--help')) {
    context.stdout(`${command.summary}.\n\nUsage: ${usage}\n`);
    return 0;
  }
  try {
    return await run(rest, context);
  } catch (error) {
    progress.clear();
    if (json) context.stdout(`${JSON.stringify({ problem: problemOf(error) })}\n`);
    return explain(error, command.name, usage, context);
  } finally {
    progress.clear();
  }
}

function withoutCommand(argv: readonly string[], { stdout, stderr }: Terminal): number {
  const [word] = argv;
  if (word === undefined || word === '--help' || word === '-h' || word === 'help') {
    stdout(helpPage());
    return 0;
  }
  const group = commandsOfGroup(word);
  if (group.length > 0 && (argv.length === 1 || argv[1] === '--help')) {
    stdout(helpPage(group));
    return argv.length === 1 ? 2 : 0;
  }
  const names = (group.length > 0 ? group : COMMANDS).map(({ name }) => name);
  const meant = nearest(argv.slice(0, 2).join(' '), names) ?? nearest(word, names);
  const hint = meant === undefined ? `Known commands: ${names.join(', ')}.` : `Did you mean "industry ${meant}"?`;
  stderr.write(`industry: unknown command "${argv.slice(0, 2).join(' ')}". ${hint} See industry --help.\n`);
  return 2;
}

function explain(error: unknown, name: string, usage: string, { stderr }: CliContext): number {
  if (error instanceof UsageError) {
    stderr(`industry ${name}: ${error.message}\nUsage: ${usage}\n`);
    return 2;
  }
  stderr(`industry ${name}: ${problemOf(error).detail}\n`);
  return error instanceof Error && error.name === 'SettingsError' ? 2 : 1;
}
