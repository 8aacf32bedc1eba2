import type { AuthTables } from '@industry/auth';
import { TestAuthenticator } from '@industry/auth/testing/authenticator.ts';
import { type Answer, person, type Visitor, visitorOf } from './visitor.fixture.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestServer, type TestServer } from './testing.ts';

const PASSWORD = 'correct horse battery';
const DAY = 86_400_000;
let server: TestServer;
let now = new Date('2026-11-24T09:00:00Z');
let visitor: () => Visitor;
let ada: Visitor;
let id: { ada: string };

beforeAll(async () => {
  server = await openTestServer({ now: () => now });
  visitor = () => visitorOf(server);
  id = { ada: await person(server, { name: 'Ada', email: 'ada@example.org', roles: [{ role: 'administrator' }] }) };
  ada = await visitor().signIn('ada@example.org');
});
afterAll(() => server.close());

const tokenOf = (answer: Answer) => String(answer.body.link).split('#token=')[1] ?? '';
async function invited(email: string, assignments: object[] = []) {
  const answer = await ada.ask('POST', '/api/v1/invitations', { email, assignments });
  expect(answer).toMatchObject({ status: 201 });
  return { person: String(answer.body.person), token: tokenOf(answer) };
}
async function joined(email: string, assignments: object[] = []) {
  const { person, token } = await invited(email, assignments);
  const who = visitor();
  const answer = await who.ask('POST', '/api/v1/invitation/password', { token, name: email, password: PASSWORD });
  expect(answer.status).toBe(204);
  return Object.assign(who, { person });
}
const details = async (of: string) => (await ada.ask('GET', `/api/v1/persons/${of}`)).body;

describe('invitations', () => {
  test('a person sets name and password by the link, once, and holds what was given', async () => {
    const assignments = [{ role: 'officer', scope: { body: 'ministry' } }];
    const { person, token } = await invited('Oz@Example.org', assignments);
    expect((await details(person)).person).toMatchObject({ state: 'invited', email: 'oz@example.org' });
    const oz = visitor();
    const body = { token, name: '  Oz of the ministry ', password: PASSWORD };
    expect((await oz.ask('POST', '/api/v1/invitation', { token })).body).toMatchObject({ email: 'oz@example.org' });
    expect((await oz.ask('POST', '/api/v1/invitation/password', body)).status).toBe(204);
    expect((await oz.ask('GET', '/api/v1/session')).body.person).toMatchObject({
      name: 'Oz of the ministry',
      assignments,
    });
    expect((await visitor().ask('POST', '/api/v1/invitation/password', body)).body.code).toBe('invitation-ended');
    expect((await details(person)).person.state).toBe('active');
  });

  test('of two who use one link at once, one comes in', async () => {
    const { token } = await invited('two@example.org');
    const body = { token, name: 'Two', password: PASSWORD };
    const both = await Promise.all([1, 2].map(() => visitor().ask('POST', '/api/v1/invitation/password', body)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 403]);
  });

  test('a link ends with its term, by a later one, when taken back, and with the account', async () => {
    const links = [];
    for (const email of ['late', 'again', 'back', 'shut']) links.push(await invited(`${email}@example.org`));
    const [late, again, back, shut] = links;
    const used = (token = '') => visitor().ask('POST', '/api/v1/invitation', { token });
    const next = await ada.ask('POST', `/api/v1/persons/${again?.person}/link`);
    expect((await used(again?.token)).body.code).toBe('invitation-ended');
    expect((await used(tokenOf(next))).status).toBe(200);
    const all = (await ada.ask('GET', '/api/v1/invitations')).body.invitations as { id: string; person: string }[];
    const open = all.find((one) => one.person === back?.person);
    expect((await ada.ask('DELETE', `/api/v1/invitations/${open?.id}`)).status).toBe(204);
    expect((await used(back?.token)).status).toBe(403);
    await ada.ask('POST', `/api/v1/persons/${shut?.person}/close`, { version: 1 });
    expect((await used(shut?.token)).status).toBe(403);
    const before = now;
    now = new Date(now.getTime() + 7 * DAY);
    expect((await used(late?.token)).status).toBe(403);
    now = before;
  });

  test('an e-mail is invited once, with roles of the pack for what they ask for', async () => {
    const asked = (body: object) => ada.ask('POST', '/api/v1/invitations', { email: 'new@example.org', ...body });
    expect((await asked({ email: 'ADA@example.org', assignments: [] })).body.code).toBe('email-taken');
    for (const assignment of [
      { role: 'emperor', scope: {} },
      { role: 'officer', scope: {} },
      { role: 'officer', scope: { region: '10' } },
      { role: 'officer', scope: { body: 'nowhere' } },
      { role: 'officer', scope: { body: 'ministry', region: '10' } },
      { role: 'analyst', scope: { body: 'ministry' } },
      { role: 'local-government', scope: { region: '99' } },
    ])
      expect((await asked({ assignments: [assignment] })).body).toMatchObject({ code: 'assignment-invalid' });
    expect((await asked({ assignments: [], organisation: 'nowhere' })).body.code).toBe('organisation-unknown');
    // Nothing of what was refused is left behind.
    expect((await asked({ assignments: [] })).status).toBe(201);
  });

  test('names are one line, so that no head of a mail and no neighbour can be forged', async () => {
    const { token } = await invited('lines@example.org');
    for (const name of ['A\r\nBcc: all@example.org', 'A\u0000', 'A\u202Egro', '   ', '', 'x'.repeat(201), 'A\u2028B']) {
      const answer = await visitor().ask('POST', '/api/v1/invitation/password', { token, name, password: PASSWORD });
      expect(answer.body).toMatchObject({ status: 400 });
      expect(answer.body.errors[0].path).toBe('body.name');
    }
    for (const email of ['a@example.org\r\nBcc: b@example.org', 'no address'])
      expect((await ada.ask('POST', '/api/v1/invitations', { email, assignments: [] })).status).toBe(400);
  });

  test('the trace holds no token, no password and no link', async () => {
    const { person, token } = await invited('trace@example.org');
    await visitor().ask('POST', '/api/v1/invitation/password', { token, name: 'Trace', password: PASSWORD });
    const events = await server.composition.platform.audit.events({ object: `person:${person}` });
    expect(events.map(({ action }) => action)).toEqual(['invitation.use', 'person.invite']);
    for (const secret of [token, PASSWORD, 'scrypt']) expect(JSON.stringify(events)).not.toContain(secret);
  });
});

describe('rights', () => {
  test('nobody but an administrator reads or changes persons', async () => {
    const officer = await joined('officer@example.org', [{ role: 'officer', scope: { body: 'ministry' } }]);
    for (const [method, path, body] of [
      ['GET', 'persons'],
      ['GET', `persons/${id.ada}`],
      ['GET', 'invitations'],
      ['GET', 'organisations'],
      ['POST', 'invitations', { email: 'x@example.org', assignments: [] }],
      ['POST', `persons/${officer.person}/assignments`, { role: 'administrator', scope: {} }],
      ['POST', `persons/${id.ada}/link`],
      ['DELETE', `persons/${id.ada}/sessions`],
    ] as const)
      expect((await officer.ask(method, `/api/v1/${path}`, body)).body.code).toBe('forbidden');
    expect((await visitor().ask('GET', '/api/v1/persons')).status).toBe(401);
  });

  test('what no schema names is refused: nobody slips a role into their own record', async () => {
    const mallory = await joined('mallory@example.org');
    const slipped = [{ assignments: [{ role: 'administrator', scope: {} }] }, { id: 'x' }, { email: 'a@b.kz' }];
    for (const more of slipped) {
      const answer = await mallory.ask('PATCH', '/api/v1/account', { name: 'M', version: 2, ...more });
      expect(answer.status).toBe(400);
    }
    const { token } = await invited('more@example.org');
    const body = { token, name: 'More', password: PASSWORD, assignments: [{ role: 'administrator', scope: {} }] };
    expect((await visitor().ask('POST', '/api/v1/invitation/password', body)).status).toBe(400);
    expect((await mallory.ask('GET', '/api/v1/account')).body).toMatchObject({ assignments: [], permitted: [] });
  });

  test('an administrator gives roles to others, not to themself', async () => {
    const given = { role: 'data-officer', scope: {} };
    const own = await ada.ask('POST', `/api/v1/persons/${id.ada}/assignments`, given);
    expect(own.body.code).toBe('own-assignment');
    const { person } = await joined('given@example.org');
    const path = `/api/v1/persons/${person}/assignments`;
    const first = await ada.ask('POST', path, given);
    expect(first).toMatchObject({ status: 201, body: { role: 'data-officer', givenBy: `person:${id.ada}` } });
    expect((await ada.ask('POST', path, given)).body.code).toBe('assignment-held');
    expect((await ada.ask('DELETE', `${path}/${first.body.id}`)).status).toBe(204);
    expect((await ada.ask('DELETE', `${path}/${first.body.id}`)).status).toBe(404);
    expect((await details(person)).assignments).toMatchObject([{ role: 'data-officer', endedAt: expect.any(String) }]);
    const told = await server.composition.platform.notices.of(person);
    expect(told.map(({ kind }) => kind)).toEqual(['account.role', 'account.role']);
  });

  test('a role that ended is felt at once, in a session that is open', async () => {
    const { person: bo, ...who } = await joined('bo@example.org', [{ role: 'administrator', scope: {} }]);
    expect((await who.ask('GET', '/api/v1/persons')).status).toBe(200);
    const [held] = (await details(bo)).person.assignments;
    await ada.ask('DELETE', `/api/v1/persons/${bo}/assignments/${held.id}`);
    expect((await who.ask('GET', '/api/v1/persons')).status).toBe(403);
  });

  test('the last administrator stays, also when two end each other at once; invited ones do not count', async () => {
    await invited('not-yet@example.org', [{ role: 'administrator', scope: {} }]);
    const [own] = (await details(id.ada)).person.assignments;
    const end = (who: Visitor, of: string, assignment: string) =>
      who.ask('DELETE', `/api/v1/persons/${of}/assignments/${assignment}`);
    expect((await end(ada, id.ada, own.id)).body.code).toBe('last-administrator');
    const { version } = (await details(id.ada)).person;
    expect((await ada.ask('POST', `/api/v1/persons/${id.ada}/close`, { version })).body.code).toBe(
      'last-administrator',
    );
    const cy = await joined('cy@example.org', [{ role: 'administrator', scope: {} }]);
    const [theirs] = (await details(cy.person)).person.assignments;
    const both = await Promise.all([end(ada, cy.person, theirs.id), end(cy, id.ada, own.id)]);
    expect(both.filter(({ status }) => status === 204)).toHaveLength(1);
    if (both[1]?.status === 204) {
      await end(cy, cy.person, theirs.id);
      await cy.ask('POST', `/api/v1/persons/${id.ada}/assignments`, { role: 'administrator', scope: {} });
    }
  });
});

describe('the own account', () => {
  test('a password is changed by who knows the present one; other sessions end and this one is renewed', async () => {
    const dee = await joined('dee@example.org');
    const other = await visitor().signIn('dee@example.org');
    const change = (present: string) => dee.ask('PUT', '/api/v1/account/password', { present, next: `${PASSWORD} 2` });
    expect((await change('wrong')).body.code).toBe('password-wrong');
    const before = dee.cookie();
    expect((await change(PASSWORD)).status).toBe(204);
    expect(dee.cookie()).not.toBe(before);
    expect((await visitor().with(before).ask('GET', '/api/v1/account')).status).toBe(401);
    expect((await other.ask('GET', '/api/v1/account')).status).toBe(401);
    expect((await dee.ask('GET', '/api/v1/account')).body.sessions).toHaveLength(1);
    const [notice] = await server.composition.platform.notices.of(dee.person);
    expect(notice).toMatchObject({ kind: 'account.ways', path: '/account' });
    expect(notice?.text.en).toContain('the password was changed. If it was not you, tell an administrator at once.');
    const tries = await Promise.all(Array.from({ length: 12 }, () => change('guess')));
    expect(tries.some(({ body }) => body.code === 'sign-in-locked')).toBe(true);
    expect((await details(dee.person)).person.state).toBe('locked');
    expect((await ada.ask('DELETE', `/api/v1/persons/${dee.person}/lock-out`)).status).toBe(204);
    expect((await details(dee.person)).person.state).toBe('active');
  });

  test('sessions are listed with their device, and ended one by one or all others', async () => {
    const eli = await joined('eli@example.org');
    const firefox = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0';
    const phone = await visitor().agent(firefox).signIn('eli@example.org');
    const third = await visitor().signIn('eli@example.org');
    const { sessions } = (await eli.ask('GET', '/api/v1/account')).body;
    expect(sessions).toHaveLength(3);
    const other = sessions.find((one: { device: string }) => one.device === 'firefox/windows');
    expect(other).toMatchObject({ way: 'password', current: false });
    const stranger = await joined('stranger@example.org');
    expect((await stranger.ask('DELETE', `/api/v1/account/sessions/${other.id}`)).status).toBe(404);
    expect((await eli.ask('DELETE', `/api/v1/account/sessions/${other.id}`)).status).toBe(204);
    expect((await phone.ask('GET', '/api/v1/account')).status).toBe(401);
    expect((await eli.ask('DELETE', '/api/v1/account/sessions')).status).toBe(204);
    expect((await third.ask('GET', '/api/v1/account')).status).toBe(401);
    expect((await eli.ask('GET', '/api/v1/account')).status).toBe(200);
    expect((await ada.ask('DELETE', `/api/v1/persons/${eli.person}/sessions`)).status).toBe(204);
    expect((await eli.ask('GET', '/api/v1/account')).status).toBe(401);
  });

  test('a save made from an older version is refused with the record as it is', async () => {
    const fay = await joined('fay@example.org');
    const { version } = (await fay.ask('GET', '/api/v1/account')).body;
    const change = { name: 'Fay of the ministry', organisation: 'ministry', version };
    expect((await ada.ask('PATCH', `/api/v1/persons/${fay.person}`, change)).status).toBe(204);
    const stale = await fay.ask('PATCH', '/api/v1/account', { name: 'Fay', version });
    expect(stale.body).toMatchObject({ status: 409, code: 'stale-version', current: { name: change.name } });
    expect((await details(fay.person)).person.organisation).toMatchObject({ id: 'ministry', kind: 'body', persons: 1 });
  });

  test('a closed account has no session and no way in, and comes back without its roles', async () => {
    const gus = await joined('gus@example.org', [{ role: 'analyst', scope: {} }]);
    const of = `/api/v1/persons/${gus.person}`;
    const { version } = (await details(gus.person)).person;
    expect((await ada.ask('POST', `${of}/close`, { version })).status).toBe(204);
    expect((await gus.ask('GET', '/api/v1/account')).status).toBe(401);
    const body = { email: 'gus@example.org', password: PASSWORD };
    expect((await visitor().ask('POST', '/api/v1/session', body)).body.code).toBe('sign-in-failed');
    expect((await ada.ask('POST', `${of}/reopen`, { version: version + 1 })).status).toBe(204);
    const back = await visitor().signIn('gus@example.org');
    expect((await back.ask('GET', '/api/v1/account')).body.assignments).toEqual([]);
    const actions = (await details(gus.person)).events.map((event: { action: string }) => event.action);
    expect(actions.slice(0, 3)).toEqual(['person.reopen', 'person.close', 'assignment.end']);
  });
});

describe('passkeys', () => {
  const [party, origin] = ['localhost', 'http://localhost:80'];
  async function withPasskey(email: string) {
    const who = await joined(email);
    const authenticator = new TestAuthenticator();
    const options = (await who.ask('POST', '/api/v1/account/passkeys/options')).body;
    const response = authenticator.create({ challenge: options.challenge, origin, party, user: options.user.id });
    const added = await who.ask('POST', '/api/v1/account/passkeys', { name: 'Laptop', response });
    return Object.assign(who, { authenticator, response, added });
  }
  const begin = async () => (await visitor().ask('POST', '/api/v1/session/passkey/options')).body.challenge as string;
  const finish = async (response: object) => {
    const who = visitor();
    const answer = await who.ask('POST', '/api/v1/session/passkey', { response });
    return { answer, person: (await who.ask('GET', '/api/v1/session')).body.person };
  };

  test('one is added, signs in without an e-mail, is renamed and removed', async () => {
    const hal = await withPasskey('hal@example.org');
    expect(hal.added.status).toBe(204);
    const { person } = await finish(hal.authenticator.get({ challenge: await begin(), origin }));
    expect(person).toMatchObject({ id: hal.person });
    const [passkey] = (await hal.ask('GET', '/api/v1/account')).body.passkeys;
    expect(passkey).toMatchObject({ name: 'Laptop', party, usedAt: expect.any(String) });
    const path = `/api/v1/account/passkeys/${passkey.id}`;
    expect((await hal.ask('PATCH', path, { name: 'Old laptop' })).status).toBe(204);
    const other = await joined('other-hal@example.org');
    expect((await other.ask('DELETE', path)).status).toBe(404);
    expect((await other.ask('PATCH', path, { name: 'Mine' })).status).toBe(404);
    expect((await hal.ask('DELETE', path)).status).toBe(204);
    const gone = await finish(hal.authenticator.get({ challenge: await begin(), origin }));
    expect(gone.answer.body.code).toBe('passkey-refused');
  });

  test('an answer is good once, soon, from this site, and for a passkey that is known', async () => {
    const ivy = await withPasskey('ivy@example.org');
    const challenge = await begin();
    const good = ivy.authenticator.get({ challenge, origin });
    expect((await finish(good)).answer.status).toBe(204);
    const forged = [
      good,
      ivy.authenticator.get({ challenge: 'made-up', origin }),
      ivy.authenticator.get({ challenge: await begin(), origin: 'https://evil.example' }),
      { ...ivy.authenticator.get({ challenge: await begin(), origin }), id: 'unknown' },
      { ...ivy.response, response: { ...good.response, clientDataJSON: 'not base64 json' } },
    ];
    const late = ivy.authenticator.get({ challenge: await begin(), origin });
    for (const response of forged) expect((await finish(response)).answer.body.code).toBe('passkey-refused');
    const before = now;
    now = new Date(now.getTime() + 11 * 60_000);
    expect((await finish(late)).answer.body.code).toBe('passkey-refused');
    now = before;
  });

  test('a passkey is added by who signed in a moment ago, with a challenge of their own', async () => {
    const jo = await withPasskey('jo@example.org');
    const kim = await joined('kim@example.org');
    const { challenge, user } = (await jo.ask('POST', '/api/v1/account/passkeys/options')).body;
    const response = jo.authenticator.create({ challenge, origin, party, user: user.id });
    expect((await kim.ask('POST', '/api/v1/account/passkeys', { name: 'x', response })).body.code).toBe(
      'passkey-refused',
    );
    const before = now;
    now = new Date(now.getTime() + 16 * 60_000);
    expect((await jo.ask('POST', '/api/v1/account/passkeys/options')).body.code).toBe('sign-in-again');
    now = before;
  });

  test('an invitation may be accepted with a passkey, which is then the only way in and stays', async () => {
    const { token } = await invited('lou@example.org');
    const lou = visitor();
    const options = await lou.ask('POST', '/api/v1/invitation/passkey/options', { token, name: 'Lou' });
    const { challenge, user } = options.body;
    const authenticator = new TestAuthenticator();
    const response = authenticator.create({ challenge, origin, party, user: user.id });
    const body = { token, name: 'Lou', passkey: 'Phone', response };
    expect((await lou.ask('POST', '/api/v1/invitation/passkey', body)).status).toBe(204);
    const account = (await lou.ask('GET', '/api/v1/account')).body;
    expect(account).toMatchObject({ name: 'Lou', hasPassword: false, passkeys: [{ name: 'Phone' }] });
    const removed = await lou.ask('DELETE', `/api/v1/account/passkeys/${account.passkeys[0].id}`);
    expect(removed.body.code).toBe('last-way-in');
    const none = await lou.ask('PUT', '/api/v1/account/password', { present: 'x', next: PASSWORD });
    expect(none.body.code).toBe('password-none');
  });
});

describe('organisations', () => {
  const text = (ru: string) => ({ original: 'ru', texts: { ru } });
  test('a firm is added by its BIN, once, and roles of a firm are given for it only then', async () => {
    const firm = { name: text('ТОО «Образец»'), bin: '990140000001' };
    const { person } = await joined('boss@example.org');
    const added = await ada.ask('POST', '/api/v1/organisations', firm);
    expect(added).toMatchObject({ status: 201, body: { id: firm.bin, kind: 'firm' } });
    expect((await ada.ask('POST', '/api/v1/organisations', firm)).body.code).toBe('organisation-known');
    expect((await ada.ask('POST', '/api/v1/organisations', { ...firm, bin: '12' })).status).toBe(400);
    const change = { name: 'Boss', organisation: firm.bin, version: 2 };
    expect((await ada.ask('PATCH', `/api/v1/persons/${person}`, change)).status).toBe(204);
    const renamed = { name: text('ТОО «Образец Металл»'), version: 1 };
    expect((await ada.ask('PATCH', `/api/v1/organisations/${firm.bin}`, renamed)).status).toBe(204);
    expect((await ada.ask('PATCH', `/api/v1/organisations/${firm.bin}`, renamed)).body.code).toBe('stale-version');
    expect((await ada.ask('PATCH', '/api/v1/organisations/ministry', renamed)).status).toBe(404);
    const { organisations } = (await ada.ask('GET', '/api/v1/organisations')).body;
    expect(organisations.map((one: { id: string }) => one.id)).toEqual(
      expect.arrayContaining(['ministry', 'north-council', firm.bin]),
    );
  });
});

test('changes come from pages of this system only, as JSON', async () => {
  const body = JSON.stringify({ role: 'administrator', scope: {} });
  const url = `/api/v1/persons/${id.ada}/assignments`;
  const send = (headers: Record<string, string>) =>
    server.app.inject({ method: 'POST', url, payload: body, headers: { cookie: ada.cookie(), ...headers } });
  const json = { 'content-type': 'application/json' };
  expect((await send({ ...json, origin: 'https://evil.example' })).json().code).toBe('cross-site');
  expect((await send({ ...json, 'sec-fetch-site': 'cross-site' })).json().code).toBe('cross-site');
  for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
    expect((await send({ 'content-type': type })).json().code).toBe('unsupported-media-type');
});

test('an account that exists, one that does not, one without a password and a closed one answer alike', async () => {
  const { person } = await invited('quiet@example.org');
  await invited('shut-now@example.org');
  const db = server.composition.platform.store.tables<AuthTables>();
  await db
    .updateTable('person')
    .set({ closed_at: now.toISOString() })
    .where('email', '=', 'shut-now@example.org')
    .execute();
  expect((await details(person)).hasPassword).toBe(false);
  const answers = [];
  for (const email of ['ada@example.org', 'unknown@example.org', 'quiet@example.org', 'shut-now@example.org']) {
    const { status, body } = await visitor().ask('POST', '/api/v1/session', { email, password: 'not the one' });
    answers.push({ ...body, requestId: '', status });
  }
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});
