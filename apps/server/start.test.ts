import { createServer } from 'node:net';
import { join } from 'node:path';
import { copyTestStore } from '@industry/database/test-store.ts';
import { describe, expect, test } from 'vitest';
import { platformService } from './platform-service.ts';
import { type RunningServer, startServer } from './server.ts';
import { SERVICES } from './services.ts';
import { startFailure } from './start-error.ts';
import { testSettings } from './testing.ts';

const migrations = [platformService, ...SERVICES].flatMap((service) => service.migrations ?? []);

/** Settings whose store is prepared, on a port that was free a moment ago. */
async function prepared() {
  const settings = testSettings({ PORT: String(await freePort()) });
  await copyTestStore(migrations, join(settings.stateFolder, 'store'));
  return settings;
}
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((done) => {
    server.listen(0, '127.0.0.1', () => done((server.address() as { port: number }).port));
  });
  await new Promise((done) => server.close(done));
  return port;
}
const start = (settings: ReturnType<typeof testSettings>, lines: string[] = []) =>
  startServer(settings, 'real', (text) => lines.push(text));
const failure = (running: Promise<RunningServer>) => running.then(() => 'started', startFailure);

describe('the server process', () => {
  test('says its steps, serves, gives a link for the first administrator, and stops cleanly', async () => {
    const settings = await prepared();
    const lines: string[] = [];
    const server = await start(settings, lines);
    expect(lines.map((line) => /\] (\d\/\d) /.exec(line)?.[1])).toEqual(['1/4', '2/4', '3/4', '4/4']);
    expect(await (await fetch(`${server.address}/api/v1/health`)).json()).toMatchObject({ status: 'ok' });

    const token = server.setUpLink?.split('#token=')[1];
    const answer = await fetch(`${server.address}/api/v1/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.address },
      body: JSON.stringify({ token, name: 'Ada', email: 'ada@example.org', password: 'correct horse battery' }),
    });
    expect(answer.status).toBe(204);
    await server.stop();
    await expect(fetch(`${server.address}/livez`)).rejects.toThrow();

    const again = await start(settings);
    expect(again.setUpLink).toBeNull();
    await again.stop();
  });

  test('a second one on the state folder is refused with the address of the first', async () => {
    const settings = await prepared();
    const first = await start(settings);
    expect(await failure(start(settings))).toContain(first.address);
    expect((await fetch(`${first.address}/livez`)).status).toBe(200);
    await first.stop();
  });

  // 192.0.2.1 is kept for documentation: no machine has it.
  test.each(['192.0.2.1', 'nowhere.invalid'])(
    'HOST=%s, which is not this machine, is named with what to do',
    async (HOST) => {
      expect(await failure(start(testSettings({ HOST, PORT: '1' })))).toBe(
        `HOST is "${HOST}", which is no address of this machine. Name one, as HOST=0.0.0.0 npm start`,
      );
    },
  );

  test('a port in use is named with what to do, and the state folder is given back', async () => {
    const settings = await prepared();
    const other = createServer();
    await new Promise<void>((done) => other.listen(settings.port, '127.0.0.1', () => done()));
    expect(await failure(start(settings))).toMatch(/^Port \d+ is in use .* PORT=\d+ npm start$/);
    await new Promise((done) => other.close(done));
    const server = await start(settings);
    await server.stop();
  });
});
