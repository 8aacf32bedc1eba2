import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommandLine } from '@industry/app-cli/command-line.ts';
import { type Ask, personOf } from './people.fixture.ts';
import { openTestServer, type TestServer, testSettings } from './testing.ts';

const PATH = '/api/v1/support/sandbox';
const population = { firms: 400, seed: 1, asOf: '2021-06-01' };
const draft = "title: lower price\nparameters:\n  lease.minimum-price: { amount: '10000000', currency: KZT }\n";
let server: TestServer;
let [analyst, other, stranger]: Ask[] = [];

beforeAll(async () => {
  const settings = testSettings({ INDUSTRY_PACK: 'programmes/kz-2020-2025' });
  server = await openTestServer({ settings });
  analyst = await personOf(server, 'ann', [{ role: 'analyst', scope: {} }]);
  other = await personOf(server, 'mo', [{ role: 'monitor', scope: {} }]);
  stranger = await personOf(server, 'sue');
}, 120_000);
afterAll(() => server.close());

async function loaded(): Promise<Record<string, unknown>> {
  for (;;) {
    const { status, body } = await analyst!('POST', `${PATH}/population`, population);
    if (status !== 200 || body['state'] !== 'loading') return body;
    await new Promise((done) => setTimeout(done, 50));
  }
}

test('what a draft can change stands there with value, unit and clause', async () => {
  const { body } = await analyst!('GET', `${PATH}/form?asOf=2021-06-01`);
  expect(body['parameters'].find(({ id }: { id: string }) => id === 'lease.minimum-price')).toMatchObject({
    value: { amount: '80000000', currency: 'KZT' },
    type: 'money',
    inDecree: true,
    measures: ['5.1.2/lease'],
  });
  expect((await stranger!('GET', `${PATH}/form`)).status).toBe(403);
});

test('a draft answers only when the firms are loaded', async () => {
  const { status, body } = await analyst!('POST', `${PATH}/impact`, { population, draft });
  expect([status, body['code']]).toEqual([409, 'sandbox-not-loaded']);
});

test('the page and the command give the same numbers', async () => {
  expect(await loaded()).toMatchObject({ state: 'ready', simulated: true });
  const { body } = await analyst!('POST', `${PATH}/impact`, { population, draft });
  const file = join(mkdtempSync(join(tmpdir(), 'draft-')), 'draft.yaml');
  const written = await analyst!('POST', `${PATH}/text`, { draft });
  writeFileSync(file, written.body['yaml']);
  expect(written.body['difference']).toContain('+++ b/rules/measures/lease.yaml');
  let stdout = '';
  const size = ['--firms', '400', '--seed', '1', '--as-of', '2021-06-01', '--json'];
  await runCommandLine(['rules', 'sandbox', file, ...size], {
    stdout: (text) => (stdout += text),
    stderr: { isTTY: false, write: () => true },
    env: { INDUSTRY_VAR: server.settings.stateFolder, INDUSTRY_PACK: server.settings.packFolder },
  });
  const command = JSON.parse(stdout);
  const numbers = (one: Record<string, any>) => [one['id'], one['before'], one['after'], one['money'], one['cells']]; // eslint-disable-line @typescript-eslint/no-explicit-any
  expect(body['measures'].map(numbers)).toEqual(command.measures.map(numbers));
  expect(body['measures'][0]).toMatchObject({ id: '5.1.2/lease', leaves: 0 });
  expect(body['measures'][0].enters).toBeGreaterThan(0);
  expect([body['firms'], body['overlap']]).toEqual([command.firms, command.overlap]);

  const ask = { population, draft, measure: '5.1.2/lease', way: 'enters', offset: 0, limit: 5 };
  const firms = await analyst!('POST', `${PATH}/firms`, ask);
  expect(firms.body['total']).toBe(body['measures'][0].enters);
  expect(firms.body['firms'].map(({ bin }: { bin: string }) => bin)).toEqual(
    command.measures[0].named.enters.slice(0, 5).map(({ bin }: { bin: string }) => bin),
  );
  expect(firms.body['firms'][0].why[0]).toMatchObject({ text: { ja: expect.any(String) }, clause: '5.1.2/lease' });
  expect((await analyst!('POST', `${PATH}/firms`, { ...ask, measure: 'none' })).status).toBe(404);
});

test.each([
  ['no YAML', 'a: [1'],
  ['a name that is none', 'parameters: { lease.minimum-prise: 1 }'],
  ['a value of another type', 'parameters: { lease.rate: yes }'],
  ['nothing changed', 'title: x'],
])('%s is refused with its place', async (_, wrong) => {
  const { status, body } = await analyst!('POST', `${PATH}/impact`, { population, draft: wrong });
  expect([status, body['code'], body['errors'].length]).toEqual([422, 'draft-invalid', expect.any(Number)]);
});

test('drafts are kept, shared by their author, changed by nobody else, and never over somebody’s newer text', async () => {
  const fields = { title: 'Lower price', text: draft, population, shared: false };
  const { status, body } = await analyst!('POST', `${PATH}/drafts`, fields);
  expect([status, body['version'], body['own']]).toEqual([201, 1, true]);
  const path = `${PATH}/drafts/${body['id']}`;
  const seen = async () => (await other!('GET', `${PATH}/drafts`)).body['drafts'];
  expect(await seen()).toEqual([]);
  expect((await analyst!('PUT', path, { ...fields, shared: true, version: 1 })).body['version']).toBe(2);
  expect(await seen()).toMatchObject([{ title: 'Lower price', own: false, author: 'Name of ann', population }]);
  expect((await other!('PUT', path, { ...fields, version: 2 })).status).toBe(404);
  expect((await analyst!('PUT', path, { ...fields, version: 1 })).body).toMatchObject({
    code: 'stale-version',
    current: { version: 2, shared: true },
  });
  const events = await server.composition.platform.audit.events({ object: `support-draft:${body['id']}`, limit: 5 });
  expect(events.map(({ action }) => action)).toEqual(['support-draft.save', 'support-draft.save']);
});
