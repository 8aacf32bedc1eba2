import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Type as T } from 'typebox';
import { SERVICES } from '@industry/app-server/services.ts';
import { type ErasureTables, type ImportableDataset, publishBatch, reimport, stageImport } from '@industry/facts';
import { ofFirms } from '@industry/facts/observations.fixture.ts';
import type { ConsentTables } from '@industry/firms';
import { eraseEnded } from '@industry/firms-service/server/erase-job.ts';
import { serve } from '@industry/http';
import { route } from '@industry/http/contract.ts';
import type { ServerService } from '@industry/registry/types.ts';
import { type Caller, FOREIGN, openWorld, OWN, type World } from './world.ts';

/** A service with facts of firms under their consent: output by region of Kazakhstan. */
const dataset = { ...ofFirms, id: 'walk-output', keys: [{ name: 'firm' }, { name: 'region', classification: 'KATO' }] };
const getOutput = route({
  id: 'getOutput',
  method: 'GET',
  path: '/api/v1/walk-output',
  access: 'public',
  summary: 'Output by firm',
  query: T.Object({ firm: T.Optional(T.String()) }),
  response: T.Object({ values: T.Array(T.Union([T.String(), T.Null()])) }),
});
const service: ServerService = {
  name: 'walk',
  contributions: { datasets: [dataset] },
  routes(app, { facts }) {
    serve(app, getOutput, async ({ viewer, request, query }) => {
      const reader = { viewer, purpose: 'monitor-agreement', requestId: request.id } as const;
      const where = query.firm === undefined ? {} : { where: { firm: query.firm } };
      const found = await facts.observations({ dataset: dataset.id, ...where, reader });
      return { values: found.map(({ value }) => value) };
    });
  },
};

let world: World;
let batch: string;
let [firm, other, monitor, auditor]: Caller[] = [];
beforeAll(async () => {
  world = await openWorld([...SERVICES, service]);
  const { platform } = world.server.composition;
  const { stateFolder } = platform.settings;
  const file = join(stateFolder, 'firms.csv');
  const rows = [OWN.firm, FOREIGN.firm].map((number, i) => `${number},${OWN.region},2022,${(i + 1) * 10}`);
  writeFileSync(file, `firm,region,year,output\n${rows.join('\n')}\n`);
  const options = { scheme: 'KATO-2022' };
  const { staged } = await stageImport({
    stateFolder,
    declaration: dataset,
    importer: dataset.importer,
    file,
    options,
    pack: platform.pack,
  });
  batch = (await publishBatch({ ...platform, actor: 'cli:test' }, staged)).id;
  firm = await world.person('own firm', [{ role: 'firm', scope: { firm: OWN.firm } }]);
  other = await world.person('other firm', [{ role: 'firm', scope: { firm: FOREIGN.firm } }]);
  monitor = await world.person('institute', [{ role: 'monitor', scope: {} }]);
  auditor = await world.person('auditor', [{ role: 'auditor', scope: {} }]);
});
afterAll(() => world.close());

describe('facts of firms under their consent', () => {
  const output = (of: Caller, number?: string) =>
    of('GET', `/api/v1/walk-output${number === undefined ? '' : `?firm=${number}`}`);

  test('are read by the firm itself, each its own', async () => {
    expect(await output(firm!)).toMatchObject({ status: 200, body: { values: ['10'] } });
    expect(await output(other!)).toMatchObject({ status: 200, body: { values: ['20'] } });
    expect(await output(firm!, FOREIGN.firm)).toMatchObject({ status: 403, code: 'not-readable' });
  });

  test('are read by nobody else while no consent is kept, and the answer says where the rule stands', async () => {
    for (const of of [world.nobody, auditor!])
      expect(await output(of)).toMatchObject({ status: 403, code: 'not-readable' });
    // The table admits the institute for this purpose; which firms consented decides what it sees.
    expect(await output(monitor!)).toMatchObject({ status: 200, body: { values: [] } });
    const { body } = await output(monitor!, OWN.firm);
    expect((body as { detail: string }).detail).toContain('/rights');
    expect(JSON.stringify(body)).not.toContain(OWN.firm);
  });

  test('are in no catalogue and no download', async () => {
    for (const of of [world.nobody, monitor!, firm!]) {
      expect(JSON.stringify((await of('GET', '/api/v1/datasets')).body)).not.toContain(dataset.id);
      for (const path of [dataset.id, `${dataset.id}/batches/${batch}`])
        expect((await of('GET', `/api/v1/datasets/${path}`)).status).toBe(404);
    }
  });

  test('leave a trace that the firm and the auditor read, and no other firm', async () => {
    const log = (of: Caller) => of('GET', `/api/v1/read-log?firm=${OWN.firm}`);
    const { body } = await log(firm!);
    expect((body as { readings: object[] }).readings).toMatchObject([
      { personName: 'own firm', dataset: dataset.id, purpose: 'monitor-agreement' },
    ]);
    expect((await log(auditor!)).body).toEqual(body);
    for (const of of [other!, monitor!]) expect(await log(of)).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await log(world.nobody)).status).toBe(401);
  });
});

describe('facts of a firm by the routes of the product', () => {
  const customs = (...rows: string[]) =>
    `bin,fact,period_start,period_end,value\n${rows.map((row) => `${row}\n`).join('')}`;
  const employees = (number: string, value: number, quarter = ['2024-01-01', '2024-04-01']) =>
    `${number},employees,${quarter.join(',')},${value}`;
  const registration = [OWN.firm, FOREIGN.firm].map(
    (number, i) =>
      `${number},2020-01-01,Үлгі ${i},Образец ${i},llp,${OWN.region},KATO-2022,24101,medium,active,2020-01-01\n`,
  );

  async function take(id: string, text: string, publishedOn?: string): Promise<void> {
    const { platform } = world.server.composition;
    const declaration = platform.contributions.datasets.find((one) => one.id === id) as ImportableDataset;
    const file = join(platform.settings.stateFolder, `${id}.csv`);
    writeFileSync(file, text);
    const { stateFolder } = platform.settings;
    const options = publishedOn === undefined ? {} : { publishedOn };
    const { staged } = await stageImport({
      stateFolder,
      declaration,
      importer: declaration.importer,
      file,
      options,
      pack: platform.pack,
    });
    await publishBatch({ ...platform, actor: 'cli:test' }, staged);
  }

  beforeAll(async () => {
    await take(
      'firm-registration',
      `bin,valid_from,name_kk,name_ru,legal_form,region,region_scheme,oked,size_class,status,registered_on\n${registration.join('')}`,
    );
    await take('firm-labour', customs(employees(OWN.firm, 100), employees(FOREIGN.firm, 7)), '2024-05-01');
    await take('firm-labour', customs(employees(OWN.firm, 110)), '2024-09-01');
    await take(
      'firm-owners',
      `bin,owner,valid_from,owner_kind,owner_bin,share\n${OWN.firm},S,2020-01-01,state,,0.3\n${OWN.firm},${FOREIGN.firm},2020-01-01,firm,${FOREIGN.firm},0.5\n${FOREIGN.firm},${OWN.firm},2020-01-01,firm,${OWN.firm},1\n`,
    );
    await take(
      'firm-statistics',
      `bin,item,item_scheme,fact,period_start,period_end,value\n${OWN.firm},,,output,2024-01-01,2024-04-01,5000\n`,
    );
  });

  const facts = (of: Caller, number: string, query = '') => of('GET', `/api/v1/firms/${number}/facts${query}`);
  const values = ({ body }: { body: unknown }, fact: string) =>
    (body as { series: { fact: string; values: { value: string }[] }[] }).series
      .filter((one) => one.fact === fact)
      .flatMap((one) => one.values.map(({ value }) => value));
  const consents = `/api/v1/firms/${OWN.firm}/consents`;

  test('go to the firm itself as of a day and as they were known', async () => {
    expect(values(await facts(firm!, OWN.firm), 'employees')).toEqual(['110']);
    expect(values(await facts(firm!, OWN.firm, '?knownAt=2024-08-31'), 'employees')).toEqual(['100']);
    expect(values(await facts(firm!, OWN.firm, '?asOf=2023-12-31'), 'employees')).toEqual([]);
    expect(values(await facts(firm!, OWN.firm), 'output')).toEqual(['5000']);
  });

  test('go to no other firm, to nobody and to no auditor, whatever they ask for', async () => {
    for (const of of [other!, world.nobody, auditor!, monitor!])
      for (const query of ['', '?purpose=evaluate', '?purpose=investigate', '?register=labour', '?register=owners'])
        expect(await facts(of, OWN.firm, query), query).toMatchObject({ status: 403, code: 'not-readable' });
    for (const of of [other!, monitor!, world.nobody]) {
      const { body } = await of('GET', `/api/v1/firms/${OWN.firm}`);
      expect(body).toMatchObject({ bin: OWN.firm, owners: null, stateShare: null });
      expect(JSON.stringify(body)).not.toContain('"share"');
    }
    for (const of of [other!, world.nobody, monitor!])
      for (const id of ['firm-labour', 'firm-owners', 'firm-statistics'])
        for (const path of [id, `${id}/rows`, `${id}/download`])
          expect((await of('GET', `/api/v1/datasets/${path}`)).status, path).toBeGreaterThanOrEqual(400);
  });

  test('a number with letters, a digit too few or a wrong check digit is none', async () => {
    for (const number of ['20134000OO14', '20134000001', '201340000015', "'%20OR%201=1", '..%2F..'])
      for (const path of ['', '/facts', '/consents']) {
        const { status, code } = await firm!('GET', `/api/v1/firms/${number}${path}`);
        expect([status, code], `${number}${path}`).toEqual([400, 'not-a-bin']);
      }
    expect(await world.nobody('GET', '/api/v1/firms/201340000034')).toMatchObject({
      status: 404,
      code: 'firm-unknown',
    });
  });

  test('owners in a ring are computed, and the firm sees that its share has an unknown part', async () => {
    const { body } = await firm!('GET', `/api/v1/firms/${OWN.firm}`);
    // The owners of the other firm are not this firm's to see: half of it may be anybody's.
    expect(body).toMatchObject({
      owners: [
        { owner: FOREIGN.firm, share: '0.5' },
        { owner: 'S', share: '0.3' },
      ],
      stateShare: { direct: '0.3', least: '0.3', most: '1', unknown: [FOREIGN.firm] },
    });
  });

  test('a body reads them by name while a consent to register and purpose holds, and not a moment longer', async () => {
    const consent = { registers: ['labour'], purpose: 'monitor-agreement', validUntil: '2099-12-31' };
    for (const of of [other!, monitor!, auditor!])
      expect(await of('POST', consents, { payload: consent })).toMatchObject({ status: 403, code: 'forbidden' });
    const given = await firm!('POST', consents, { payload: consent });
    expect(given).toMatchObject({ status: 201, body: { state: 'in-force' } });
    const { id } = given.body as { id: string };

    const read = await facts(monitor!, OWN.firm);
    expect(values(read, 'employees')).toEqual(['110']);
    expect((read.body as { closed: { register: string }[] }).closed.map(({ register }) => register)).toEqual([
      'tax',
      'customs',
      'statistics',
      'permits',
    ]);
    expect(await facts(monitor!, OWN.firm, '?purpose=evaluate')).toMatchObject({ status: 403 });
    expect(await facts(monitor!, FOREIGN.firm)).toMatchObject({ status: 403 });
    expect(await facts(other!, OWN.firm)).toMatchObject({ status: 403 });
    const log = await firm!('GET', `/api/v1/read-log?firm=${OWN.firm}`);
    expect((log.body as { readings: object[] }).readings[0]).toMatchObject({
      personName: 'institute',
      dataset: 'firm-labour',
      purpose: 'monitor-agreement',
    });

    expect(await other!('POST', `${consents}/${id}/withdraw`)).toMatchObject({ status: 403 });
    const ended = await firm!('POST', `${consents}/${id}/withdraw`);
    expect(ended).toMatchObject({ status: 200, body: { state: 'withdrawn', eraseOn: expect.any(String) } });
    expect(await facts(monitor!, OWN.firm)).toMatchObject({ status: 403, code: 'not-readable' });
    expect(await firm!('POST', `${consents}/${id}/withdraw`)).toMatchObject({ status: 409, code: 'consent-ended' });
    expect(values(await facts(firm!, OWN.firm), 'employees')).toEqual(['110']);
  });

  test('a consent to what is not opened by consent, or until a day that is past, is refused', async () => {
    const give = (more: object) =>
      firm!('POST', consents, {
        payload: { registers: ['labour'], purpose: 'evaluate', validUntil: '2099-01-01', ...more },
      });
    expect(await give({ registers: ['statistics'] })).toMatchObject({ status: 400, code: 'consent-register-unknown' });
    expect(await give({ validUntil: '2020-01-01' })).toMatchObject({ status: 400, code: 'consent-in-the-past' });
    expect(await give({ purpose: 'statistics' })).toMatchObject({ status: 400, code: 'invalid-request' });
    expect(await give({ registers: [] })).toMatchObject({ status: 400, code: 'invalid-request' });
  });

  test('giving and withdrawing are events of the audit', async () => {
    const { audit } = world.server.composition.platform;
    await audit.seal();
    const actions = (await audit.events({ limit: 1_000 })).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['firm-consent.give', 'firm-consent.withdraw']));
  });

  test('are erased after the term, from segments and raw files, and a tombstone stays', async () => {
    const { platform } = world.server.composition;
    const { store, facts, settings } = platform;
    const rows = (await facts.batches('firm-labour', { viewer: null, purpose: 'publish' })).length;
    expect(rows).toBe(0);
    const consentsNow = () => store.tables<ConsentTables>().selectFrom('firm_consent').selectAll().execute();
    const raws = () => readdirSync(join(settings.stateFolder, 'raw')).toSorted();
    const before = raws();
    expect(await eraseEnded(platform)).toBe(0);
    const later = { ...platform, now: () => new Date(platform.now().getTime() + 91 * 86_400_000) };
    expect(await eraseEnded(later)).toBe(1);
    expect((await consentsNow()).map(({ erased_at }) => erased_at)).toEqual([expect.any(String)]);
    // The second file held nothing but this firm.
    const stones = await store.tables<ErasureTables>().selectFrom('lake_erasures').selectAll().execute();
    expect(
      stones.map(({ dataset, firm, rows, file_hash_after }) => [dataset, firm, rows, file_hash_after !== null]),
    ).toEqual([
      ['firm-labour', OWN.firm, '1', true],
      ['firm-labour', OWN.firm, '1', false],
    ]);
    expect(raws()).toHaveLength(before.length - 1);
    for (const { file_hash_before } of stones) expect(raws().join()).not.toContain(file_hash_before);
    expect(values(await facts_(firm!), 'employees')).toEqual([]);
    expect(values(await facts_(other!, FOREIGN.firm), 'employees')).toEqual(['7']);
    expect(values(await facts_(firm!), 'output')).toEqual(['5000']);
    expect(await eraseEnded(later)).toBe(0);
    expect(await reimport({ ...platform, actor: 'cli:test' }, { dataset: 'firm-labour' })).toMatchObject({
      unchanged: 1,
      left: [],
    });
  });
  const facts_ = (of: Caller, number: string = OWN.firm) => facts(of, number);
});
