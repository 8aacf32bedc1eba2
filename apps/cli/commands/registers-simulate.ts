import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { changeLog, createFaults, createPullServer, pushAll } from '@industry/app-register-simulator';
import type { CliCommand } from '@industry/control/types.ts';
import { loadPack } from '@industry/pack';
import { CONNECTORS } from '@industry/registers/contract';
import { TABLE_NAMES } from '@industry/simulated-economy';
import { isCivilDate, toCivilDate } from '@industry/values';
import { readArguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

const OPTIONS = {
  port: { type: 'string' },
  key: { type: 'string' },
  firms: { type: 'string' },
  seed: { type: 'string' },
  since: { type: 'string' },
  today: { type: 'string' },
  faults: { type: 'string' },
  'page-rows': { type: 'string' },
  push: { type: 'string' },
  dataset: { type: 'string' },
} as const;

/** Serves until it is stopped; with --push it delivers everything and ends. */
export const registersSimulate: CliCommand = {
  name: 'registers simulate',
  summary: 'A register that does not exist: serves pulls, or pushes deliveries, of simulated firms, with faults',
  usage:
    'industry registers simulate ID --key ID:SECRET [--port N] [--firms 1000] [--seed 1] [--since YYYY-MM-DD] [--today YYYY-MM-DD]\n' +
    '                            [--faults 0.2] [--page-rows 1000] [--dataset DATASET] [--push ADDRESS]\n' +
    '  --faults: share of answers that are busy (429), broken (500), cut off, slow or repeated. --push delivers to the\n' +
    '  installation at ADDRESS instead, out of order and some twice, each until it is acknowledged. All rows are simulated.',
  async run(argv, cli) {
    const { values, positionals } = readArguments(argv, OPTIONS, { least: 1, most: 1, names: 'ID' });
    const connector = CONNECTORS.find(({ id }) => id === positionals[0]);
    if (connector === undefined) throw new UsageError(`there is no register "${positionals[0]}"`);
    const [id, secret] = (values.key ?? '').split(':');
    if (!id || !secret) throw new UsageError('--key is ID:SECRET, as registers push-key prints them');
    const key = { id, secret: Buffer.from(secret, 'base64url') };
    const number = (name: 'port' | 'firms' | 'seed' | 'faults' | 'page-rows', otherwise: number): number => {
      const value = Number(values[name] ?? otherwise);
      if (!Number.isFinite(value) || value < 0) throw new UsageError(`--${name} is a number from 0`);
      return value;
    };
    const day = (name: 'since' | 'today', otherwise: string) => {
      const text = values[name] ?? otherwise;
      if (!isCivilDate(text)) throw new UsageError(`--${name} is a day as YYYY-MM-DD`);
      return toCivilDate(text);
    };
    const pack = await loadPack(cli.packFolder);
    const [firms, seed] = [number('firms', 1_000), number('seed', 1)];
    const datasets = values.dataset === undefined ? connector.datasets : [values.dataset];
    const logs = new Map(
      datasets.map((dataset) => {
        const table = TABLE_NAMES.find((name) => name === dataset);
        if (table === undefined) throw new UsageError(`${dataset} is not simulated; ${TABLE_NAMES.join(', ')} are`);
        const today = day('today', new Date().toISOString().slice(0, 10));
        return [
          dataset,
          changeLog(pack, { dataset: table, firms, seed, since: day('since', '2025-01-01'), today }),
        ] as const;
      }),
    );
    const count = [...logs.values()].reduce((sum, log) => sum + log.length, 0);
    if (values.push !== undefined) {
      for (const [dataset, changes] of logs) {
        const to = { to: values.push.replace(/\/$/, ''), register: connector.id, dataset };
        const rowsEach = number('page-rows', 1_000);
        await pushAll({ ...to, key, changes, rowsEach, seed, said: (line) => cli.stdout(`${line}\n`) });
      }
      cli.stdout(`all ${count} changes are acknowledged\n`);
      return 0;
    }
    const served: Record<string, number> = {};
    const server = createPullServer({
      logs,
      key,
      nextFault: createFaults(seed, number('faults', 0)),
      pageRows: number('page-rows', 1_000),
      served(what) {
        served[what] = (served[what] ?? 0) + 1;
        cli.stdout(`answered: ${what}\n`);
      },
    });
    server.listen(number('port', 0), '127.0.0.1');
    await once(server, 'listening');
    cli.stdout(
      `register ${connector.id} with ${count} changes at http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`,
    );
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
    server.closeAllConnections();
    server.close();
    cli.stdout(`served ${JSON.stringify(served)}\n`);
    return 0;
  },
};
