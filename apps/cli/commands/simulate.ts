import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeStateFolder } from '@industry/control/paths.ts';
import type { CliCommand, CliContext } from '@industry/control/types.ts';
import type { ProgrammePack } from '@industry/pack';
import { loadPack } from '@industry/pack';
import type { PublishedEconomy } from '@industry/simulation/server/publish-economy';
import { simulate, truthFolder } from '@industry/simulation/server/simulate';
import { readArguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';
import { simulatedWords } from './simulate-words.ts';

const OPTIONS = {
  firms: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  deliveries: { type: 'boolean' },
  demo: { type: 'boolean' },
  report: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

interface Asked {
  readonly firms: number;
  readonly seed: number;
}

/** Makes the rows in this process; what is published goes the road of every imported file. */
export const simulateCommand: CliCommand = {
  name: 'simulate',
  summary: 'Make a simulated economy of firms, the same for the same seed, and publish it in a demonstration country',
  usage:
    'industry simulate [--firms N] [--seed N] [--demo] [--out DIR [--deliveries]] [--report] [--json]\n' +
    '  Published in the demonstration country: INDUSTRY_VAR itself when it is one, else the folder demo in it, as\n' +
    '  npm start -- --demo shows it. A folder with real figures is not touched unless --demo says so.\n' +
    '  --out: only write the tables as CSV files, with the sealed truth beside them; nothing is published.\n' +
    '  --deliveries: the facts also as registers send them, in DIR/deliveries: late, repeated, wrong and corrected.\n' +
    '  --report: compare with the figures that the programme states.',
  async run(argv, cli) {
    const { values } = readArguments(argv, OPTIONS, { least: 0, most: 0, names: '' });
    if (values.out !== undefined && values.demo) throw new UsageError('--out publishes nothing: leave --demo out');
    if (values.deliveries && values.out === undefined)
      throw new UsageError('--deliveries are files: say where by --out');
    const started = performance.now();
    const pack = await loadPack(cli.packFolder);
    const usual = pack.simulation?.demonstration;
    const asked = {
      firms: count(values.firms ?? String(usual?.firms ?? 1000), '--firms'),
      seed: count(values.seed ?? String(usual?.seed ?? 1), '--seed'),
    };
    const compare = values.report === true;
    const made =
      values.out === undefined
        ? await makeAndPublish(pack, asked, compare, values.demo === true, cli)
        : { ...makeFiles(pack, asked, compare, resolve(values.out), cli), published: null, refused: null };
    const { economy, written, comparison, published, refused } = made;
    const sent = values.deliveries && values.out !== undefined ? await deliver(written.files, values.out, asked) : null;
    const answer = {
      hash: written.hash,
      ...economy.counts,
      facts: written.facts,
      ms: Math.round(performance.now() - started),
      seed: asked.seed,
      rows: written.rows,
      published,
      ...(sent !== null && { deliveries: sent }),
      ...(refused !== null && { refused }),
      ...(comparison && { report: comparison }),
    };
    cli.stdout(values.json ? `${JSON.stringify(answer)}\n` : simulatedWords(answer));
    if (refused !== null && values.json) cli.stderr(`${refused}\n`);
    return 0;
  },
};

async function deliver(files: Files, out: string, { seed }: Asked): Promise<number> {
  const { writeDeliveries } = await import('@industry/simulation/server/write-deliveries');
  return (await writeDeliveries(files, join(resolve(out), 'deliveries'), seed)).length;
}

function makeFiles(pack: ProgrammePack, asked: Asked, compare: boolean, folder: string, cli: CliContext) {
  return simulate(pack, { ...asked, folder, truth: truthFolder(folder, asked), compare, report: cli.progress });
}

async function makeAndPublish(pack: ProgrammePack, asked: Asked, compare: boolean, demo: boolean, cli: CliContext) {
  const { settleMode, modeOf } = await import('@industry/app-server/state-folder.ts');
  const { RealFolder } = await import('@industry/simulation/server/publish-economy');
  const mode = modeOf(cli.stateFolder);
  if (mode === 'real' && !demo) {
    const simulated = simulate(pack, { ...asked, compare, report: cli.progress });
    return { ...simulated, published: null, refused: new RealFolder(cli.stateFolder).detail };
  }
  const stateFolder = mode === 'demonstration' ? cli.stateFolder : join(cli.stateFolder, 'demo');
  makeStateFolder(stateFolder);
  settleMode(stateFolder, 'demonstration', new Date());
  const folder = mkdtempSync(join(stateFolder, 'simulation-'));
  try {
    const truth = truthFolder(stateFolder, asked);
    const simulated = simulate(pack, { ...asked, folder, consented: true, truth, compare, report: cli.progress });
    const published = await publish(pack, asked, stateFolder, simulated.written.files, cli);
    return { ...simulated, published: { ...published, stateFolder }, refused: null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Files = ReturnType<typeof simulate>['written']['files'];

async function publish(pack: ProgrammePack, asked: Asked, stateFolder: string, files: Files, cli: CliContext) {
  const { SERVICES } = await import('@industry/app-server/services.ts');
  const { importers } = await import('@industry/facts');
  const { datasetsOf } = await import('@industry/registry');
  const { stageEconomy } = await import('@industry/simulation/server/stage-economy');
  const datasets = importers(SERVICES.flatMap(({ contributions = {} }) => datasetsOf(contributions, pack)));
  const request = { pack, stateFolder, datasets, files, economy: asked, report: cli.progress };
  const send = (staged: readonly string[]) =>
    cli.call<PublishedEconomy>('simulation.publish', { staged, ...asked }, stateFolder);
  const first = await send(await stageEconomy(request));
  if (Object.keys(first.again).length === 0) return first;
  return send(await stageEconomy({ ...request, after: first.again }));
}

function count(text: string, option: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new UsageError(`${option} is a whole number, as ${option} 1000`);
  return Number(text);
}
