import type { InjectOptions } from 'fastify';
import { addPerson, hashPassword, openSession } from '@industry/auth';
import { createLogger } from '@industry/observe';
import { serve } from '@industry/http';
import { route } from '@industry/http/contract.ts';
import type { Platform, ServerService } from '@industry/registry/types.ts';
import { Type as T } from 'typebox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVICES } from './services.ts';
import { openTestServer, type TestServer, testSettings } from './testing.ts';

/** What must not be found anywhere afterwards; each is planted in every place that it could come from. */
const PASSWORD = 'hunter2-hunter2-hunter2';
const TOKEN = 'tok_9f8e7d6c5b4a39281706';
const PERSONAL_NUMBER = '850101300123';
const SMTP_PASSWORD = 'smtp-s3cr3t';
const DATABASE_PASSWORD = 'pg-s3cr3t';
const SECRETS = [PASSWORD, TOKEN, PERSONAL_NUMBER, SMTP_PASSWORD, DATABASE_PASSWORD];

const careless = route({
  id: 'careless',
  method: 'POST',
  path: '/api/v1/careless/:id',
  access: 'public',
  summary: 'Puts everything where it does not belong',
  params: T.Object({ id: T.String() }),
  query: T.Object({ token: T.Optional(T.String()) }),
  body: T.Object({ note: T.String() }),
  response: T.Object({}),
});

/** A service as careless as they come: it throws, logs and audits whatever it was given. */
const service: ServerService = {
  name: 'careless',
  routes(app, { audit, store, log }: Platform) {
    serve(app, careless, async ({ body, request }) => {
      const { headers } = request;
      await store.transaction((tx) =>
        audit.record(tx, {
          actor: 'system',
          action: 'careless.act',
          object: 'careless:1',
          before: { password: PASSWORD, deep: [{ setUpToken: TOKEN, note: `ИИН ${PERSONAL_NUMBER}` }] },
          after: { headers, link: `https://i/setup#token=${TOKEN}`, address: `postgres://u:${DATABASE_PASSWORD}@h/d` },
        }),
      );
      log.warn({ headers, body, iin: PERSONAL_NUMBER, smtpUrl: `smtp://u:${SMTP_PASSWORD}@h` }, `took ${body.note}`);
      throw Object.assign(
        new Error(`connect postgres://u:${DATABASE_PASSWORD}@h/d and smtp://u:${SMTP_PASSWORD}@h: ${PERSONAL_NUMBER}`, {
          cause: new Error(`authorization: Bearer ${TOKEN}`),
        }),
        { config: { password: PASSWORD, headers } },
      );
    });
  },
};

let server: TestServer;
let logged = '';
const answered: string[] = [];
let cookie = '';

beforeAll(async () => {
  const settings = {
    ...testSettings(),
    smtpUrl: `smtp://user:${SMTP_PASSWORD}@127.0.0.1:2525`,
    oidcClientSecret: TOKEN,
  };
  const log = createLogger({ logLevel: 'debug' }, { write: (line: string) => void (logged += line) });
  server = await openTestServer({ settings, log, services: [...SERVICES, service] });
  const { store } = server.composition.platform;
  const person = {
    id: 'ada',
    name: 'Ada',
    email: 'ada@example.kz',
    passwordHash: await hashPassword(PASSWORD),
    assignments: [{ role: 'administrator', scope: {} }],
  };
  await store.transaction((tx) => addPerson(tx, person, new Date()));
  cookie = await openSession(store, 'ada', new Date());
  SECRETS.push(cookie);
});
afterAll(() => server.close());

async function send(request: InjectOptions) {
  const answer = await server.app.inject(request);
  answered.push(answer.body);
  return answer;
}

describe('secrets that are planted everywhere', () => {
  test('go in', async () => {
    const headers: Record<string, string> = {
      cookie: `industry_session=${cookie}; other=${TOKEN}`,
      authorization: `Bearer ${TOKEN}`,
      'x-api-key': TOKEN,
      referer: `http://127.0.0.1:8080/setup#token=${TOKEN}`,
    };
    const json = (method: 'POST' | 'DELETE' | 'PATCH', url: string, payload: object) =>
      send({ method, url, payload, headers });
    expect(
      (await json('POST', `/api/v1/careless/7?token=${TOKEN}`, { note: `ИИН ${PERSONAL_NUMBER}` })).statusCode,
    ).toBe(500);
    const signedIn = await json('POST', '/api/v1/session', { email: 'ada@example.kz', password: PASSWORD });
    expect(signedIn.statusCode).toBe(204);
    const fresh = signedIn.cookies[0]?.value ?? '';
    SECRETS.push(fresh);
    headers['cookie'] = `industry_session=${fresh}; other=${TOKEN}`;
    const statuses = [
      await json('POST', '/api/v1/session', { email: 'ada@example.kz', password: `${PASSWORD}x` }),
      await json('POST', '/api/v1/session', { email: 7, password: PASSWORD, [TOKEN.slice(0, 3)]: TOKEN }),
      await json('POST', '/api/v1/setup', { token: TOKEN, name: 'E', email: 'e@e.kz', password: PASSWORD }),
      await json('PATCH', `/api/v1/health?access_token=${TOKEN}`, { password: PASSWORD }),
      await send({ url: `/api/v1/nothing?code=${TOKEN}`, headers }),
      await send({ method: 'POST', url: '/api/v1/session', payload: `{"password":"${PASSWORD}`, headers }),
      await send({ url: '/api/v1/operations', headers }),
      await send({ url: '/api/v1/audit/events', headers }),
      await send({ url: '/api/v1/audit/export?format=jsonl&persons=shown', headers }),
    ].map(({ statusCode }) => statusCode);
    expect(statuses).toEqual([401, 400, 403, 405, 404, 415, 200, 200, 200]);
  });

  test.each(['the log', 'answers and problem documents', 'metrics', 'audit payloads'])(
    'are not in %s',
    async (place) => {
      const { platform } = server.composition;
      const places: Readonly<Record<string, () => Promise<string>>> = {
        'the log': async () => logged,
        'answers and problem documents': async () => answered.join('\n'),
        metrics: () => platform.metrics.metrics(),
        'audit payloads': async () => JSON.stringify(await platform.audit.events({ limit: 1000 })),
      };
      const text = await places[place]!();
      expect(text.length).toBeGreaterThan(100);
      for (const secret of SECRETS) expect(text.includes(secret), `${secret} is in ${place}`).toBe(false);
    },
  );

  test('what is no secret is still there', async () => {
    const [event] = await server.composition.platform.audit.events({ object: 'careless:1' });
    expect(event?.before).toEqual({ deep: [{ note: 'ИИН ********', setUpToken: '********' }], password: '********' });
    expect(logged).toContain('"msg":"took ИИН ********"');
    expect(logged).toContain('/api/v1/careless/7');
  });
});
