import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createFaults,
  createPullServer,
  type SimulatedChange,
  type SimulatedFault,
} from '@industry/app-register-simulator';
import { type ConsentTables, giveConsents } from '@industry/firms';
import { CONNECTORS } from '@industry/registers/contract';
import { consentsOf } from '@industry/registers/server/consents';
import { createFaults as registerFaults } from '@industry/registers/server/faults';
import { loadSeal } from '@industry/registers/server/key-seal';
import { createKey, type OpenKey } from '@industry/registers/server/keys';
import { landDataset } from '@industry/registers/server/land';
import { decideMatching, matchingList } from '@industry/registers/server/matching/decide';
import { matchSource } from '@industry/registers/server/matching/run';
import { askPredicate } from '@industry/registers/server/predicate';
import { pullSource } from '@industry/registers/server/pull';
import { saveSource } from '@industry/registers/server/sources';
import type { RegisterTables } from '@industry/registers/server/tables';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bin, labour } from './register-signing.fixture.ts';
import { openTestServer, type TestServer, testSettings } from './testing.ts';

const TODAY = '2026-06-15';
let clock = new Date(`${TODAY}T06:00:00.000Z`);
const consents = { covering: async (_: string, firms: readonly string[]) => new Set(firms) };
const logs = new Map<string, SimulatedChange[]>();
const asked: string[] = [];
let fault: () => SimulatedFault = () => 'none';
let server: TestServer;
let register: Server;
let key: OpenKey;

const platform = () => server.composition.platform;
const tax = CONNECTORS.find(({ id }) => id === 'tax')!;
const taxRow = (sequence: number, firm: string, value: string): SimulatedChange => ({
  ...labour(sequence, firm, value, TODAY),
  fact: 'turnover',
});

beforeAll(async () => {
  server = await openTestServer({
    settings: testSettings({ INDUSTRY_PACK: 'programmes/kz-2020-2025', INDUSTRY_PULL_PRIVATE: 'yes' }),
    now: () => clock,
  });
  const made = await createKey(platform(), loadSeal(server.settings.stateFolder), 'tax', 'person:ada');
  key = { id: made.key.id, secret: Buffer.from(made.secret, 'base64url') };
  register = createPullServer({
    logs,
    key,
    nextFault: () => fault(),
    pageRows: 3,
    served: (what) => void asked.push(what),
  });
  await new Promise<void>((ready) => register.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(register.address() as AddressInfo).port}/rows`;
  for (const dataset of ['firm-tax', 'register-answers'])
    await saveSource(platform(), tax, dataset, { url, everyMinutes: 60, active: true, version: 0 }, 'person:ada');
});
afterAll(async () => {
  await server.close();
  register.closeAllConnections();
  register.close();
});

const source = () =>
  platform()
    .store.tables<RegisterTables>()
    .selectFrom('register_source')
    .selectAll()
    .where('dataset', '=', 'firm-tax')
    .executeTakeFirstOrThrow();
async function pull(signal = new AbortController().signal): Promise<number> {
  return pullSource(platform(), tax, await source(), key, { signal, pause: async () => undefined, patience: 5_000 });
}
const landed = async () => {
  await landDataset(platform(), consents, 'firm-tax');
  clock = new Date(clock.getTime() + 1_000);
  const assignments = [1, 2, 3, 4, 5, 6, 7].map((firm) => ({ role: 'firm', scope: { firm: bin(firm) } }));
  const reader = { viewer: { id: 'x', name: 'x', assignments }, purpose: 'monitor-agreement' } as const;
  const found = await platform().facts.observations({ dataset: 'firm-tax', reader });
  return Object.fromEntries(found.map(({ keys, value }) => [keys['bin'], value]));
};

describe('pull', () => {
  test('page after page up to the end; the next pull asks for what is new', async () => {
    logs.set(
      'firm-tax',
      [1, 2, 3, 4].map((firm) => taxRow(firm, bin(firm), `${firm}00`)),
    );
    expect(await pull()).toBe(2);
    expect(await landed()).toEqual({ [bin(1)]: '100', [bin(2)]: '200', [bin(3)]: '300', [bin(4)]: '400' });
    expect((await source()).cursor).toBe('4');
    logs.get('firm-tax')!.push(taxRow(5, bin(5), '500'), taxRow(6, bin(1), '101'));
    expect(await pull()).toBe(1);
    expect(await landed()).toMatchObject({ [bin(1)]: '101', [bin(5)]: '500' });
  });

  test('busy, broken, cut, slow and repeated answers lose nothing and double nothing', async () => {
    const faults = createFaults(7, 0.5);
    fault = faults;
    logs.set(
      'firm-tax',
      Array.from({ length: 40 }, (_, i) => taxRow(i + 1, bin(1 + (i % 7)), String(1_000 + i))),
    );
    asked.length = 0;
    for (let tries = 0; tries < 5 && (await source()).cursor !== '40'; tries += 1) await pull().catch(() => 0);
    fault = () => 'none';
    expect(new Set(asked).size).toBeGreaterThan(4);
    expect(await landed()).toEqual(
      Object.fromEntries([35, 36, 37, 38, 39, 33, 34].map((i) => [bin(1 + (i % 7)), String(1_000 + i)])),
    );
  });

  test.each<[SimulatedFault, string]>([
    ['error', 'status'],
    ['busy', 'rate'],
    ['cut', 'truncated'],
  ])('a register that goes on with %s is given up for now: %s', async (which, code) => {
    logs.get('firm-tax')!.push(taxRow(900, bin(1), '1'));
    fault = () => which;
    await expect(pull()).rejects.toMatchObject({ fault: code });
    fault = () => 'none';
  });

  test('a pull that is stopped ends at once', async () => {
    await expect(pull(AbortSignal.abort(new Error('stopped')))).rejects.toThrow();
  });

  test('another key is refused by the register', async () => {
    const stranger = { id: key.id, secret: Buffer.alloc(32) };
    const pulled = pullSource(platform(), tax, await source(), stranger, { signal: new AbortController().signal });
    await expect(pulled).rejects.toMatchObject({ fault: 'status', detail: '401' });
  });
});

describe('a question instead of a value', () => {
  const given = () => ({
    seal: loadSeal(server.settings.stateFolder),
    consents,
    faults: registerFaults(platform()),
  });
  const question = { register: 'tax', predicate: 'taxes-paid-in-full', year: 2023 } as const;

  test('its answer is kept with the receipt, and nothing else', async () => {
    const firm = bin(1);
    const said = ['yes', 'no', 'cannot-say'][Number(firm.at(-1)) % 3];
    const answer = await askPredicate(platform(), given(), { ...question, bin: firm }, 'person:ada');
    expect(answer).toMatchObject({ answer: said, receipt: `SIM-${firm}`, year: 2023 });
    await landDataset(platform(), consents, 'register-answers');
    const reader = {
      viewer: { id: 'x', name: 'x', assignments: [{ role: 'firm', scope: { firm } }] },
      purpose: 'monitor-agreement',
    } as const;
    const { rows } = await platform().facts.table({
      dataset: 'register-answers',
      columns: ['bin', 'predicate', 'answer', 'receipt'],
      reader,
    });
    expect(rows).toMatchObject([{ bin: firm, predicate: 'taxes-paid-in-full', answer: said, receipt: `SIM-${firm}` }]);
  });

  test('not without consent, and not what the register does not answer', async () => {
    const nobody = { ...given(), consents: { covering: async () => new Set<string>() } };
    await expect(askPredicate(platform(), nobody, { ...question, bin: bin(1) }, 'x')).rejects.toMatchObject({
      code: 'register-no-consent',
    });
    const other = { ...question, bin: bin(1), predicate: 'turnover' };
    await expect(askPredicate(platform(), given(), other, 'x')).rejects.toMatchObject({ code: 'register-predicate' });
  });
});

test('a consent covers a register while it holds and is not withdrawn', async () => {
  const give = (firm: number, validUntil: string) =>
    platform().store.transaction<ConsentTables, unknown>((tx) =>
      giveConsents(
        tx,
        [{ firm: bin(firm), registers: ['tax', 'labour'], purpose: 'evaluate', validUntil }],
        { id: 'x', name: 'x' },
        clock,
      ),
    );
  await give(1, TODAY);
  await give(2, '2026-06-14');
  await give(3, '2027-01-01');
  await platform()
    .store.tables<ConsentTables>()
    .updateTable('firm_consent')
    .set({ withdrawn_at: clock.toISOString() })
    .where('firm', '=', bin(3))
    .execute();
  const covering = (register: string) => consentsOf(platform()).covering(register, [1, 2, 3, 4].map(bin));
  expect([...(await covering('tax'))]).toEqual([bin(1)]);
  expect([...(await covering('customs'))]).toEqual([]);
});

describe('matching', () => {
  const side = (id: string, name: string, more = {}) => ({
    id,
    name,
    otherNames: [],
    address: null,
    region: '350000000',
    oked: '24100',
    latitude: null,
    longitude: null,
    bin: null,
    ...more,
  });

  test('joins, queues, undoes; each step is an audit event', async () => {
    const columns =
      'bin,valid_from,name_kk,name_ru,legal_form,region,region_scheme,oked,size_class,status,registered_on';
    const firms = ['Сарғас-Темір', 'Жезкент Кабель', 'Ақсу Мебель'].map((name, i) =>
      [
        bin(i + 1),
        '2020-01-01',
        `${name} ЖШС`,
        `ТОО ${name}`,
        'ТОО',
        '350000000',
        'KATO-2022',
        '24100',
        'small',
        'active',
        '2015-01-01',
      ].join(','),
    );
    const { importFile, isImportable, publishBatch } = await import('@industry/facts');
    const { writeFileSync } = await import('node:fs');
    const file = `${server.settings.stateFolder}/firms.csv`;
    writeFileSync(file, [columns, ...firms].join('\n'));
    const declaration = platform().facts.dataset('firm-registration')!;
    const request = { stateFolder: server.settings.stateFolder, declaration, file, pack: platform().pack };
    await importFile({ ...request, ...(isImportable(declaration) && { importer: declaration.importer }) }, (staged) =>
      publishBatch({ ...platform(), actor: 'cli:test' }, staged),
    );
    const counts = await matchSource(
      platform(),
      {
        kind: 'firm',
        source: 'zones',
        sides: [
          side('z1', 'TOO "Sargas-Temir"', { bin: bin(1) }),
          side('z2', 'Жезкент Кабель Сервис'),
          side('z3', 'Шынар Текстиль', { region: '710000000', oked: '13200' }),
        ],
      },
      'person:ada',
    );
    expect(counts).toEqual({ joined: 1, queued: 1, new: 1, known: 0 });
    const { records } = await matchingList(platform(), 'queued', 0);
    const [queued] = records;
    expect(queued!.partners[0]!.side.id).toBe(bin(2));
    expect(queued!.partners[0]!.reasons.map(({ field }) => field)).toContain('name');
    const step = { version: queued!.version, decision: 'join', partner: bin(2) } as const;
    await expect(decideMatching(platform(), queued!.id, { ...step, partner: bin(3) }, 'ada')).rejects.toMatchObject({
      code: 'matching-partner',
    });
    const joined = await decideMatching(platform(), queued!.id, step, 'ada');
    expect(joined).toMatchObject({ state: 'joined', joined: bin(2) });
    await expect(decideMatching(platform(), queued!.id, step, 'bob')).rejects.toMatchObject({ code: 'stale-version' });
    const undone = await decideMatching(platform(), queued!.id, { version: joined.version, decision: 'undo' }, 'ada');
    expect(undone).toMatchObject({ state: 'queued', joined: null, decidedBy: null });
    const { records: automatic } = await matchingList(platform(), 'joined', 0);
    await decideMatching(platform(), automatic[0]!.id, { version: 1, decision: 'undo' }, 'ada');
    const events = await platform().audit.events({ limit: 100 });
    expect(events.map(({ action }) => action).filter((action) => action.startsWith('matching.'))).toHaveLength(4);
  });
});
