import type { CliCommand } from '@industry/control/types.ts';
import type { ReproducedTrade } from '@industry/trade/server/reproduce';
import { readArguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

const OPTIONS = {
  year: { type: 'string' },
  source: { type: 'string' },
  classification: { type: 'string' },
  cleaning: { type: 'string' },
  batches: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** Runs in the owner of the state folder. */
export const tradeReproduce: CliCommand = {
  name: 'trade reproduce',
  summary: "Compute a country's table of exports again from its batches and print its hash",
  usage:
    'industry trade reproduce COUNTRY [--year YYYY] [--source DATASET] [--classification NAME] [--cleaning ID]\n' +
    '                         [--batches ID,ID] [--json]\n' +
    '  COUNTRY: ISO 3166-1 alpha-3, as KAZ. What is left out is chosen as by the API; without --cleaning, as delivered.\n' +
    '  --batches: only these, so that a later delivery changes nothing.',
  async run(argv, cli) {
    const { values, positionals } = readArguments(argv, OPTIONS, { least: 1, most: 1, names: 'COUNTRY' });
    const country = positionals[0]!.toUpperCase();
    if (!/^[A-Z][A-Z0-9]{2}$/.test(country))
      throw new UsageError(`"${positionals[0]}" is no code of a country: give ISO 3166-1 alpha-3, as KAZ`);
    const { year, batches, json = false, ...rest } = values;
    if (year !== undefined && !/^\d{4}$/.test(year)) throw new UsageError(`the year is four digits, not "${year}"`);
    const answer = await cli.call<ReproducedTrade>('trade.reproduce', {
      country,
      ...rest,
      ...(year !== undefined && { year: Number(year) }),
      ...(batches !== undefined && { batches: batches.split(',') }),
    });
    cli.stdout(json ? `${JSON.stringify(answer)}\n` : `${answer.hash}\n`);
    return 0;
  },
};
