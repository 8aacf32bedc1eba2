import { addPerson, openSession } from '@industry/auth';
import { openTestServer, type TestServer } from './testing.ts';
import type { Assignment } from '@industry/http';
import type { UserText } from '@industry/values';

/** Who acts in the tests, and for what. */
export const PERSONS: Readonly<Record<string, readonly Assignment[]>> = {
  officer: [{ role: 'officer', scope: { body: 'statistics' } }],
  colleague: [{ role: 'officer', scope: { body: 'statistics' } }],
  approver: [{ role: 'approver', scope: { body: 'statistics' } }],
  both: [
    { role: 'officer', scope: { body: 'statistics' } },
    { role: 'approver', scope: { body: 'statistics' } },
  ],
  ministry: [{ role: 'officer', scope: { body: 'ministry' } }],
  minister: [{ role: 'approver', scope: { body: 'ministry' } }],
  north: [
    { role: 'officer', scope: { body: 'north-council' } },
    { role: 'approver', scope: { body: 'north-council' } },
  ],
  data: [{ role: 'data-officer', scope: {} }],
  auditor: [{ role: 'auditor', scope: {} }],
};

export const words = (text: string): UserText => ({ original: 'en', texts: { en: text } });

export interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ReportingServer {
  readonly server: TestServer;
  /** The clock of the whole server. */
  at(instant: string): void;
  as(person: string | null, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object): Promise<Answered>;
  close(): Promise<void>;
}

/** The whole application over the tiny pack, with its persons signed in. */
export async function reportingServer(instant: string): Promise<ReportingServer> {
  let clock = new Date(instant);
  const server = await openTestServer({ now: () => clock });
  const { store } = server.composition.platform;
  await store.transaction(async (tx) => {
    for (const [id, assignments] of Object.entries(PERSONS))
      await addPerson(tx, { id, name: id, email: null, passwordHash: null, assignments }, clock);
  });
  return {
    server,
    at(next) {
      clock = new Date(next);
    },
    async as(person, method, path, payload) {
      const token = person === null ? null : await openSession(store, person, clock);
      const answer = await server.app.inject({
        method,
        url: `/api/v1/reporting${path}`,
        ...(payload && { payload }),
        headers: { 'x-industry-request': '1', ...(token && { cookie: `industry_session=${token}` }) },
      });
      return { status: answer.statusCode, body: answer.json() };
    },
    close: () => server.close(),
  };
}
