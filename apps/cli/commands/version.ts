import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CliCommand } from '@industry/control/types.ts';
import { readArguments } from '../arguments.ts';

export const version: CliCommand = {
  name: 'version',
  summary: 'Print the version',
  usage: 'industry version [--json]',
  async run(argv, cli) {
    const { values } = readArguments(argv, { json: { type: 'boolean' } }, { least: 0, most: 0, names: '' });
    const text = await readFile(join(cli.repositoryFolder, 'package.json'), 'utf8');
    const answer = { version: (JSON.parse(text) as { version: string }).version, node: process.version };
    cli.stdout(values.json ? `${JSON.stringify(answer)}\n` : `industry ${answer.version} (Node ${answer.node})\n`);
    return 0;
  },
};
