import {
  addPasskey,
  changePassword,
  checkPasskey,
  demandFreshSession,
  neededParty,
  passkeyOptions,
  readSessionCookie,
  relyingParty,
  startSession,
} from '@industry/auth';
import { type Call, serve, signedIn } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { FastifyInstance } from 'fastify';
import type { TSchema } from 'typebox';
import {
  addOwnPasskey,
  changeAccount,
  changeOwnPassword,
  endOtherSessions,
  endOwnSession,
  getAccount,
  removeOwnPasskey,
  renameOwnPasskey,
  startOwnPasskey,
} from '../contract/index.ts';
import { readAccount } from './account.ts';
import { tellOfWays } from './notices.ts';
import { removePasskey, renamePasskey } from './passkeys.ts';
import { changePerson, endSessionsOf } from './person-changes.ts';
import { readPerson } from './persons.ts';
import type { AccountsTables } from './tables.ts';

/** What people do with their own account. */
export function registerAccount(app: FastifyInstance, platform: Platform): void {
  const { store, audit, settings, now } = platform;
  const tokenOf = ({ request }: Pick<Call<TSchema, TSchema, TSchema>, 'request'>) =>
    readSessionCookie(platform, request);
  const actorOf = (call: Parameters<typeof signedIn>[0]) => `person:${signedIn(call).id}`;

  serve(app, getAccount, (call) =>
    readAccount(platform, signedIn(call), tokenOf(call), relyingParty(settings, call.request) !== null),
  );

  serve(app, changeAccount, async (call) => {
    const { name, version } = call.body;
    await changePerson(platform, { person: signedIn(call).id, version, actor: actorOf(call) }, { name });
    return null;
  });

  serve(app, changeOwnPassword, async (call) => {
    const { id } = signedIn(call);
    await changePassword(platform, id, { ...call.body, address: call.request.ip }, (tx) =>
      tellOfWays(platform, tx, id, 'password'),
    );
    await startSession(platform, call, id, 'password');
    return null;
  });

  serve(app, startOwnPasskey, async (call) => {
    await demandFreshSession(store, tokenOf(call), now());
    const person = await readPerson(platform, signedIn(call).id);
    return { ...(await passkeyOptions(platform, person, neededParty(settings, call.request))) };
  });

  serve(app, addOwnPasskey, async (call) => {
    await demandFreshSession(store, tokenOf(call), now());
    const { id: person } = signedIn(call);
    const response = call.body.response as RegistrationResponseJSON;
    const passkey = await checkPasskey(platform, person, neededParty(settings, call.request), response);
    const name = call.body.name.trim();
    await store.transaction<AccountsTables, void>(async (tx) => {
      await addPasskey(tx, { person, name, passkey }, now());
      await tellOfWays(platform, tx, person, 'passkeyAdded');
      const after = { name, party: passkey.party };
      await audit.record(tx, { actor: actorOf(call), action: 'passkey.add', object: `person:${person}`, after });
    });
    return null;
  });

  serve(app, renameOwnPasskey, async (call) => {
    const { passkey } = call.params;
    await renamePasskey(platform, { person: signedIn(call).id, passkey, name: call.body.name.trim() });
    return null;
  });

  serve(app, removeOwnPasskey, async (call) => {
    await demandFreshSession(store, tokenOf(call), now());
    await removePasskey(platform, { person: signedIn(call).id, passkey: call.params.passkey });
    return null;
  });

  serve(app, endOwnSession, async (call) => {
    await endSessionsOf(platform, signedIn(call).id, { id: call.params.session }, actorOf(call));
    return null;
  });

  serve(app, endOtherSessions, async (call) => {
    await endSessionsOf(platform, signedIn(call).id, { except: tokenOf(call) ?? '' }, actorOf(call));
    return null;
  });
}
