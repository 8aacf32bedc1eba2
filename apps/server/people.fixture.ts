import { addPerson, openSession } from '@industry/auth';
import type { Assignment } from '@industry/http';
import type { TestServer } from './testing.ts';

/** Asks as one person: `ask('POST', '/api/v1/budget/statements', body)` answers status and body. */
export type Ask = (
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
) => Promise<{ readonly status: number; readonly body: Record<string, any> }>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** A stranger, or a person of that id who holds the assignments and is signed in. */
export async function personOf(server: TestServer, id?: string, assignments: readonly Assignment[] = []): Promise<Ask> {
  const { store, now } = server.composition.platform;
  if (id !== undefined) {
    const person = { id, name: `Name of ${id}`, email: null, passwordHash: null, assignments };
    await store.transaction((tx) => addPerson(tx, person, now()));
  }
  return async (method, url, payload) => {
    // A session of its own for each request: tests move the clock further than a session lasts.
    const cookie = id === undefined ? null : `industry_session=${await openSession(store, id, now())}`;
    const answer = await server.app.inject({
      method,
      url,
      ...(payload && { payload }),
      headers: { 'x-industry-request': '1', ...(cookie && { cookie }) },
    });
    return { status: answer.statusCode, body: answer.body === '' ? {} : answer.json() };
  };
}
