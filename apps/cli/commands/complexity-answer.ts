import type { AnswerName } from '@industry/complexity/server/answer-command';
import type { CliCommand } from '@industry/control/types.ts';
import { readArguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

const NUMBERS = ['year', 'limit', 'density', 'pci', 'cog', 'demand', 'growth'] as const;
const BASIS = '[--year Y] [--source S] [--classification C] [--cleaning ID] [--known-at DATE]';

interface Shape {
  readonly summary: string;
  /** Name of the argument, if the command has one, and the field that it fills. */
  readonly argument?: readonly [string, 'country' | 'countries' | 'code' | 'list' | 'good'];
  readonly options?: string;
  /** Asks for no year and no cleaning. */
  readonly withoutBasis?: true;
}

/** Commands that answer as the routes do; `complexity NAME` each. */
export const SHAPES: Readonly<Record<AnswerName, Shape>> = {
  ranking: { summary: 'Countries by ECI, with the interval of the rank' },
  history: { summary: 'ECI, rank, COI and EXPY of countries over the years', argument: ['KAZ,RUS,...', 'countries'] },
  country: { summary: 'Profile of a country', argument: ['COUNTRY', 'country'] },
  differences: { summary: "What each cleaning choice moves, and Harvard's vintages", argument: ['COUNTRY', 'country'] },
  opportunities: {
    summary: 'Goods that a country lacks, by score',
    argument: ['COUNTRY', 'country'],
    options: '[--limit N] [--section XVI] [--density W] [--pci W] [--cog W] [--demand W] [--growth W]',
  },
  'what-if': {
    summary: 'ECI, rank, COI and EXPY if a country had these goods',
    argument: ['COUNTRY', 'country'],
    options: '--add CODE,CODE,...',
  },
  products: { summary: 'Goods by PCI, with ubiquity and PRODY', options: '[--limit N]' },
  product: { summary: 'A good, who sells it and its neighbours', argument: ['CODE', 'code'], options: '[--limit N]' },
  'product-space': { summary: 'Network of the product space with positions' },
  sophistication: { summary: 'PRODY of goods and EXPY of countries' },
  lists: {
    summary: 'Approved lists of goods: priority goods, unified map, strategic inputs',
    options: '[--kind KIND]',
    withoutBasis: true,
  },
  list: { summary: 'An approved list with the reasons of each good', argument: ['ID', 'list'], withoutBasis: true },
  'list-question': {
    summary: 'Was this good on the list on this day, and in which class',
    argument: ['CODE', 'good'],
    options: '[--kind priority-goods] [--date DATE]',
    withoutBasis: true,
  },
};

/** `industry complexity NAME`: prints the answer as JSON. Runs in the owner of the state folder. */
export function complexityAnswer(answer: AnswerName): CliCommand {
  const { summary, argument, options, withoutBasis } = SHAPES[answer];
  const name = `complexity ${answer}`;
  return {
    name,
    summary,
    usage:
      [`industry ${name}`, argument?.[0], options, withoutBasis ? '' : BASIS].filter(Boolean).join(' ') +
      '\n  Prints the answer of the API as JSON.',
    async run(argv, cli) {
      const text = { type: 'string' } as const;
      const { values, positionals } = readArguments(
        argv,
        {
          ...Object.fromEntries(NUMBERS.map((one) => [one, text])),
          source: text,
          classification: text,
          cleaning: text,
          'known-at': text,
          section: text,
          add: text,
          kind: text,
          date: text,
        },
        { least: argument ? 1 : 0, most: argument ? 1 : 0, names: argument?.[0] ?? '' },
      );
      const { 'known-at': knownAt, ...given } = values as Readonly<Record<string, string | undefined>>;
      const input = {
        answer,
        ...Object.fromEntries(Object.entries(given).map(([option, value]) => [option, typed(option, value)])),
        ...(knownAt !== undefined && { knownAt }),
        ...(argument && { [argument[1]]: positionals[0] }),
      };
      cli.stdout(`${JSON.stringify(await cli.call('complexity.answer', input), null, 2)}\n`);
      return 0;
    },
  };
}

/** Throws `UsageError` where a number is none. */
function typed(option: string, value: string | undefined): string | number | undefined {
  if (value === undefined || !NUMBERS.some((one) => one === option)) return value;
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) throw new UsageError(`--${option} is a number, not "${value}"`);
  return number;
}
