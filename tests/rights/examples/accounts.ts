import { type AuthTables, openSession, sessionsOf } from '@industry/auth';
import { randomUUID } from 'node:crypto';
import type { PersonalExamples } from '../example.ts';
import type { World } from '../world.ts';

async function passkey({ server }: World, person: string): Promise<string> {
  const { store, now } = server.composition.platform;
  const id = randomUUID();
  await store
    .tables<AuthTables>()
    .insertInto('passkey')
    .values({
      id,
      person,
      name: 'key',
      public_key: 'none',
      counter: '0',
      transports: '[]',
      party: 'localhost',
      synced: false,
      created_at: now().toISOString(),
      used_at: null,
    })
    .execute();
  return id;
}

async function session({ server }: World, person: string): Promise<string> {
  const { store, now } = server.composition.platform;
  await openSession(store, person, now());
  return (await sessionsOf(store, person, now()))[0]!.id;
}

export const accounts: PersonalExamples = {
  renameOwnPasskey: {
    make: async (world, owner) => ({ params: { passkey: await passkey(world, owner) }, payload: { name: 'renamed' } }),
  },
  removeOwnPasskey: { make: async (world, owner) => ({ params: { passkey: await passkey(world, owner) } }) },
  endOwnSession: { make: async (world, owner) => ({ params: { session: await session(world, owner) } }) },
};
