import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { Type as T } from 'typebox';
import { describe, expect, test } from 'vitest';
import { createClient, ProblemError, routeUrl } from './client.ts';
import { route } from './contract.ts';
import { getHealth } from './operations.ts';
import { Problem, problemTable } from './problem.ts';
import { serve, signedIn } from './serve.ts';
import { testApp } from './testing/test-app.ts';
import type { Scope, Viewer } from './viewer.ts';

const echo = route({
  id: 'echo',
  method: 'POST',
  path: '/api/v1/echo/:id',
  access: 'public',
  summary: 'Answers what it got',
  params: T.Object({ id: T.String({ minLength: 1 }) }),
  query: T.Object({ year: T.Optional(T.Integer()) }),
  body: T.Object({ name: T.String({ minLength: 2 }), inner: T.Optional(T.Object({ rank: T.Number() })) }),
  response: T.Object({ id: T.String(), year: T.Union([T.Integer(), T.Null()]), name: T.String() }),
});
const crash = route({
  id: 'crash',
  method: 'GET',
  path: '/api/v1/crash',
  access: 'public',
  summary: 'Fails',
  response: T.Object({}),
});
const mine = route({
  ...crash,
  id: 'mine',
  path: '/api/v1/mine',
  access: 'person',
  response: T.Object({ name: T.String() }),
});
const admin = route({ ...crash, id: 'admin', path: '/api/v1/admin', access: { action: 'thing.change' } });
const forgetful = route({ ...admin, id: 'forgetful', path: '/api/v1/forgetful' });
const local = route({ ...crash, id: 'local', path: '/api/v1/local', access: 'loopback' });

const text = { kk: 'x', ru: 'x', en: 'x', ja: 'x' };
/** A body's officer may change the things of that body. */
const RULES = {
  actions: [{ id: 'thing.change', title: text, scoped: true }],
  permits: ({ assignments }: Viewer, _action: string, scope?: Scope) =>
    assignments.some((held) => scope === undefined || held.scope.body === scope.body),
};

async function app(options: Parameters<typeof testApp>[0] = {}) {
  const instance = await testApp({ ...RULES, ...options });
  serve(instance, echo, ({ params, query, body }) => ({ id: params.id, year: query.year ?? null, name: body.name }));
  serve(instance, crash, () => {
    throw new Error('password=hunter2 at /home/secret');
  });
  serve(instance, mine, (call) => ({ name: signedIn(call).name }));
  serve(instance, admin, ({ within }) => {
    within({ body: 'ministry' });
    return {};
  });
  serve(instance, forgetful, () => ({}));
  serve(instance, local, () => ({}));
  await instance.ready();
  return instance;
}
const post = (payload: unknown, headers: Record<string, string> = {}) =>
  ({ method: 'POST', url: '/api/v1/echo/7?year=2023', payload: payload as object, headers }) as const;

describe('validation', () => {
  test('a good request reaches the handler typed', async () => {
    const answer = await (await app()).inject(post({ name: 'Ada' }));
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ id: '7', year: 2023, name: 'Ada' });
  });
  test('every wrong field is listed with path and message', async () => {
    const answer = await (await app()).inject(post({ name: 'A', extra: 1, inner: { rank: 1, deep: 2 } }));
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ code: 'invalid-request', status: 400 });
    expect(answer.json().errors).toEqual(
      expect.arrayContaining([
        { path: 'body.extra', message: 'is not a known field' },
        { path: 'body.inner.deep', message: 'is not a known field' },
        { path: 'body.name', message: 'must have at least 2 characters' },
      ]),
    );
  });
  test('unknown query fields are refused', async () => {
    const answer = await (await app()).inject({ ...post({ name: 'Ada' }), url: '/api/v1/echo/7?yaer=2023' });
    expect(answer.json().errors).toEqual([{ path: 'query.yaer', message: 'is not a known field' }]);
  });
  test.each([[null], [12], [true], [['Ada']]])('a body is not coerced: name %j is refused', async (name) => {
    expect((await (await app()).inject(post({ name }))).statusCode).toBe(400);
  });
  test('a body where none is expected is refused', async () => {
    const instance = await testApp();
    serve(instance, route({ ...crash, id: 'bare', method: 'POST' }), () => ({}));
    const answer = await instance.inject({ method: 'POST', url: '/api/v1/crash', payload: { a: 1 } });
    expect(answer.json().errors[0].path).toBe('body');
  });
  test('a body of a hundred thousand errors lists a few', async () => {
    const instance = await testApp();
    const list = route({
      ...echo,
      id: 'list',
      path: '/api/v1/list',
      params: T.Object({}),
      body: T.Array(T.String()),
      response: T.Object({}),
    });
    serve(instance, list, () => ({}));
    const answer = await instance.inject({
      method: 'POST',
      url: '/api/v1/list',
      payload: Array.from({ length: 100_000 }, () => 1),
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors.length).toBeLessThanOrEqual(50);
  });
  test.each([['{"name":'], ['{"__proto__":{"admin":true},"name":"Ada"}'], ['']])(
    'malformed body %j',
    async (payload) => {
      const answer = await (
        await app()
      ).inject({ ...post({}), payload, headers: { 'content-type': 'application/json' } });
      expect(answer.json()).toMatchObject({ status: 400, code: 'malformed-body' });
    },
  );
  test('a body above the limit is refused', async () => {
    const answer = await (await app()).inject(post({ name: 'x'.repeat(1_100_000) }));
    expect(answer.json()).toMatchObject({ status: 413, code: 'body-too-large' });
  });
  test('an answer that breaks its contract is an error, not sent', async () => {
    const instance = await testApp();
    serve(instance, { ...mine, access: 'public' }, () => ({ nam: 'x' }) as never);
    expect((await instance.inject('/api/v1/mine')).statusCode).toBe(500);
  });
});

describe('problems', () => {
  test('an unexpected error tells nothing but the request id', async () => {
    const answer = await (await app()).inject({ url: '/api/v1/crash', headers: { 'x-request-id': 'abc-12345' } });
    expect(answer.json()).toEqual({
      type: '/api/v1/problems#internal',
      title: 'Something went wrong here',
      status: 500,
      code: 'internal',
      detail: 'The error is in the log. Tell support the request id.',
      instance: '/api/v1/crash',
      requestId: 'abc-12345',
    });
    expect(answer.headers['x-request-id']).toBe('abc-12345');
    expect(answer.body).not.toMatch(/hunter2|secret/);
  });
  test('a request id that could break the log is replaced', async () => {
    const answer = await (await app()).inject({ url: '/api/v1/crash', headers: { 'x-request-id': 'a b"}' } });
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
  test('the reader chooses the language', async () => {
    const instance = await app();
    const title = async (url: string, language?: string) =>
      (await instance.inject({ url, headers: language ? { 'accept-language': language } : {} })).json().title;
    expect(await title('/api/v1/none', 'ru-KZ,ru;q=0.9')).toBe('Не найдено');
    expect(await title('/api/v1/none?language=kk', 'ru')).toBe('Табылмады');
    expect(await title('/api/v1/none', 'ja')).toBe('見つかりません');
    expect(await title('/api/v1/none', 'fr')).toBe('Not found');
  });
  test('every row has text in four languages and codes are unique', () => {
    for (const row of problemTable().values()) {
      for (const text of [row.title, row.detail]) expect(Object.values(text).every((t) => t.length > 0)).toBe(true);
    }
    const twice = [...problemTable().values()].slice(0, 1);
    expect(() => problemTable(twice)).toThrow('claimed twice');
  });
  test('a code that no table has is an internal error', async () => {
    const instance = await testApp();
    serve(instance, crash, () => {
      throw new Problem('nonsense');
    });
    expect((await instance.inject('/api/v1/crash')).json().code).toBe('internal');
  });
  test('a route that names an unknown problem code does not start', async () => {
    const instance = await testApp();
    expect(() => serve(instance, { ...crash, problems: ['nonsense'] }, () => ({}))).toThrow('unknown problem code');
  });
});

describe('access', () => {
  const person: Viewer = { id: 'p', name: 'Ada', assignments: [] };
  const officerOf = (body: string): Viewer => ({ ...person, assignments: [{ role: 'officer', scope: { body } }] });
  test('a route without access does not start', async () => {
    const instance = await testApp();
    expect(() => instance.get('/api/v1/open', async () => 'x')).toThrow('names no access');
  });
  test.each([
    ['/api/v1/mine', null, 401],
    ['/api/v1/mine', person, 200],
    ['/api/v1/admin', null, 401],
    ['/api/v1/admin', person, 403],
    ['/api/v1/admin', officerOf('bureau'), 403],
    ['/api/v1/admin', officerOf('ministry'), 200],
    // Its handler does not say which record it is about.
    ['/api/v1/forgetful', officerOf('ministry'), 500],
  ])('%s for %j is %d', async (url, viewer, status) => {
    expect((await (await app({ viewer: async () => viewer })).inject(url)).statusCode).toBe(status);
  });
  test('who may not call is told so before the body is read', async () => {
    const instance = await testApp();
    serve(instance, { ...echo, access: 'person' }, () => ({ id: '', year: null, name: '' }));
    expect((await instance.inject(post('not json', { 'content-type': 'application/json' }))).statusCode).toBe(401);
  });
  test.each([
    [{}, '127.0.0.1', 200],
    [{ host: 'localhost:8080' }, '::1', 200],
    [{}, '10.0.0.7', 403],
    [{ 'x-forwarded-for': '10.0.0.7' }, '127.0.0.1', 403],
    [{ forwarded: 'for=127.0.0.1' }, '127.0.0.1', 403],
    [{ host: 'industry.example' }, '127.0.0.1', 403],
  ])('loopback routes with %j from %s: %d', async (headers, remoteAddress, status) => {
    const instance = await app({ publicUrl: 'https://industry.example' });
    const sent = { host: '127.0.0.1:8080', ...headers };
    for (const url of ['/api/v1/local', '/metrics']) {
      expect((await instance.inject({ url, headers: sent, remoteAddress })).statusCode).toBe(status);
    }
  });
});

describe('hostile requests', () => {
  test.each(['evil.example', '127.0.0.1.evil.example', 'user@127.0.0.1', ' '])('host %j is refused', async (host) => {
    expect((await (await app()).inject({ url: '/api/v1/health', headers: { host } })).json()).toMatchObject({
      status: 421,
    });
  });
  test('the public name and loopback names are answered', async () => {
    const instance = await app({ publicUrl: 'https://industry.example' });
    for (const host of ['industry.example', 'localhost:8080', '127.0.0.1:1', '[::1]:8080']) {
      expect((await instance.inject({ url: '/api/v1/health', headers: { host } })).statusCode).toBe(200);
    }
  });
  test.each([
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://127.0.0.1:9999' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-origin' }, 200],
    [{}, 200],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, 415],
    [{ 'content-type': 'text/plain' }, 415],
    [{ 'content-type': 'multipart/form-data; boundary=x' }, 415],
  ])('a change with %j: %d', async (headers, status) => {
    const sent = { host: '127.0.0.1:8080', 'content-type': 'application/json', ...headers };
    const answer = await (await app()).inject({ ...post({}), payload: '{"name":"Ada"}', headers: sent });
    expect(answer.statusCode).toBe(status);
  });
  test('too many requests from one address are refused, and from this machine later', async () => {
    const instance = await app({ rateLimit: { perMinute: 3, loopbackPerMinute: 1_000 } });
    const ask = async (remoteAddress: string) =>
      (await instance.inject({ url: '/api/v1/health', remoteAddress })).statusCode;
    for (let i = 0; i < 3; i += 1) expect(await ask('10.0.0.7')).toBe(200);
    expect(await ask('10.0.0.7')).toBe(429);
    expect(await ask('10.0.0.8')).toBe(200);
    expect(await ask('127.0.0.1')).toBe(200);
    expect((await instance.inject({ url: '/api/v1/health', remoteAddress: '10.0.0.7' })).json().code).toBe(
      'too-many-requests',
    );
  });
  test('a body that trickles in is cut off', async () => {
    const instance = await app({ bodyTimeout: 100 });
    await instance.listen({ port: 0, host: '127.0.0.1' });
    const { port } = instance.server.address() as { port: number };
    const answer = await new Promise<string>((done, failed) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          `POST /api/v1/echo/7 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"na`,
        );
      });
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('end', () => done(text));
      socket.on('error', failed);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408/);
    expect(answer).toContain('request-timeout');
    await instance.close();
  });
  test('a body that is refused while it still comes ends nothing but its own request', async () => {
    const instance = await app({ bodyTimeout: 50 });
    await instance.listen({ port: 0, host: '127.0.0.1' });
    const { port } = instance.server.address() as { port: number };
    const head = `POST /api/v1/echo/7 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n`;
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n180000\r\n${'x'.repeat(0x180000)}\r\n`);
    });
    const status = await new Promise<string>((done) =>
      socket.once('data', (chunk) => done(chunk.toString().slice(9, 12))),
    );
    expect(status).toBe('413');
    await new Promise((done) => setTimeout(done, 120));
    expect((await instance.inject('/livez')).statusCode).toBe(200);
    socket.destroy();
    await instance.close();
  });
  test('answers carry a strict policy and no inline script is allowed', async () => {
    const { headers } = await (await app()).inject('/api/v1/health');
    expect(headers['content-security-policy']).toMatch(
      /default-src 'self';.*script-src 'self';.*frame-ancestors 'none'/,
    );
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(
      (await (await app({ publicUrl: 'https://i.example' })).inject('/livez')).headers['strict-transport-security'],
    ).toBeDefined();
  });
  test('nothing of a query is logged', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    await (
      await app({ log })
    ).inject({ url: '/api/v1/health?token=geheim', headers: { cookie: 's=geheim', authorization: 'geheim' } });
    expect(lines.join('')).toContain('/api/v1/health');
    expect(lines.join('')).not.toContain('geheim');
  });
});

describe('operations', () => {
  test('health, liveness, metrics', async () => {
    const instance = await app();
    expect((await instance.inject('/api/v1/health')).json()).toMatchObject({ status: 'ok', mode: 'real' });
    expect((await instance.inject('/livez')).body).toBe('ok\n');
    expect((await instance.inject('/metrics')).body).toContain('http_request_duration_seconds_count');
  });
  test('readiness says what is not ready', async () => {
    const store = { name: 'store', check: () => Promise.reject(new Error('does not answer')) };
    const answer = await (await app({ readiness: [store] })).inject('/readyz');
    expect(answer.json()).toMatchObject({ status: 503, detail: 'store: does not answer' });
    expect((await (await app()).inject('/readyz')).statusCode).toBe(200);
  });
  test('OpenAPI 3.1 carries every route with its access', async () => {
    const document = (await (await app()).inject('/api/v1/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(document.paths['/api/v1/echo/{id}'].post).toMatchObject({ operationId: 'echo', 'x-access': 'public' });
    expect(document.components.schemas.Problem.properties.code).toBeDefined();
  });
});

describe('pages', () => {
  function pages() {
    const folder = mkdtempSync(join(tmpdir(), 'industry-pages-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Industry</title>');
    writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'export {};');
    return folder;
  }
  test('a script that lies compressed is sent so to whoever takes it, and is told apart by whoever keeps it', async () => {
    const folder = pages();
    writeFileSync(join(folder, 'assets', 'main-abc123.js.br'), 'packed');
    const instance = await app({ pages: folder });
    const get = (encoding: string, url = '/assets/main-abc123.js') =>
      instance.inject({ url, headers: { 'accept-encoding': encoding } });
    const { body, headers } = await get('gzip, br');
    expect([body, headers['content-encoding'], headers['vary']]).toEqual(['packed', 'br', 'accept-encoding']);
    expect(headers['content-type']).toContain('javascript');
    expect((await get('identity')).body).toBe('export {};');
    expect((await get('br', '/assets/main-abc123.js.br')).statusCode).toBe(404);
  });

  test('hashed assets are kept for ever, pages are asked for again', async () => {
    const instance = await app({ pages: pages() });
    expect((await instance.inject('/assets/main-abc123.js')).headers['cache-control']).toContain('immutable');
    for (const url of ['/', '/regions/35', '/indicators/ind.t5.value']) {
      const page = await instance.inject(url);
      expect([url, page.statusCode, page.headers['cache-control']]).toEqual([url, 200, 'no-cache']);
    }
  });
  test.each([
    '/api/v1/none',
    '/api',
    '/assets/none.js',
    '/none.png',
    '/.env.txt',
    '/%00.txt',
    '/..%2f..%2fetc%2fpasswd.txt',
  ])('%s is not found', async (url) => {
    const answer = await (await app({ pages: pages() })).inject(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.json().code).toBe('not-found');
  });
  test.each(['/api/v1/%ff', '/%ff', '/api/v1/echo/%zz'])(
    '%s, which cannot be decoded, is not found, in the language asked',
    async (url) => {
      const answer = await (await app({ pages: pages() })).inject({ url, headers: { 'accept-language': 'ru' } });
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect(answer.json()).toMatchObject({ code: 'not-found', title: 'Не найдено' });
    },
  );
  test('without built pages the answer says how to build them', async () => {
    expect((await (await app()).inject('/')).json().detail).toContain('npm run build');
  });
});

describe('client', () => {
  test('addresses are filled and encoded', () => {
    expect(routeUrl('/api/v1/clauses/:id', { id: '5.2/a b' }, { year: [1, 2], none: undefined })).toBe(
      '/api/v1/clauses/5.2%2Fa%20b?year=1&year=2',
    );
    expect(() => routeUrl('/x/:id', {}, {})).toThrow('needs the parameter id');
  });
  test('answers are typed, problems are thrown', async () => {
    const instance = await app();
    await instance.listen({ port: 0, host: '127.0.0.1' });
    const { port } = instance.server.address() as { port: number };
    const call = createClient({ baseUrl: `http://127.0.0.1:${port}`, language: () => 'ru' });
    expect((await call(getHealth)).status).toBe('ok');
    expect((await call(echo, { params: { id: '7' }, query: { year: 1 }, body: { name: 'Ada' } })).year).toBe(1);
    const refused = await call(mine).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    expect((refused as ProblemError).problem).toMatchObject({ code: 'unauthenticated', title: 'Сначала войдите' });
    await instance.close();
  });
});
