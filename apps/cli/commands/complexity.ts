import { computeCommand } from '@industry/complexity/server/compute-command';
import type { Reproduced } from '@industry/complexity/server/reproduce';
import type { CliCommand } from '@industry/control/types.ts';
import { readArguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

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

/** Runs in the owner of the state folder: a recorded result, or one that options name, is computed anew. */
export const complexityReproduce: CliCommand = {
  name: 'complexity reproduce',
  summary: 'Compute a result of complexity again from its batches and print its hash',
  usage:
    'industry complexity reproduce HASH-or-OPTIONS [--json]\n' +
    '  HASH: the key or the hash of a result, at least 8 characters of it\n' +
    '  OPTIONS: year=2017,source=trade,classification=HS2017,cleaning=atlas-like; what is left out is chosen as by the API',
  async run(argv, cli) {
    const { values, positionals } = readArguments(
      argv,
      { json: { type: 'boolean' } },
      { least: 1, most: 1, names: 'HASH-or-OPTIONS' },
    );
    const asked = reproduceInput(positionals[0]!);
    const answer = await cli.call<Reproduced>('complexity.reproduce', asked);
    if (!answer.found) {
      cli.stderr(`no result of this installation has the key or hash ${positionals[0]}: name its options instead\n`);
      return 1;
    }
    cli.stdout(values.json ? `${JSON.stringify(answer)}\n` : `${answer.hash}\n`);
    if (answer.recorded === null || answer.recorded === answer.hash) return 0;
    cli.stderr(`the recorded result has another hash: ${answer.recorded}\n`);
    return 1;
  },
};

/** `2017ab...` names a result; `year=2017,cleaning=as-delivered` a question. Throws `UsageError`. */
function reproduceInput(text: string): Readonly<Record<string, unknown>> {
  if (/^[0-9a-f]{8,64}$/.test(text)) return { result: text };
  const pairs = text.split(',').map((part) => part.split('='));
  const known = ['year', 'source', 'classification', 'cleaning'];
  for (const [name, value] of pairs) {
    if (name === undefined || value === undefined || !known.includes(name))
      throw new UsageError(
        `"${text}" is neither a hash nor options: give ${known.map((one) => `${one}=...`).join(',')}`,
      );
    if (name === 'year' && !/^\d{4}$/.test(value)) throw new UsageError(`the year is four digits, not "${value}"`);
  }
  return Object.fromEntries(pairs.map(([name, value]) => [name, name === 'year' ? Number(value) : value]));
}
