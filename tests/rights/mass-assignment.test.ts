import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from './example.ts';
import { EXAMPLES } from './examples/index.ts';
import { type Operation, operationsOf, type Schema } from './operations.ts';
import { type Caller, OWN, openWorld, type World } from './world.ts';

/** Fields that would make something of a record that the sender may not make of it. */
const PLANTED: Readonly<Record<string, unknown>> = {
  isAdministrator: true,
  assignments: [{ role: 'administrator', scope: {} }],
  approvedBy: 'person:me',
  publishedAt: '2026-01-01T00:00:00Z',
  constructor: { prototype: { admin: true } },
};

/** What a browser says by WebAuthn grows with browsers; the server reads the fields that it names and keeps no other. */
const OF_BROWSERS = /^\w*Passkey\.response\b/;

let world: World;
let everyone: Caller;
let operations: readonly Operation[];
beforeAll(async () => {
  world = await openWorld();
  const { roles } = world.server.composition.platform.pack.rights;
  everyone = await world.person(
    'everything',
    roles.map(({ id, scope }) => ({ role: id, scope: scope === 'none' ? {} : { [scope]: OWN[scope] } })),
  );
  operations = operationsOf((await world.nobody('GET', '/api/v1/openapi.json')).body);
});
afterAll(() => world.close());

/** Paths of objects in a schema that would take a field they do not name. */
function openObjects(schema: Schema, path: string): string[] {
  const inside = [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => openObjects(one, `${path}.${name}`)),
    ...(schema.items ? openObjects(schema.items, `${path}[]`) : []),
    ...(schema.anyOf ?? []).flatMap((one) => openObjects(one, path)),
  ];
  const open = schema.properties !== undefined && schema.additionalProperties !== false;
  return open ? [path, ...inside] : inside;
}

describe('a body takes the fields of its contract and no other', () => {
  test('at any depth, on every route', () => {
    const open = operations.flatMap(({ id, body }) => (body === null ? [] : openObjects(body, id)));
    expect(open.filter((path) => !OF_BROWSERS.test(path))).toEqual([]);
    expect(operations.filter(({ body }) => body !== null).length).toBeGreaterThan(5);
  });

  test('even from somebody who holds every role: the field is named, and nothing was done', async () => {
    const wrong: string[] = [];
    for (const operation of operations.filter(({ method }) => method !== 'get')) {
      const example = (await EXAMPLES[operation.id]?.make(world)) ?? {};
      for (const [field, value] of Object.entries(PLANTED)) {
        const given = typeof example.payload === 'object' && !Buffer.isBuffer(example.payload) ? example.payload : {};
        if (operation.body?.properties?.[field] !== undefined) continue;
        // As text: an object literal would give a constructor of its own.
        const payload = JSON.stringify({ ...given, [field]: value });
        const headers = { 'content-type': 'application/json' };
        const before = await world.decisions();
        const { status, code, body } = await everyone(operation.method, addressOf(operation.path, example), {
          payload,
          headers,
          from: '127.0.0.1',
        });
        const paths = (body as { errors?: { path: string }[] } | null)?.errors?.map(({ path }) => path) ?? [];
        const named = paths.includes(`body.${field}`) || (operation.body === null && paths.includes('body'));
        // An address that names nothing is refused before its body is looked at.
        const nowhere = paths.length > 0 && paths.every((path) => path.startsWith('params.'));
        const refused =
          status === 400 && (code === 'malformed-body' || (code === 'invalid-request' && (named || nowhere)));
        if (!refused) wrong.push(`${operation.id} with ${field}: ${status} ${code} ${paths.join(' ')}`);
        if ((await world.decisions()) !== before) wrong.push(`${operation.id} with ${field} decided something`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('and no prototype', async () => {
    const payload = '{"email":"a@b.kz","password":"x","__proto__":{"admin":true}}';
    const headers = { 'content-type': 'application/json' };
    const answer = await world.nobody('POST', '/api/v1/session', { payload, headers });
    expect([answer.status, answer.code]).toEqual([400, 'malformed-body']);
  });
});
