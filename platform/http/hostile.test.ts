import { connect, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { Type as T } from 'typebox';
import { afterEach, describe, expect, test } from 'vitest';
import { route } from './contract.ts';
import { serve } from './serve.ts';
import { testApp } from './testing/test-app.ts';

const read = route({
  id: 'read',
  method: 'GET',
  path: '/api/v1/things/:id',
  access: 'public',
  summary: 'Reads a thing',
  params: T.Object({ id: T.String() }),
  response: T.Object({ id: T.String() }),
});
const write = route({ ...read, id: 'write', method: 'PUT', body: T.Object({ name: T.String({ maxLength: 10 }) }) });
const add = route({ ...read, id: 'add', method: 'POST', path: '/api/v1/things', params: T.Object({}) });

let app: FastifyInstance | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

async function open(options: Parameters<typeof testApp>[0] = {}) {
  const opened = await testApp(options);
  app = opened;
  serve(opened, read, ({ params }) => params);
  serve(opened, write, ({ params }) => params);
  serve(opened, add, () => ({ id: 'new' }));
  await opened.ready();
  return opened;
}

describe('a wrong method', () => {
  test.each([
    ['DELETE', '/api/v1/things/7', 'GET, HEAD, OPTIONS, PUT'],
    ['POST', '/api/v1/things/7', 'GET, HEAD, OPTIONS, PUT'],
    ['GET', '/api/v1/things', 'OPTIONS, POST'],
    ['PATCH', '/api/v1/health', 'GET, HEAD, OPTIONS'],
    ['POST', '/regions/35', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/livez', 'GET, HEAD, OPTIONS'],
  ] as const)('%s %s is 405 and names %s', async (method, url, allow) => {
    const answer = await (await open()).inject({ method, url, headers: { 'accept-language': 'ru' } });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers.allow).toBe(allow);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ code: 'method-not-allowed', detail: expect.stringContaining(allow) });
  });
  test.each(['/api/v1/things/7', '/api/v1/things', '/', '/livez'])('OPTIONS %s says what would do', async (url) => {
    const answer = await (await open()).inject({ method: 'OPTIONS', url });
    expect([answer.statusCode, answer.body]).toEqual([204, '']);
    expect(answer.headers.allow).toContain('OPTIONS');
    // No other site is let in by it.
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
  test.each(['GET', 'DELETE', 'OPTIONS'] as const)('%s of a path that no route has is 404', async (method) => {
    expect((await (await open()).inject({ method, url: '/api/v1/nothing' })).statusCode).toBe(404);
    expect((await (await open()).inject({ method, url: '/api/v1/things/7/more' })).statusCode).toBe(404);
  });
});

/** Everything that a socket answers until it is closed. */
function talk(port: number, text: string): { readonly answer: Promise<string>; readonly socket: Socket } {
  const socket = connect(port, '127.0.0.1', () => {
    if (text !== '') socket.write(text);
  });
  const answer = new Promise<string>((done) => {
    let said = '';
    socket.on('data', (chunk) => (said += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => done(said));
  });
  return { answer, socket };
}

async function listening(options: Parameters<typeof testApp>[0] = {}) {
  const opened = await open(options);
  await opened.listen({ port: 0, host: '127.0.0.1' });
  return { opened, port: (opened.server.address() as { port: number }).port };
}
const problemIn = (answer: string) => JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as { code: string };

describe('on the wire', () => {
  test('headers that are too large are a problem document', async () => {
    const { port } = await listening();
    const { answer } = talk(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${'x'.repeat(40_000)}\r\n\r\n`);
    expect(await answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(problemIn(await answer)).toMatchObject({ code: 'headers-too-large', status: 431 });
  });
  test.each([
    'NONSENSE\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    // Two lengths: what a proxy and we would read differently.
    'POST /api/v1/things HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    'POST /api/v1/things HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ])('%j is refused as malformed', async (text) => {
    const { port } = await listening();
    const answer = await talk(port, text).answer;
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(problemIn(answer)).toMatchObject({ code: 'malformed-request' });
  });
  test('sockets that say nothing, or little, are closed, and hold nobody up meanwhile', async () => {
    const { opened, port } = await listening({ headersTimeout: 4_000 });
    const silent = Array.from({ length: 100 }, (_, n) => talk(port, n % 2 === 0 ? '' : 'GET / HTTP/1.1\r\nHost: 1'));
    await expect
      .poll(() => new Promise((done) => opened.server.getConnections((_e, count) => done(count))), { timeout: 4_000 })
      .toBe(100);
    expect((await fetch(`http://127.0.0.1:${port}/livez`)).status).toBe(200);
    for (const answer of await Promise.all(silent.map((one) => one.answer))) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(problemIn(answer)).toMatchObject({ code: 'request-timeout' });
    }
  });
  test('a body that comes byte by byte is cut off, chunked or not', async () => {
    const { port } = await listening({ bodyTimeout: 150 });
    const head = 'PUT /api/v1/things/7 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n';
    for (const start of ['Content-Length: 100\r\n\r\n{', 'Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n']) {
      const { answer, socket } = talk(port, head + start);
      const drip = setInterval(
        () => socket.writable && socket.write(start.includes('chunked') ? '1\r\n \r\n' : ' '),
        20,
      );
      expect(await answer).toMatch(/^HTTP\/1\.1 408 [^]*request-timeout/);
      clearInterval(drip);
    }
  });
  test('a body larger than it said, or than is allowed, is refused before it is read', async () => {
    const { port } = await listening();
    const head = 'PUT /api/v1/things/7 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n';
    const { answer } = talk(port, `${head}Content-Length: 999999999\r\nConnection: close\r\n\r\n{`);
    expect(problemIn(await answer)).toMatchObject({ code: 'body-too-large', status: 413 });
  });
});
