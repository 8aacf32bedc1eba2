import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportableDataset } from '@industry/facts/importer.ts';
import type { ServerService } from '@industry/registry/types.ts';
import { licenceText } from '@industry/i18n';
import { repositoryFolder } from '@industry/observe';
import { SERVICES } from './services.ts';
import { openTestServer, type TestServer } from './testing.ts';

const same = (text: string) => ({ kk: text, ru: text, en: text, ja: text });

/** As many datasets as a ministry has, and one that nobody may read. */
const declared = (id: string, secrecy: ImportableDataset['secrecy']): ImportableDataset => ({
  id,
  title: same(`Generated ${id}`),
  description: same('Generated for a test'),
  keys: [{ name: 'product' }],
  facts: [{ id: 'amount', title: same('Amount'), unit: 'mln-xts' }],
  periodKind: 'interval',
  delivery: 'full',
  secrecy,
  licence: 'CC0-1.0',
  owner: 'ministry',
  expects: same('CSV'),
  importer: { version: '1', source: 'Invented', layouts: [] },
});
const many: ServerService = {
  name: 'many',
  contributions: {
    datasets: [
      ...Array.from({ length: 500 }, (_, i) => declared(`generated-${String(i).padStart(3, '0')}`, 'public')),
      declared('guarded', 'sealed'),
    ],
  },
};

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ services: [...SERVICES, many] });
});
afterAll(() => server.close());

const get = async (url: string, headers: Readonly<Record<string, string>> = {}) => server.app.inject({ url, headers });
const ECI = '/api/v1/datasets/harvard-eci';

describe('a dataset leaves', () => {
  test('as CSV that a spreadsheet reads, with the way to its origin', async () => {
    const answer = await get(`${ECI}/download?format=csv`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="harvard-eci_\d{4}-\d\d-\d\d\.csv"$/);
    expect(answer.body.startsWith('\uFEFFcountry,fact,period_start,')).toBe(true);
    const facts = await server.composition.platform.facts.observations({ dataset: 'harvard-eci' });
    expect(answer.body.trimEnd().split('\n')).toHaveLength(facts.length + 1);

    const about = /^<([^>]+)>; rel="describedby"/.exec(String(answer.headers['link']))![1]!;
    const text = (await get(about)).body;
    expect(text).toContain('Invented for tests');
    expect(text).toContain(facts[0]!.origin.batch);
    expect(text).toContain(facts[0]!.origin.fileHash);
    expect(text).toContain('Licence: CC0-1.0');
  });

  test('as a workbook whose last sheet says where it comes from', async () => {
    const answer = await get(`${ECI}/download?format=xlsx&language=ru`);
    expect(answer.statusCode).toBe(200);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(answer.rawPayload as unknown as ArrayBuffer);
    const [rows, origin] = workbook.worksheets;
    expect(rows!.getRow(1).values).toContain('period_start');
    expect(rows!.rowCount).toBe(
      (await server.composition.platform.facts.observations({ dataset: 'harvard-eci' })).length + 1,
    );
    expect(JSON.stringify(origin!.getSheetValues())).toContain('Вымышлено');
  });

  test('as Parquet', async () => {
    const answer = await get(`${ECI}/download?format=parquet`);
    expect([answer.statusCode, answer.rawPayload.subarray(0, 4).toString()]).toEqual([200, 'PAR1']);
    expect(answer.rawPayload.toString('latin1')).toContain('licence');
  });

  test('one batch too; nothing at a time when nothing was known; nothing of another dataset', async () => {
    const [batch] = await server.composition.platform.facts.batches('harvard-eci');
    const one = await get(`${ECI}/batches/${batch!.id}/download?format=csv`);
    expect(one.body.split('\n')[0]).toContain('op');
    expect((await get(`${ECI}/download?format=csv&knownAt=1990-01-01`)).json().code).toBe('download-empty');
    expect((await get(`/api/v1/datasets/generated-000/batches/${batch!.id}/download?format=csv`)).json().code).toBe(
      'batch-unknown',
    );
  });

  test('unless it is above "public", by any road', async () => {
    for (const path of ['', '/download?format=csv', '/download?format=parquet', '/about.txt']) {
      expect((await get(`/api/v1/datasets/guarded${path}`)).json().code).toBe('dataset-unknown');
    }
    expect((await get('/api/v1/catalogue.jsonld')).body).not.toContain('guarded');
  });

  test('and leaves nothing behind; who has it is told so', async () => {
    const { headers } = await get(`${ECI}/download?format=csv`);
    expect((await get(`${ECI}/download?format=csv`, { 'if-none-match': String(headers['etag']) })).statusCode).toBe(
      304,
    );
    await expect
      .poll(() => readdirSync(join(server.settings.stateFolder, 'staging')).filter((name) => name.startsWith('stage-')))
      .toEqual([]);
  });
});

describe('a table of a page as a workbook', () => {
  const body = async (more: object = {}) => ({
    title: 'Таблица',
    columns: [
      { header: 'A', kind: 'text' },
      { header: 'B', kind: 'decimal' },
    ],
    rows: [
      ['=1+1', '0.5'],
      [null, null],
    ],
    batches: [(await server.composition.platform.facts.batches('harvard-eci'))[0]!.id, 'no-such-batch'],
    path: '/ru/indicators/ind.t4#part-1',
    ...more,
  });
  const post = async (payload: object) =>
    server.app.inject({
      method: 'POST',
      url: '/api/v1/workbooks?language=ru',
      payload,
      headers: { 'x-industry-request': '1' },
    });

  test('holds the rows as they are and the origin as the catalogue knows it', async () => {
    const answer = await post(await body());
    expect(answer.statusCode).toBe(200);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(answer.rawPayload as unknown as ArrayBuffer);
    const [rows, origin] = workbook.worksheets;
    expect([rows!.getCell('A2').value, rows!.getCell('B2').value]).toEqual(['=1+1', 0.5]);
    const said = JSON.stringify(origin!.getSheetValues());
    expect(said).toContain('Вымышлено');
    expect(said).toContain('/ru/indicators/ind.t4#part-1');
    expect(said).toContain('система их не подписывает');
  });

  test.each([
    ['a figure that is none', { rows: [['x', 'much']] }],
    ['a page of somebody else', { path: '//evil.example/x' }],
    ['too many rows', { rows: Array.from({ length: 5_001 }, () => ['x', '1']) }],
    ['more cells than columns', { rows: [['x', '1', 'y']] }],
  ])('is refused for %s', async (_, more) => {
    expect((await post(await body(more))).statusCode).toBe(400);
  });
});

test('only a part that is shown alone may be framed by others', async () => {
  const policy = async (path: string) => (await get(path)).headers['content-security-policy'];
  expect(await policy('/ru/embed/indicators/ind.t4?part=x')).toContain('frame-ancestors *');
  for (const path of ['/ru/indicators/ind.t4', '/embed/x', '/ru/sign-in', '/api/v1/datasets'])
    expect(await policy(path)).toContain("frame-ancestors 'none'");
});

test('terms of use are a short name or said in four languages', async () => {
  const { datasets } = (await get('/api/v1/datasets')).json<{ datasets: { licence: string }[] }>();
  const english = datasets.map(({ licence }) => licence).filter((licence) => licenceText(licence).ru === licence);
  expect([...new Set(english)].toSorted()).toEqual(['CC-BY-4.0', 'CC0-1.0', 'Etalab 2.0 (CEPII BACI)']);
});

test('five hundred datasets are listed', async () => {
  const { datasets } = (await get('/api/v1/datasets')).json();
  expect(datasets.length).toBeGreaterThan(500);
});

describe('the catalogue as DCAT-AP 3', () => {
  const quads = async (document: object): Promise<Store> => {
    // A document that needs the network to be read is a mistake.
    const documentLoader = (address: string): never => {
      throw new Error(`asked for ${address}`);
    };
    return new Store(
      new Parser().parse(await jsonld.toRDF(document, { format: 'application/n-quads', documentLoader })),
    );
  };
  const shapes = new Store(
    new Parser().parse(readFileSync(join(repositoryFolder(), 'apps/server/dcat-ap.fixture.ttl'), 'utf8')),
  );
  const faults = async (document: object): Promise<string[]> => {
    const report = new Validator(shapes as never).validate((await quads(document)) as never);
    return [...(await report).results].map(
      ({ path, focusNode, message }) =>
        `${focusNode?.value} ${path?.value}: ${message.map(({ value }) => value).join(' ')}`,
    );
  };
  interface CatalogueDocument {
    readonly dataset: readonly Record<string, unknown>[];
    readonly service: readonly Record<string, unknown>[];
  }
  const document = async (): Promise<CatalogueDocument> => (await get('/api/v1/catalogue.jsonld')).json();

  test('follows the shapes of the standard', async () => {
    const answer = await get('/api/v1/catalogue.jsonld');
    expect(answer.headers['content-type']).toBe('application/ld+json');
    expect(await faults(answer.json())).toEqual([]);
  });

  test.each([
    ['a title in one language only', (one: Record<string, unknown>) => ({ ...one, title: { en: 'x' } })],
    ['no publisher', (one: Record<string, unknown>) => ({ ...one, publisher: [] })],
    [
      'an end before its start',
      (one: Record<string, unknown>) => ({
        ...one,
        temporal: { '@type': 'dct:PeriodOfTime', startDate: '2024-01-01', endDate: '2020-01-01' },
      }),
    ],
  ])('which find %s', async (_, spoil) => {
    const good = await document();
    expect(await faults({ ...good, dataset: good.dataset.map((one, i) => (i === 0 ? spoil(one) : one)) })).not.toEqual(
      [],
    );
  });

  test('names every download of every dataset that has rows, each of which answers', async () => {
    const { dataset } = await document();
    const withRows = dataset.filter((one) => 'distribution' in one);
    expect(withRows.length).toBeGreaterThan(0);
    for (const one of withRows) {
      for (const part of one['distribution'] as Record<string, { '@id': string }>[]) {
        const { pathname, search } = new URL((part['downloadURL'] ?? part['accessURL'])!['@id']);
        expect([pathname + search, (await get(pathname + search)).statusCode]).toEqual([pathname + search, 200]);
      }
    }
  });
});
