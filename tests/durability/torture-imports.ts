import { randomInt } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerOf, pause, start, type Running } from './processes.ts';
import { noRounds, type TortureResult } from './result.ts';

interface Found {
  readonly opened: number;
  readonly batches: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly values: readonly (string | null)[];
  }[];
  readonly published: number;
  readonly broken: { readonly number: number; readonly reason: string } | null;
}

export interface ImportPrograms {
  readonly server: string;
  readonly cli: string;
  readonly verifier: string;
  /** Folder of the tiny pack; its figures are published by nobody here, so its quotations are left out. */
  readonly pack: string;
}

const DATASET = 'indicator-actuals';
const IMPORTERS = 2;

/**
 * Rounds on the whole: a server runs, `industry import` publishes file after file into it, and the server or an import is
 * killed with SIGKILL at a random moment. An import whose process ended with 0 must be visible, whole and with its figure.
 */
export async function tortureImports(
  rounds: number,
  programs: ImportPrograms,
  tell: (line: string) => void,
): Promise<TortureResult> {
  const root = mkdtempSync(join(tmpdir(), 'industry-torture-'));
  const result = noRounds();
  const pack = join(root, 'pack');
  cpSync(programs.pack, pack, { recursive: true });
  for (const name of readdirSync(join(pack, 'quotes'))) rmSync(join(pack, 'quotes', name));
  writeFileSync(join(pack, 'quotes', 'quotes.yaml'), '[]\n');
  const state = join(root, 'state');
  const environment = { INDUSTRY_VAR: state, INDUSTRY_PACK: pack, PORT: '0', CI: '1', LOG_LEVEL: 'error' };
  const acknowledged = new Set<string>();
  let file = 0;
  /** One file with one figure, which is also its name: a batch that shows another figure is half visible. */
  const importNext = (): Running & { readonly name: string } => {
    const name = `${++file}.csv`;
    writeFileSync(join(root, name), `indicator,region,year,value\nind.b,XT,2022,${file}\n`);
    return { name, ...start(programs.cli, ['import', DATASET, join(root, name), '--json'], environment) };
  };
  try {
    for (let round = 0; round < rounds; round++) {
      const server = start(programs.server, [], environment, true);
      const ready = await Promise.race([new Promise((resolve) => server.child.once('message', resolve)), server.ended]);
      if (server.child.exitCode !== null) {
        result.failures.push(`round ${round + 1}: the server did not start: ${JSON.stringify(ready)}`);
        break;
      }
      const before = acknowledged.size;
      const running = new Set<ReturnType<typeof importNext>>();
      const killing = new AbortController();
      const importing = Array.from({ length: IMPORTERS }, async () => {
        while (!killing.signal.aborted) {
          const one = importNext();
          running.add(one);
          const { code } = await one.ended;
          running.delete(one);
          if (code === 0) acknowledged.add(one.name);
        }
      });
      await pause(randomInt(200, 5000));
      const victim = randomInt(3);
      if (victim !== 1) server.child.kill('SIGKILL');
      if (victim !== 0) for (const one of running) one.child.kill('SIGKILL');
      killing.abort();
      await Promise.all(importing);
      server.child.kill('SIGKILL');
      await server.ended;
      result.acknowledged += acknowledged.size - before;
      result.rounds += 1;
      judge(await answerOf<Found>(programs.verifier, [state, DATASET]), acknowledged, round + 1, result);
      tell(
        `import, round ${round + 1}/${rounds}: acknowledged ${acknowledged.size - before}, lost so far ${result.lost}`,
      );
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return result;
}

function judge(found: Found | string, acknowledged: ReadonlySet<string>, round: number, result: TortureResult): void {
  if (typeof found === 'string') {
    result.failures.push(`round ${round}: the state folder did not open: ${found}`);
    return;
  }
  result.slowestOpening = Math.max(result.slowestOpening, found.opened);
  const visible = new Set(found.batches.map(({ fileName }) => fileName));
  result.lost += [...acknowledged].filter((name) => !visible.has(name)).length;
  for (const { fileName, values } of found.batches) {
    const whole = values.length === 1 && Number(values[0]) === Number.parseInt(fileName, 10);
    if (!whole) {
      result.halfVisible += 1;
      result.failures.push(`round ${round}: batch of ${fileName} shows ${JSON.stringify(values)}`);
    }
  }
  if (found.published !== found.batches.length) {
    result.failures.push(
      `round ${round}: ${found.batches.length} batches, ${found.published} audit events of publishing`,
    );
  }
  if (found.broken) result.failures.push(`round ${round}: audit link ${found.broken.number}: ${found.broken.reason}`);
}
