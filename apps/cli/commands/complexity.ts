import { computeCommand } from '@industry/complexity/server/compute-command';
import type { CliCommand } from '@industry/control/types.ts';

/** The page of options that the command itself prints. */
async function usage(): Promise<string> {
  let text = '';
  await computeCommand(['--help'], { stdout: (part) => (text += part), stderr: () => undefined });
  return text.trimEnd();
}

/** Needs neither owner nor store. */
export const complexityCompute: CliCommand = {
  name: 'complexity compute',
  summary: 'Compute economic complexity for every year of a file of trade',
  usage: await usage(),
  run: (argv, cli) =>
    computeCommand([...argv], { stdout: (text) => cli.stdout(text), stderr: (text) => cli.stderr(text) }),
};
