import { composePlatform } from '@industry/app-server';
import { addPerson, openSession } from '@industry/auth';
import { readSettings } from '@industry/observe';

/** Somebody of the load: a signed-in session, and the body for which an officer records what it spends. */
export interface Person {
  readonly token: string;
  readonly body: string | null;
}

const NOTICES = 5;
/** Every fourth person is an officer; several of them write the same record. */
const OFFICER_EVERY = 4;
const RECORDS = 8;

/** Fills a new state folder: people with sessions and notices, on the engine that the environment names. */
export async function prepare(environment: NodeJS.ProcessEnv, people: number): Promise<readonly Person[]> {
  const { platform, close } = await composePlatform(readSettings(environment));
  const { store, pack, contributions, notices, now } = platform;
  try {
    const bodies = [...pack.bodies.keys()].slice(0, RECORDS);
    const kind = contributions.noticeKinds[0];
    const names = [...JSON.stringify(kind ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    const values = Object.fromEntries(names.map((name) => [name, 'load']));
    const made: Person[] = [];
    for (let number = 0; number < people; number++) {
      const id = `load-${number}`;
      const body = number % OFFICER_EVERY === 0 ? bodies[(number / OFFICER_EVERY) % bodies.length]! : null;
      const assignments = [body === null ? { role: 'analyst', scope: {} } : { role: 'officer', scope: { body } }];
      await store.transaction(async (tx) => {
        await addPerson(tx, { id, name: `Person ${number}`, email: null, passwordHash: null, assignments }, now());
        if (!kind) return;
        for (let notice = 0; notice < NOTICES; notice++) {
          await notices.post(tx, {
            kind: kind.id,
            to: [{ person: id }],
            values,
            path: '/',
            key: `${id}-${notice}`,
          });
        }
      });
      made.push({ token: await openSession(store, id, now()), body });
    }
    return made;
  } finally {
    await close();
  }
}
