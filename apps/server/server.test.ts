import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFolder } from '@industry/observe';
import { format } from 'prettier';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composePlatform } from './compose.ts';
import { openTestServer, type TestServer, testSettings } from './testing.ts';

interface Operation {
  readonly operationId: string;
  readonly 'x-access': string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: unknown;
}
interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

let server: TestServer;
let document: OpenApi;
beforeAll(async () => {
  server = await openTestServer();
  document = (await server.app.inject('/api/v1/openapi.json')).json();
});
afterAll(() => server.close());

describe('the interface', () => {
  test('is described by docs/openapi.json, word for word', async () => {
    const file = join(repositoryFolder(), 'docs', 'openapi.json');
    const text = await format(JSON.stringify(document), { parser: 'json', printWidth: 120 });
    if (process.env['UPDATE'] === '1') writeFileSync(file, text);
    expect(text, 'run UPDATE=1 npx vitest run apps/server and review the difference').toBe(readFileSync(file, 'utf8'));
  });

  test('answers a stranger on every route as its access says', async () => {
    const wrong: string[] = [];
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(operations)) {
        const answer = await server.app.inject({
          method: method.toUpperCase() as 'GET',
          url: path.replaceAll(/\{\w+\}/g, 'none'),
          remoteAddress: '10.0.0.7',
          ...(operation.requestBody ? { payload: {} } : {}),
        });
        const expected: Readonly<Record<string, readonly number[]>> = {
          public: [200, 204, 400, 403, 404],
          loopback: [403],
        };
        if (!(expected[operation['x-access']] ?? [401]).includes(answer.statusCode)) {
          wrong.push(`${method} ${path} (${operation['x-access']}): ${answer.statusCode} ${answer.body.slice(0, 200)}`);
        }
        if (answer.statusCode >= 400) expect(answer.headers['content-type']).toContain('application/problem+json');
      }
    }
    expect(wrong).toEqual([]);
    expect(Object.keys(document.paths).length).toBeGreaterThan(15);
  });

  test('changes nothing for a stranger: every route that is not GET is guarded, a sign-in or asks for a one-time link', () => {
    const open = Object.values(document.paths)
      .flatMap((operations) => Object.entries(operations))
      .filter(([method, operation]) => method !== 'get' && operation['x-access'] === 'public')
      .map(([, operation]) => operation.operationId);
    expect(open.toSorted()).toEqual([
      'acceptWithPasskey',
      'acceptWithPassword',
      'actAs',
      // Answer from what they are sent, and keep nothing.
      'calculateSupport',
      'evaluateSupport',
      'explainSupport',
      // Makes a file of what it is sent, and keeps nothing.
      'makeWorkbook',
      // Signed with a register's key.
      'pushDelivery',
      'readInvitation',
      'signIn',
      'signInWithPasskey',
      'signOut',
      'startInvitedPasskey',
      'startPasskeySignIn',
    ]);
  });

  test('refuses unknown query fields on every route', async () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      // RFC 6749, 4.1.2: what a provider adds to its answer is ignored.
      if (path === '/api/v1/session/oidc/callback') continue;
      if (operations['get']?.['x-access'] !== 'public') continue;
      const answer = await server.app.inject(`${path.replaceAll(/\{\w+\}/g, 'none')}?nonsense=1`);
      expect([path, answer.statusCode]).toEqual([path, 400]);
    }
  });

  test('health names the pack and the mode; readiness asks the stores', async () => {
    expect((await server.app.inject('/api/v1/health')).json()).toMatchObject({
      status: 'ok',
      mode: 'real',
      pack: { id: 'testland-2022-2024' },
    });
    expect((await server.app.inject('/readyz')).statusCode).toBe(200);
  });

  test('a real country has no persons to play', async () => {
    const payload = { person: 'analyst' };
    const answer = await server.app.inject({ method: 'POST', url: '/api/v1/demonstration/session', payload });
    expect(answer.json().code).toBe('demonstration-only');
    expect((await server.app.inject('/api/v1/demonstration')).json()).toMatchObject({ mode: 'real', persons: [] });
  });
});

describe('a state folder', () => {
  test('is real for ever', async () => {
    await expect(composePlatform(server.settings, { mode: 'demonstration' })).rejects.toThrow(
      'cannot become a demonstration',
    );
  });
  test('is refused when mode.json is damaged', async () => {
    const settings = testSettings();
    writeFileSync(join(settings.stateFolder, 'mode.json'), '{');
    await expect(composePlatform(settings)).rejects.toThrow('is damaged');
  });
  test('publishes the quotations of the pack, marked as such', async () => {
    const batches = await server.composition.platform.facts.batches();
    expect(batches.length).toBeGreaterThan(0);
    expect(batches.every(({ quoted, simulated }) => quoted && !simulated)).toBe(true);
  });
});
