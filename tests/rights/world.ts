import { openTestServer, type TestServer, testSettings } from '@industry/app-server/testing.ts';
import { addPerson, type AuthTables, openSession } from '@industry/auth';
import type { Assignment, Scope } from '@industry/http';
import type { ServerService } from '@industry/registry/types.ts';
import { sql } from 'kysely';

/** Scopes of the records that examples make: what is "own" in the walk. */
export const OWN = {
  body: 'miid',
  region: '350000000',
  operator: 'damu',
  firm: '201340000014',
  dataset: 'bns-manufacturing-gva',
} as const satisfies Scope;
/** Scopes in which no example makes a record. */
export const FOREIGN = {
  body: 'mne',
  region: '110000000',
  operator: 'kazakhexport',
  firm: '201340000024',
  dataset: 'harvard-eci',
} as const satisfies Scope;

export interface Reply {
  readonly status: number;
  readonly code: string | null;
  /** The answer; null when it is none or no JSON. */
  readonly body: unknown;
}

export interface CallInput {
  readonly payload?: object | string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly from?: string;
}

/** A body that is an operator too, with records of its own. */
export const OPERATOR_BODY = 'damu';

/** Calls of one person; null: of nobody. */
export type Caller = (method: string, url: string, input?: CallInput) => Promise<Reply>;

/** The whole product with an empty state folder and the Kazakh pack. */
export interface World {
  readonly server: TestServer;
  readonly nobody: Caller;
  /** A person of their own for these assignments, signed in; the same person for the same name. */
  person(name: string, assignments: readonly Assignment[]): Promise<Caller>;
  /** Signed in, and then the account was closed. */
  closedAccount(name: string, assignments: readonly Assignment[]): Promise<Caller>;
  /** Decisions so far: what is refused decides nothing. */
  decisions(): Promise<number>;
  close(): Promise<void>;
}

/** Id of the person of a name. */
export const idOf = (name: string): string => `walk-${name.replaceAll(/\W+/g, '-')}`;

export async function openWorld(services?: readonly ServerService[]): Promise<World> {
  const settings = testSettings({ INDUSTRY_PACK: 'programmes/kz-2020-2025' });
  const server = await openTestServer({ settings, ...(services && { services }) });
  const { store, now } = server.composition.platform;
  const persons = new Map<string, Promise<Caller>>();
  let calls = 0;

  const caller = (person: string | null): Caller => {
    let cookie: string | null = null;
    return async (method, url, { payload, headers, from } = {}) => {
      if (person !== null) cookie ??= `industry_session=${await openSession(store, person, now())}`;
      const answer = await server.app.inject({
        method: method.toUpperCase() as 'GET',
        url,
        ...(payload !== undefined && { payload }),
        headers: { ...(cookie !== null && { cookie }), 'x-industry-request': '1', ...headers },
        // Each call from an address of its own: how often one may call is another test's question.
        remoteAddress: from ?? `10.${++calls >> 16}.${(calls >> 8) & 255}.${calls & 255}`,
      });
      // Some routes end the session that they are called with.
      if (method.toUpperCase() !== 'GET' && answer.statusCode < 400) cookie = null;
      const json = String(answer.headers['content-type'] ?? '').includes('json');
      const body: unknown = json ? answer.json() : null;
      return { status: answer.statusCode, code: (body as { code?: string } | null)?.code ?? null, body };
    };
  };

  async function enter(name: string, assignments: readonly Assignment[]): Promise<Caller> {
    const person = { id: idOf(name), name, email: null, passwordHash: null, assignments };
    await store.transaction<AuthTables, void>((tx) => addPerson(tx, person, now()));
    return caller(person.id);
  }

  return {
    server,
    nobody: caller(null),
    person(name, assignments) {
      const known = persons.get(name) ?? enter(name, assignments);
      persons.set(name, known);
      return known;
    },
    async closedAccount(name, assignments) {
      const call = await enter(name, assignments);
      await store
        .tables<AuthTables>()
        .updateTable('person')
        .set({ closed_at: now().toISOString() })
        .where('id', '=', idOf(name))
        .execute();
      return call;
    },
    async decisions() {
      const { rows } = await sql<{ count: string }>`select count(*) as count from audit_events`.execute(
        store.tables<unknown>(),
      );
      return Number(rows[0]?.count);
    },
    close: () => server.close(),
  };
}
