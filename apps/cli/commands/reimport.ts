import type { CliCommand } from '@industry/control/types.ts';
import type { ReimportResult } from '@industry/facts';
import { readArguments } from '../arguments.ts';
import { requireState } from '../existing-state.ts';

/** Runs in the owner of the state folder. */
export const reimportCommand: CliCommand = {
  name: 'reimport',
  summary: 'Read the raw files of all batches again, after an importer has changed',
  usage:
    'industry reimport [--dataset DATASET] [--json]\n' +
    '  A batch keeps its id and its times; what changed is counted and audited. A batch whose file does not pass any more is\n' +
    '  left as it is and named (exit code 1). Harmless to repeat.',
  async run(argv, cli) {
    const { values } = readArguments(
      argv,
      { dataset: { type: 'string' }, json: { type: 'boolean' } },
      { least: 0, most: 0, names: '' },
    );
    requireState(cli);
    const result = await cli.call<ReimportResult>(
      'reimport',
      values.dataset === undefined ? {} : { dataset: values.dataset },
    );
    cli.stdout(values.json ? `${JSON.stringify(result)}\n` : words(result));
    return result.left.length > 0 ? 1 : 0;
  },
};

function words({ batches, unchanged, replaced, left }: ReimportResult): string {
  return [
    ...replaced.map(
      ({ batch, same, changed, added, removed }) =>
        `${batch}: ${changed} rows changed, ${added} added, ${removed} removed, ${same} the same.`,
    ),
    ...left.map(({ batch, reason }) => `${batch} is left as it is: ${reason}`),
    `${batches} batches read again: ${unchanged} came out the same, ${replaced.length} were replaced, ${left.length} were left.`,
    '',
  ].join('\n');
}
