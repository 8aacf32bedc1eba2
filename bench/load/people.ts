import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from './client.ts';

/** A statement that several officers write: each taken save adds one to its total, so that a lost one would show. */
export interface SharedRecord {
  readonly id: string;
  version: number;
  total: number;
  taken: number;
  refused: number;
}

export interface Script {
  readonly client: Client;
  readonly record: SharedRecord | null;
  readonly indicators: readonly string[];
  readonly until: number;
  /** Mean milliseconds between two pages; 0: none. */
  readonly think: number;
}

const OK = [200];

/** Opens pages and writes until the time is over, as one person does. */
export async function act({ client, record, indicators, until, think }: Script): Promise<void> {
  const get = (kind: string, path: string) => client.ask(kind, 'GET', path, OK);
  const shell = () => [get('session', '/api/v1/session'), get('unread', '/api/v1/inbox/unread')];
  const anyOf = <Item>(list: readonly Item[]): Item => list[Math.floor(Math.random() * list.length)]!;
  const pages: (() => Promise<unknown>)[] = [
    () => Promise.all([...shell(), get('programme', '/api/v1/programme'), get('indicators', '/api/v1/indicators')]),
    () => Promise.all([...shell(), get('indicator', `/api/v1/indicators/${anyOf(indicators)}`)]),
    () => Promise.all([...shell(), get('board', '/api/v1/reporting/board?period=2025-Q4')]),
    () => Promise.all([...shell(), get('budget', '/api/v1/budget')]),
    () => Promise.all([...shell(), get('datasets', '/api/v1/datasets'), get('clauses', '/api/v1/clauses')]),
    async () => {
      await Promise.all([...shell(), get('inbox', '/api/v1/inbox')]);
      await client.ask('mark read', 'POST', '/api/v1/inbox/read', OK, { notices: 'all' });
    },
    async () => {
      if (record) await save(client, record);
      else await Promise.all([...shell(), get('session', '/api/v1/session')]);
    },
  ];
  await wait(Math.random() * think);
  while (Date.now() < until) {
    await anyOf(pages)();
    if (think > 0) await wait(-Math.log(1 - Math.random()) * think);
  }
}

/** Saves until it is taken: a stale save answers the record as it is now, and the person puts the change into that. */
async function save(client: Client, record: SharedRecord): Promise<void> {
  let { version, total } = record;
  for (;;) {
    const { status, text } = await client.ask('save', 'PUT', `/api/v1/budget/statements/${record.id}`, [200, 409], {
      version,
      ...contentOf(total + 1),
    });
    if (status !== 200 && status !== 409) return;
    const answer = JSON.parse(text) as { version: number; total: string; current?: { version: number; total: string } };
    const now = answer.current ?? answer;
    if (now.version > record.version) Object.assign(record, { version: now.version, total: Number(now.total) });
    if (status === 200) {
      record.taken += 1;
      return;
    }
    record.refused += 1;
    ({ version } = now);
    total = Number(now.total);
  }
}

/** Content of a statement whose total tells how many saves went into it. */
export function contentOf(total: number): object {
  const text = `${total} по отчёту казначейства`;
  return { total: String(total), lines: [], act: null, source: { original: 'ru', texts: { ru: text } } };
}
