import { addPerson, hashPassword } from '@industry/auth';
import type { Scope } from '@industry/http';
import type { TestServer } from './testing.ts';

export interface Answer {
  readonly status: number;
  // What comes back is looked at by the tests, which name its parts.
  readonly body: Record<string, any>; // oxlint-disable-line typescript/no-explicit-any
}

/** Somebody with a browser: keeps the cookie that the server gives. */
export interface Visitor {
  ask(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object): Promise<Answer>;
  /** Signs in with the password of `person`. */
  signIn(email: string): Promise<Visitor>;
  /** Presents this cookie from now on. */
  with(cookie: string): Visitor;
  /** Calls itself so. */
  agent(name: string): Visitor;
  cookie(): string;
}

const PASSWORD = 'correct horse battery';
let hashed: Promise<string> | undefined;

export function visitorOf(server: TestServer): Visitor {
  let [cookie, agent] = ['', 'test'];
  const visitor: Visitor = {
    async ask(method, url, payload) {
      const headers = { 'user-agent': agent, host: 'localhost:80', ...(cookie && { cookie }) };
      const answer = await server.app.inject({ method, url, headers, ...(payload && { payload }) });
      const given = answer.headers['set-cookie'];
      if (given !== undefined) cookie = String(given).split(';', 1)[0] ?? '';
      return { status: answer.statusCode, body: answer.body === '' ? {} : answer.json() };
    },
    async signIn(email) {
      const { status } = await visitor.ask('POST', '/api/v1/session', { email, password: PASSWORD });
      if (status !== 204) throw new Error(`sign-in of ${email} answered ${status}`);
      return visitor;
    },
    with(other) {
      cookie = other;
      return visitor;
    },
    agent(name) {
      agent = name;
      return visitor;
    },
    cookie: () => cookie,
  };
  return visitor;
}

/** Adds a person with a password; answers the id. */
export async function person(
  server: TestServer,
  of: { readonly name: string; readonly email: string; readonly roles: readonly { role: string; scope?: Scope }[] },
): Promise<string> {
  const { store, now } = server.composition.platform;
  const passwordHash = await (hashed ??= hashPassword(PASSWORD));
  const assignments = of.roles.map(({ role, scope = {} }) => ({ role, scope }));
  const id = of.email.split('@', 1)[0] ?? '';
  await store.transaction((tx) =>
    addPerson(tx, { id, name: of.name, email: of.email, passwordHash, assignments }, now()),
  );
  return id;
}
