import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { openTestServer, type TestServer, testSettings } from './testing.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from '@industry/registers/contract';
import type { Consents } from '@industry/registers/server/consents';
import { loadSeal } from '@industry/registers/server/key-seal';
import { createKey, type OpenKey, revokeKey } from '@industry/registers/server/keys';
import { landDataset } from '@industry/registers/server/land';
import { contentDigest, SIGNED } from '@industry/registers/server/signature';
import { bin, labour, lines, type Push, push as send, type Pushed } from './register-signing.fixture.ts';
import type { RegisterTables } from '@industry/registers/server/tables';

const TODAY = '2026-06-15';
let clock = new Date(`${TODAY}T06:00:00.000Z`);
let server: TestServer;
let key: OpenKey;
let others: OpenKey;
/** Everybody has consented but the firm of this number. */
const NOT = bin(99);
const consents: Consents = { covering: async (_, firms) => new Set(firms.filter((firm) => firm !== NOT)) };

const platform = () => server.composition.platform;
const seal = () => loadSeal(server.settings.stateFolder);
async function newKey(register: 'labour' | 'tax'): Promise<OpenKey> {
  const { key: made, secret } = await createKey(platform(), seal(), register, 'person:ada');
  return { id: made.id, secret: Buffer.from(secret, 'base64url') };
}
const push = (more: Push = {}): Promise<Pushed> => send(server, key, { at: clock, ...more });
/** Closes the batch; the next one is recorded later. */
async function land() {
  const landed = await landDataset(platform(), consents, 'firm-labour');
  clock = new Date(clock.getTime() + 1_000);
  return landed;
}
const row = (sequence: number, firm: string, employees: number | string, day = TODAY, more = {}) =>
  labour(sequence, firm, employees, day, more);

/** What is in force, read by somebody who may. */
async function employees(): Promise<Record<string, string | null>> {
  const reader = {
    viewer: { id: 'x', name: 'x', assignments: FIRMS.map((firm) => ({ role: 'firm', scope: { firm } })) },
    purpose: 'monitor-agreement',
  } as const;
  const { rows } = await readAll(reader);
  return Object.fromEntries(rows);
}
const FIRMS = [1, 2, 3, 99].map(bin);

async function readAll(reader: object): Promise<{ rows: (readonly [string, string | null])[] }> {
  const found = await platform().facts.observations({ dataset: 'firm-labour', reader: reader as never });
  return { rows: found.map(({ keys, value }) => [keys['bin']!, value] as const) };
}

beforeAll(async () => {
  server = await openTestServer({
    settings: testSettings({ INDUSTRY_PACK: 'programmes/kz-2020-2025' }),
    now: () => clock,
  });
  [key, others] = [await newKey('labour'), await newKey('tax')];
});
afterAll(() => server.close());

describe('a hostile or broken delivery is refused as a problem document', () => {
  const good = () => lines([row(1, bin(1), 10)]);
  const strange = 'delivery-unauthorised';
  test.each<[string, () => Push, number, string]>([
    ['no signature', () => ({ headers: { [SIGNED.signature]: '' } }), 401, strange],
    ['a wrong signature', () => ({ headers: { [SIGNED.signature]: 'a'.repeat(64) } }), 401, strange],
    ['a key of another register', () => ({ key: others }), 401, strange],
    ['a key that nobody has', () => ({ key: { id: 'f'.repeat(16), secret: key.secret } }), 401, strange],
    ['the right id with another secret', () => ({ key: { id: key.id, secret: others.secret } }), 401, strange],
    ['a clock ten minutes off', () => ({ at: new Date(clock.getTime() - 600_000) }), 401, strange],
    [
      'another idempotency key than was signed',
      () => ({ headers: { [SIGNED.idempotency]: 'changed-one' } }),
      401,
      strange,
    ],
    ['another digest than was signed', () => ({ headers: { [SIGNED.digest]: contentDigest('x') } }), 401, strange],
    [
      'a body that is not Latin, Cyrillic or anything in UTF-8',
      () => ({ body: Buffer.from(good().replace('employees', 'жұмыс'), 'latin1') }),
      400,
      'delivery-malformed',
    ],
    ['a dataset of another register', () => ({ dataset: 'firm-tax' }), 400, 'delivery-malformed'],
    ['a line without end', () => ({ body: `{"bin":"${'1'.repeat(200_000)}"}` }), 400, 'delivery-malformed'],
    [
      'more rows than a delivery may have',
      () => ({ body: Array.from({ length: LIMITS.rows + 1 }, () => good()).join('\n') }),
      413,
      'delivery-too-large',
    ],
    [
      'a packed body',
      () => ({ body: gzipSync(Buffer.alloc(50_000_000)), headers: { 'content-encoding': 'gzip' } }),
      415,
      'unsupported-media-type',
    ],
    ['a form of another site', () => ({ headers: { 'content-type': 'text/plain' } }), 415, 'unsupported-media-type'],
    ['a browser of another site', () => ({ headers: { origin: 'https://evil.example' } }), 403, 'cross-site'],
  ])('%s', async (_, given, status, code) => {
    const answer = await push({ body: good(), ...given() });
    expect([answer.status, answer.body.code, answer.type.split(';')[0]]).toEqual([
      status,
      code,
      'application/problem+json',
    ]);
  });

  test('more bytes than a delivery may have: refused by what it says, and by what comes', async () => {
    const large = Buffer.alloc(LIMITS.bytes + 1, ' ');
    expect((await push({ body: large })).status).toBe(413);
    expect((await push({ body: large, headers: { 'content-length': '10' } })).status).toBeGreaterThanOrEqual(400);
  });

  test.each([
    ['letters in a BIN', { bin: '06124000O1X9' }, 'line 1.bin'],
    ['a field that nobody knows', { salary: '1' }, 'line 1.salary'],
    ['a field of the prototype', JSON.parse('{"__proto__x": "1"}') as object, 'line 1.__proto__x'],
    ['a number where a text is due', { value: 10 }, 'line 1.value'],
    ['a day that is none', { published_on: '2026-02-30' }, 'line 1.published_on'],
    ['a day to come', { published_on: '2026-06-16' }, 'line 1.published_on'],
    ['a day of long ago', { published_on: '2020-01-01' }, 'line 1.published_on'],
    ['no place among the changes', { sequence: 0 }, 'line 1.sequence'],
    ['no firm', { bin: '' }, 'line 1.bin'],
  ])('%s', async (_, wrong, path) => {
    const { status, body } = await push({ body: lines([{ ...row(1, bin(1), 10), ...wrong }]) });
    expect([status, body.code, body.errors?.map((error) => error.path)]).toEqual([422, 'delivery-rows', [path]]);
  });

  test('no JSON on a line: the line is named, nothing is taken', async () => {
    const { body } = await push({ body: `${good()}\n[1]\n{` });
    expect(body.errors?.map(({ path }) => path)).toEqual(['line 2', 'line 3']);
    expect(await land()).toMatchObject({ deliveries: 0, rows: 0 });
  });

  test('what strangers get says the same whatever was wrong, and nothing of the register', async () => {
    const texts = await Promise.all(
      [
        { key: others },
        { headers: { [SIGNED.signature]: 'b'.repeat(64) } },
        { key: { id: '0'.repeat(16), secret: key.secret } },
      ].map(async (more) => JSON.stringify({ ...(await push(more)).body, requestId: null })),
    );
    expect(new Set(texts).size).toBe(1);
  });

  test('the same request again is a replay; signed anew with the same key it is the same delivery', async () => {
    const body = lines([row(1, bin(1), 1)]);
    const request = { body, idempotencyKey: 'replay-one' };
    const first = await push(request);
    expect([first.status, first.body.already]).toEqual([202, false]);
    expect((await push(request)).body.code).toBe('delivery-replayed');
    const again = await push({ ...request, at: new Date(clock.getTime() + 1_000) });
    expect(again.body).toEqual({ delivery: first.body.delivery, rows: 1, already: true });
    const other = await push({ ...request, body: lines([row(2, bin(1), 2)]) });
    expect(other.body.code).toBe('delivery-key-reused');
  });

  test('too many from one address wait', async () => {
    const statuses = new Set<number>();
    for (let i = 0; i < 605; i += 1) statuses.add((await push({ key: others, from: '203.0.113.9' })).status);
    expect([...statuses]).toEqual([401, 429]);
  });

  test('an ended key is a stranger’s', async () => {
    const ended = await newKey('labour');
    expect((await push({ key: ended })).status).toBe(202);
    await revokeKey(platform(), 'labour', ended.id, 'person:ada');
    expect((await push({ key: ended })).body.code).toBe(strange);
  });

  test('the store alone does not give a secret away', async () => {
    const rows = await platform().store.tables<RegisterTables>().selectFrom('register_key').selectAll().execute();
    for (const { sealed } of rows) expect(sealed).not.toContain(key.secret.toString('base64').slice(0, 20));
    expect(() => seal().open(rows[0]!.sealed, 'tax/other')).toThrow();
  });
});

describe('what lands', () => {
  test('rows of firms that have not consented are counted and not kept', async () => {
    await land();
    await push({ body: lines([row(5, NOT, 7), row(6, bin(2), 20)]) });
    const { batches } = await land();
    const [batch] = (await platform().facts.batches()).filter(({ id }) => id === batches[0]);
    expect(batch).toBeUndefined();
    const listed = await platform()
      .store.tables<RegisterTables>()
      .selectFrom('register_delivery')
      .selectAll()
      .orderBy('received_at', 'desc')
      .orderBy('rows', 'desc')
      .executeTakeFirstOrThrow();
    expect(listed).toMatchObject({ state: 'landed', without_consent: 1 });
    expect(await employees()).toEqual({ [bin(1)]: '1', [bin(2)]: '20' });
  });

  test('one bad delivery is refused alone, with its reason', async () => {
    await push({ body: lines([row(10, bin(2), 21)]) });
    const bad = await push({ body: lines([row(11, bin(1), 'many')]) });
    await push({ body: lines([row(12, bin(3), 30)]) });
    await land();
    const refused = await platform()
      .store.tables<RegisterTables>()
      .selectFrom('register_delivery')
      .selectAll()
      .where('state', '=', 'refused')
      .execute();
    expect(refused.map(({ id }) => id)).toEqual([bad.body.delivery]);
    expect(refused[0]!.reason).toContain('number');
    expect(await employees()).toMatchObject({ [bin(2)]: '21', [bin(3)]: '30' });
  });

  test('a correction that comes before what it corrects stays; the same values come into force again', async () => {
    await push({ body: lines([row(31, bin(1), 111)]) });
    await land();
    await push({ body: lines([row(30, bin(1), 110)]) });
    await land();
    expect((await employees())[bin(1)]).toBe('111');
    for (const [sequence, value] of [
      [40, 5],
      [41, 6],
      [42, 5],
    ] as const) {
      await push({ body: lines([row(sequence, bin(1), value)]) });
      await land();
    }
    expect((await employees())[bin(1)]).toBe('5');
  });

  test('on the real lake too, any order ends in the same state', async () => {
    let base = 1_000;
    const days = ['2026-06-12', '2026-06-13', TODAY];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(1, 2, 3), fc.constantFrom(...days), fc.integer({ min: 0, max: 500 })), {
          minLength: 3,
          maxLength: 8,
        }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        async (changes, random) => {
          base += 100;
          const rows = changes.map(([firm, day, value], i) => row(base + i, bin(firm), value, day));
          const expected: Record<string, string> = {};
          for (const day of days) for (const one of rows) if (one.published_on === day) expected[one.bin] = one.value;
          const order = [...rows, ...rows.slice(0, 2)]
            .map((one) => ({ one, at: random.next().value as number }))
            .toSorted((a, b) => a.at - b.at);
          for (const { one, at } of order) {
            expect((await push({ body: lines([one]) })).status).toBe(202);
            if (at < 0.3) await land();
          }
          await land();
          // A fact whose last release is of an earlier day than something before stays as it was.
          const found = await employees();
          for (const [firm, value] of Object.entries(expected))
            if (rows.some((one) => one.bin === firm && one.published_on === TODAY)) expect(found[firm]).toBe(value);
        },
      ),
      { numRuns: 4 },
    );
  });
});
