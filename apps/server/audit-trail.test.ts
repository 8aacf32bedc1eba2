import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealAll } from '@industry/audit/seal-all.fixture.ts';
import type { AuditTables } from '@industry/audit/tables.ts';
import { addPerson, openSession } from '@industry/auth';
import { repositoryFolder } from '@industry/observe';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestServer, type TestServer } from './testing.ts';

let server: TestServer;
let clock = new Date('2026-11-23T08:00:00Z');
const cookies: Record<string, string> = {};
let plan = '';
let erased = '';

beforeAll(async () => {
  server = await openTestServer({ now: () => clock });
  const { store, audit } = server.composition.platform;
  for (const [id, role] of [
    ['ada', 'auditor'],
    ['oz', 'officer'],
    ['eve', 'officer'],
  ] as const) {
    await store.transaction((tx) =>
      addPerson(
        tx,
        {
          id,
          name: `Name of ${id}`,
          email: null,
          passwordHash: null,
          assignments: [{ role, scope: role === 'officer' ? { body: 'ministry' } : {} }],
        },
        clock,
      ),
    );
  }
  await store.transaction<AuditTables, void>(async (tx) => {
    await audit.record(tx, {
      actor: 'person:oz',
      action: 'plan.change',
      object: 'indicator:ind.a.yoy',
      clause: '5.1/t1',
      before: { value: '1', unit: 'x' },
      after: { value: '=2+5', unit: 'x' },
    });
    await audit.record(tx, {
      actor: 'person:oz',
      action: 'invitation.send',
      object: 'invitation:1',
      after: { email: 'someone@else.kz', role: 'officer' },
    });
    await audit.record(tx, { actor: 'person:eve', action: 'note.add', object: 'note:1', after: { text: 'private' } });
  });
  await sealAll(audit, store);
  [{ id: plan } = { id: '' }] = await audit.events({ object: 'indicator:ind.a.yoy' });
  [{ id: erased } = { id: '' }] = await audit.events({ object: 'note:1' });
  await store.transaction((tx) => audit.erasePayload(tx, erased, { actor: 'person:ada', ground: 'a court' }));
  await sealAll(audit, store);
  clock = new Date('2026-11-24T08:00:00Z');
  await sealAll(audit, store);
  for (const id of ['ada', 'oz', 'eve']) cookies[id] = `industry_session=${await openSession(store, id, clock)}`;
});
afterAll(() => server.close());

async function ask(url: string, who?: string) {
  const answer = await server.app.inject({ url, headers: who ? { cookie: cookies[who] } : {} });
  return { status: answer.statusCode, body: answer.body, headers: answer.headers, json: () => answer.json() };
}

describe('in public', () => {
  test('heads of days, newest first, with key, signed text and the tail', async () => {
    const heads = (await ask('/api/v1/audit/heads')).json();
    expect(heads).toMatchObject({ next: null, tail: { unsigned: 0, unsealed: 0 } });
    const [head] = heads.heads;
    expect(head).toMatchObject({ day: '2026-11-23', publicKey: heads.publicKey });
    expect(head.signedText).toBe(`industry audit head\n2026-11-23\n${head.number}\n${head.head}\n${head.roundsRoot}\n`);
    expect((await ask(`/api/v1/audit/heads?before=${head.day}`)).json().heads).toEqual([]);
  });
  test('the head of the moment, for footers', async () => {
    const now = (await ask('/api/v1/audit/head')).json();
    expect(now.head).toMatch(/^[0-9a-f]{64}$/);
    expect(now.signed.day).toBe('2026-11-23');
  });
  test('the key as a PEM file', async () => {
    const { body, headers } = await ask('/api/v1/audit/public-key');
    expect(headers['content-disposition']).toContain('audit-public-key.pem');
    expect(body).toMatch(/^-----BEGIN PUBLIC KEY-----\n[\w+/=]+\n-----END PUBLIC KEY-----\n$/);
  });
});

describe('histories', () => {
  test.each([
    ['/api/v1/audit/events', undefined, 401],
    ['/api/v1/audit/events', 'oz', 403],
    ['/api/v1/audit/events', 'ada', 200],
    ['/api/v1/audit/objects/indicator%3Aind.a.yoy', 'oz', 403],
    ['/api/v1/audit/objects/indicator%3Aind.a.yoy', 'ada', 200],
    ['/api/v1/audit/persons/oz', 'oz', 200],
    ['/api/v1/audit/persons/oz', 'eve', 403],
    ['/api/v1/audit/persons/oz', 'ada', 200],
    ['/api/v1/audit/persons/oz', undefined, 401],
    ['/api/v1/audit/actions', 'oz', 403],
    ['/api/v1/audit/export?format=csv', 'oz', 403],
    ['/api/v1/audit/events?action=x&limit=0', 'ada', 400],
  ])('%s for %s is %d', async (url, who, status) => {
    expect((await ask(url, who)).status).toBe(status);
  });

  test('of an object: what changed, by whom, under which clause', async () => {
    const { events, next } = (await ask('/api/v1/audit/objects/indicator%3Aind.a.yoy', 'ada')).json();
    expect(next).toBeNull();
    expect(events).toMatchObject([
      {
        actor: 'person:oz',
        actorName: 'Name of oz',
        action: 'plan.change',
        clause: '5.1/t1',
        changes: [{ path: 'value', before: '1', after: '=2+5' }],
        changeCount: 1,
      },
    ]);
  });

  test('filters and pages', async () => {
    const objects = async (query: string) =>
      (await ask(`/api/v1/audit/events?${query}`, 'ada')).json().events.map((e: { object: string }) => e.object);
    expect(await objects('action=plan.change')).toEqual(['indicator:ind.a.yoy']);
    expect(await objects('actor=person%3Aoz')).toEqual(['invitation:1', 'indicator:ind.a.yoy']);
    expect(await objects('from=2026-11-24')).toEqual([]);
    expect(await objects('from=2026-11-23&to=2026-11-23&actor=person%3Aoz')).toHaveLength(2);
    const first = (await ask('/api/v1/audit/events?limit=2', 'ada')).json();
    expect(first.events).toHaveLength(2);
    const second = (await ask(`/api/v1/audit/events?limit=2&before=${first.next}`, 'ada')).json();
    expect(second.events[0].id < first.next).toBe(true);
  });

  test("one's own history names no other person", async () => {
    const { events } = (await ask('/api/v1/audit/persons/oz', 'oz')).json();
    const [invitation] = events;
    expect(invitation.changes).toContainEqual({ path: 'email', before: null, after: '***' });
    expect(invitation.actorName).toBe('Name of oz');
    const seen = (await ask('/api/v1/audit/persons/oz', 'ada')).json().events[0];
    expect(seen.changes).toContainEqual({ path: 'email', before: null, after: 'someone@else.kz' });
  });

  test('an erased payload is shown as erased', async () => {
    const event = (await ask(`/api/v1/audit/events/${erased}`, 'ada')).json();
    expect(event).toMatchObject({ erasedAt: expect.stringContaining('2026-11-23'), changes: [], changeCount: 0 });
  });

  test('an event of somebody else is not there', async () => {
    expect((await ask(`/api/v1/audit/events/${plan}`, 'oz')).status).toBe(200);
    expect((await ask(`/api/v1/audit/events/${plan}`, 'eve')).json().code).toBe('audit-event-unknown');
    expect((await ask(`/api/v1/audit/events/${plan}/proof`, 'eve')).status).toBe(404);
    expect((await ask('/api/v1/audit/events/not-an-id', 'ada')).status).toBe(400);
  });
});

describe('proof', () => {
  test('what the interface answers is proven by the program of docs/audit.md', async () => {
    const { stateFolder } = server.settings;
    const page = readFileSync(join(repositoryFolder(), 'docs', 'audit.md'), 'utf8');
    const files = ['verify.mjs', 'proof.json', 'heads.json'].map((name) => join(stateFolder, name));
    writeFileSync(files[0]!, /```js\n([^]*?)```/.exec(page)?.[1] ?? '');
    writeFileSync(files[1]!, (await ask(`/api/v1/audit/events/${plan}/proof`, 'ada')).body);
    writeFileSync(files[2]!, (await ask('/api/v1/audit/heads')).body);
    const { stdout, stderr } = spawnSync(process.execPath, files);
    expect(`${stdout}${stderr}`).toMatch(/^Event \d+ is under the signed head of 2026-11-23\.\n$/);
    expect(JSON.parse(readFileSync(files[1]!, 'utf8')).payload.body).toContain('=2+5');
  });
  test('who may not read the payload whole gets no salt for it', async () => {
    const { events } = (await ask('/api/v1/audit/persons/oz', 'oz')).json();
    const own = (await ask(`/api/v1/audit/events/${events[0].id}/proof`, 'oz')).json();
    expect(own).toMatchObject({ payload: null, event: { object: 'invitation:1' } });
  });
});

describe('export', () => {
  test('is sealed, recorded, begins with its head, and runs nothing in a spreadsheet', async () => {
    const { body, headers } = await ask('/api/v1/audit/export?format=csv&actor=person%3Aoz', 'ada');
    expect(headers['content-type']).toContain('text/csv');
    const lines = body.replace('\uFEFF', '').split('\r\n');
    expect(lines[0]).toBe('kind,number,id,recordedAt,actor,action,object,clause,before,after,erasedAt,hash');
    const head = (await ask('/api/v1/audit/head')).json();
    expect(lines[1]).toMatch(new RegExp(`^head,${head.sealed},.*,${head.head}$`));
    expect(lines).toHaveLength(5);
    expect(body).not.toMatch(/(^|,)[=+\-@]/m);
    expect(body).not.toContain('someone@else.kz');
    const [event] = await server.composition.platform.audit.events({ object: 'audit:chain' });
    expect(event).toMatchObject({
      actor: 'person:ada',
      action: 'audit.export',
      number: head.sealed,
      after: { format: 'csv', actor: 'person:oz', persons: 'masked' },
    });
  });
  test('as JSON lines in the order of the chain, with persons when asked for', async () => {
    const { body } = await ask('/api/v1/audit/export?format=jsonl&persons=shown', 'ada');
    const [head, ...events] = body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; number: number; hash: string });
    expect(head?.kind).toBe('head');
    expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => index + 1));
    expect(events.at(-1)?.hash).toBe(head?.hash);
    expect(body).toContain('someone@else.kz');
  });
});
