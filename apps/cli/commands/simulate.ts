import { resolve } from 'node:path';
import type { CliCommand } from '@industry/control/types.ts';
import { loadPack } from '@industry/pack';
import { simulate, truthFolder } from '@industry/simulation/server/simulate';
import type { EconomyReport } from '@industry/simulation/server/report';
import { readArguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

const OPTIONS = {
  firms: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  report: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** Makes the rows in this process; what is published goes the road of every imported file. */
export const simulateCommand: CliCommand = {
  name: 'simulate',
  summary: 'Make a simulated economy of firms, the same for the same seed',
  usage:
    'industry simulate --firms N --seed N [--out DIR] [--report] [--json]\n' +
    '  --out: write the tables as CSV files, and the sealed truth beside them.\n' +
    '  --report: compare with the figures that the programme states.',
  async run(argv, cli) {
    const { values } = readArguments(argv, OPTIONS, { least: 0, most: 0, names: '' });
    const started = performance.now();
    const asked = { firms: count(values.firms, '--firms'), seed: count(values.seed ?? '1', '--seed') };
    const folder = values.out === undefined ? undefined : resolve(values.out);
    const pack = await loadPack(cli.packFolder);
    const { economy, written, comparison } = simulate(pack, {
      ...asked,
      ...(folder !== undefined && { folder, truth: truthFolder(folder, asked) }),
      compare: values.report === true,
      report: cli.progress,
    });
    const answer = {
      hash: written.hash,
      ...economy.counts,
      facts: written.facts,
      ms: Math.round(performance.now() - started),
      seed: asked.seed,
      rows: written.rows,
      ...(comparison && { report: comparison }),
    };
    cli.stdout(values.json ? `${JSON.stringify(answer)}\n` : words(answer, comparison));
    return 0;
  },
};

function count(text: string | undefined, option: string): number {
  if (text === undefined || !/^\d{1,10}$/.test(text))
    throw new UsageError(`${option} is a whole number, as ${option} 1000`);
  return Number(text);
}

function words(
  {
    hash,
    firms,
    operating,
    active,
    facts,
    ms,
  }: Readonly<Record<'hash' | 'firms' | 'operating' | 'active' | 'facts' | 'ms', string | number>>,
  comparison: EconomyReport | null,
): string {
  const lines = [
    `${firms} simulated firms, ${operating} operating, ${active} active; ${facts} facts in ${ms} ms.`,
    `Hash ${hash}`,
    ...(comparison?.compared ?? []).map(({ figure, unit, stated, simulated, difference }) =>
      [
        `  ${figure.padEnd(40)}`,
        stated.toFixed(2).padStart(12),
        simulated.toFixed(2).padStart(12),
        difference === null ? '   kept' : `${(100 * difference).toFixed(1).padStart(7)} %`,
        `  ${unit}`,
      ].join(''),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
