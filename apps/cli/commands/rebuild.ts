import type { CliCommand } from '@industry/control/types.ts';
import type { RebuiltModel } from '@industry/registry/types.ts';
import { readArguments } from '../arguments.ts';
import { requireState } from '../existing-state.ts';

/** Runs in the owner of the state folder. */
export const rebuildCommand: CliCommand = {
  name: 'rebuild',
  summary: 'Build everything anew that is made from the figures: indexes, headline figures, caches',
  usage:
    'industry rebuild [--json]\n  Read models are never a source: nothing is lost by it, and it is harmless to repeat.',
  async run(argv, cli) {
    const { values } = readArguments(argv, { json: { type: 'boolean' } }, { least: 0, most: 0, names: '' });
    requireState(cli);
    const { models } = await cli.call<{ readonly models: readonly RebuiltModel[] }>('rebuild', {});
    cli.stdout(values.json ? `${JSON.stringify({ models })}\n` : words(models));
    return 0;
  },
};

function words(models: readonly RebuiltModel[]): string {
  const lines = models.map(({ name, rows, batches }) => `${name}: ${rows} rows from ${batches.length} batches.`);
  return `${[...lines, `${models.length} read models were built; caches were dropped.`].join('\n')}\n`;
}
