import { loadPack } from '@industry/pack';
import { readSettings } from '@industry/observe';
import { Client, Tally } from './client.ts';
import { act, contentOf, type SharedRecord } from './people.ts';
import type { Person } from './prepare.ts';

export interface LoadOptions {
  /** Servers; people are spread over them. */
  readonly addresses: readonly string[];
  readonly people: readonly Person[];
  readonly seconds: number;
  /** Mean seconds between two pages of a person. */
  readonly think: number;
  readonly environment: NodeJS.ProcessEnv;
}

export interface LoadFigures {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly byKind: readonly {
    readonly kind: string;
    readonly count: number;
    readonly p50: number;
    readonly p95: number;
  }[];
  readonly saves: { readonly taken: number; readonly refused: number };
  /** Answers that were not expected, records whose saves do not add up; empty when nothing is lost. */
  readonly wrong: readonly string[];
}

/** Lets the people work, then adds up what they saved. */
export async function runLoad({ addresses, people, seconds, think, environment }: LoadOptions): Promise<LoadFigures> {
  const { packFolder } = readSettings(environment);
  const pack = await loadPack(packFolder);
  const year = Number(Object.keys(pack.budget.years)[0]);
  const tally = new Tally();
  const unmeasured = new Tally();
  const addressOf = (index: number) => addresses[index % addresses.length]!;
  const records = new Map<string, SharedRecord>();
  for (const { body, token } of people) {
    if (body === null || records.has(body)) continue;
    const client = new Client(addressOf(0), token, unmeasured);
    const { text } = await client.ask('draft', 'POST', '/api/v1/budget/statements', [201], {
      kind: 'spent',
      year,
      quarter: 1,
      body,
      ...contentOf(0),
    });
    client.close();
    if (unmeasured.wrong.length > 0) throw new Error(unmeasured.wrong[0]);
    const { id, version } = JSON.parse(text) as { id: string; version: number };
    records.set(body, { id, version, total: 0, taken: 0, refused: 0 });
  }
  const indicators = [...pack.indicators.keys()];
  // Every cache has been asked once, as on any working day.
  const first = new Client(addressOf(0), people[0]!.token, unmeasured);
  await act({ client: first, record: null, indicators, until: Date.now() + 2000, think: 0 });
  first.close();

  const clients = people.map(({ token }, index) => new Client(addressOf(index), token, tally));
  const started = Date.now();
  await Promise.all(
    people.map(({ body }, index) =>
      act({
        client: clients[index]!,
        record: body === null ? null : (records.get(body) ?? null),
        indicators,
        until: started + seconds * 1000,
        think: think * 1000,
      }),
    ),
  );
  const elapsed = (Date.now() - started) / 1000;
  for (const client of clients) client.close();

  const wrong = [...unmeasured.wrong, ...tally.wrong];
  const all = [...tally.milliseconds.values()].flat();
  const states = [...records].map(([body, record]) => ({ body, record }));
  for (const { body, record } of states) {
    const token = people.find((person) => person.body === body)!.token;
    for (const address of addresses) {
      const answer = await fetch(`${address}/api/v1/budget/statements/${record.id}`, {
        headers: { cookie: `industry_session=${token}` },
      });
      const { total } = (await answer.json()) as { total: string };
      if (Number(total) !== record.taken)
        wrong.push(`${body}: ${record.taken} saves were taken, the total is ${total}`);
    }
  }
  return {
    requests: all.length,
    perSecond: all.length / elapsed,
    ...quantiles(all),
    byKind: [...tally.milliseconds].map(([kind, list]) => ({ kind, count: list.length, ...quantiles(list) })),
    saves: {
      taken: states.reduce((sum, { record }) => sum + record.taken, 0),
      refused: states.reduce((sum, { record }) => sum + record.refused, 0),
    },
    wrong,
  };
}

function quantiles(list: readonly number[]): { p50: number; p95: number; p99: number } {
  const sorted = list.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
