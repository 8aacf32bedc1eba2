import { getUrl } from 'sdmx-rest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faults } from './sdmx-json.fixture.ts';
import { openTestServer, type TestServer, testSettings } from './testing.ts';

/*
 * The pack of Kazakhstan: its agency is MIID, the figures that it quotes are the data. Addresses are written by
 * the SDMX working group's own client for SDMX REST 2 wherever it can write them.
 */

const CSV = 'application/vnd.sdmx.data+csv;version=2.0.0';
const SERVICE = { id: 'INDUSTRY', api: 'v2.0.0', url: '/sdmx/v2' };
const GVA = 'dataflow=MIID:BNS_MANUFACTURING_GVA(1.0)';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ settings: testSettings({ INDUSTRY_PACK: 'programmes/kz-2020-2025' }) });
});
afterAll(() => server.close());

const get = async (url: string, headers: Readonly<Record<string, string>> = {}) => server.app.inject({ url, headers });
const json = async (url: string) => {
  const answer = await get(url);
  expect([url, answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([url, 200, '']);
  return answer.json();
};
const csv = async (url: string, accept = CSV): Promise<string[]> => {
  const answer = await get(url, { accept });
  expect([url, answer.statusCode]).toEqual([url, 200]);
  return answer.body.trimEnd().split('\r\n');
};

describe('structures', () => {
  test('every kind is valid SDMX-JSON 2.0, with whatever references', async () => {
    for (const type of ['dataflow', 'datastructure', 'codelist', 'conceptscheme', 'agencyscheme', '*']) {
      for (const references of [
        'none',
        'children',
        'descendants',
        'parents',
        'parentsandsiblings',
        'ancestors',
        'all',
        'codelist',
      ]) {
        const message = await json(getUrl({ resource: type, references }, SERVICE));
        expect(faults('structure', message)).toEqual([]);
      }
    }
  });

  test('all references of a dataflow are in the message that carries its descendants', async () => {
    const { data } = await json('/sdmx/v2/structure/dataflow/MIID/BNS_MANUFACTURING_GVA/1.0?references=descendants');
    const [structure] = data.dataStructures;
    const concepts = new Set(data.conceptSchemes[0].concepts.map(({ id }: { id: string }) => id));
    const lists = new Set(data.codelists.map(({ id }: { id: string }) => id));
    const { dimensionList, attributeList } = structure.dataStructureComponents;
    for (const { id, localRepresentation } of [...dimensionList.dimensions, ...attributeList.attributes]) {
      expect(concepts).toContain(id);
      const list = /:(\w+)\(/.exec(localRepresentation.enumeration ?? '')?.[1];
      if (list !== undefined) expect(lists).toContain(list);
    }
    expect(dimensionList.dimensions.map(({ id }: { id: string }) => id)).toEqual([
      'FREQ',
      'FACT',
      'REF_AREA',
      'REF_AREA_SCHEME',
    ]);
  });

  test('stubs carry no codes, one item alone is a partial list', async () => {
    const stubs = await json('/sdmx/v2/structure/codelist?detail=allstubs');
    expect(stubs.data.codelists.every((list: object) => !('codes' in list))).toBe(true);
    const { data } = await json('/sdmx/v2/structure/codelist/MIID/CL_OBS_STATUS/1.0/P');
    expect(data.codelists[0]).toMatchObject({ isPartial: true, codes: [{ id: 'P', name: 'Provisional value' }] });
  });

  test.each([
    ['1.0', 200],
    ['1.0.0', 200],
    ['+', 200],
    ['~', 200],
    ['*', 200],
    ['1+', 200],
    ['2.0', 404],
  ])('version %s: %i', async (version, status) => {
    expect((await get(`/sdmx/v2/structure/dataflow/*/INDICATORS/${version}`)).statusCode).toBe(status);
  });

  test('names are in the language asked for, and in all beside', async () => {
    const { data } = (await get('/sdmx/v2/structure/dataflow/*/INDICATORS', { 'accept-language': 'ja' })).json();
    expect(data.dataflows[0].name).toBe('計画の指標：計画値と実績値');
    expect(Object.keys(data.dataflows[0].names)).toEqual(['kk', 'ru', 'en', 'ja']);
  });
});

describe('data', () => {
  test('as JSON is valid in each packaging', async () => {
    for (const query of [
      { context: GVA },
      { context: GVA, obsDimension: 'AllDimensions' },
      { context: GVA, attributes: 'none', measures: 'none' },
      { context: GVA, history: true },
      { context: 'dataflow=MIID:INDICATORS(+)', lastNObs: 1 },
    ])
      expect(faults('data', await json(getUrl(query, SERVICE)))).toEqual([]);
  });

  test('as JSON says what the facts say, value by value, with unit, status and source', async () => {
    const { data } = await json(getUrl({ context: GVA, obsDimension: 'AllDimensions' }, SERVICE));
    const [structure] = data.structures;
    const { observation: dimensions } = structure.dimensions;
    const { observation: attributes } = structure.attributes;
    const read = Object.entries<(number | string | null)[]>(data.dataSets[0].observations).map(
      ([key, [value, ...rest]]) => ({
        key: key
          .split(':')
          .map((at, i) => dimensions[i].values[Number(at)].id ?? dimensions[i].values[Number(at)].value),
        value: String(value),
        attributes: rest.map((at, i) =>
          at === null ? null : (attributes[i].values[Number(at)].id ?? attributes[i].values[Number(at)].value),
        ),
      }),
    );
    const facts = await server.composition.platform.facts.observations({ dataset: 'bns-manufacturing-gva' });
    expect(read).toHaveLength(facts.length);
    for (const fact of facts) {
      const { region } = fact.keys;
      const found = read.find(
        ({ key }) =>
          key[1] === fact.fact &&
          key[2] === region &&
          key[3] === fact.scheme['region'] &&
          key[4] === fact.periodStart.slice(0, 4),
      );
      expect(found?.value).toBe(fact.value);
      expect(found?.attributes.slice(0, 3)).toEqual([fact.status, fact.unit, fact.origin.sourceText.en]);
    }
  });

  test('as CSV: the columns of the standard, one line an observation', async () => {
    const [head, ...lines] = await csv(getUrl({ context: GVA }, SERVICE));
    expect(head).toBe(
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,FACT,REF_AREA,REF_AREA_SCHEME,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,SOURCE,PUBLISHED_ON,BATCH,SIMULATED',
    );
    const facts = await server.composition.platform.facts.observations({ dataset: 'bns-manufacturing-gva' });
    expect(lines).toHaveLength(facts.length);
    expect(
      lines.every((line) => line.startsWith('dataflow,MIID:BNS_MANUFACTURING_GVA(1.0),I,A,gva_manufacturing,')),
    ).toBe(true);
  });

  test('as CSV with labels and keys', async () => {
    const [both] = await csv(getUrl({ context: GVA }, SERVICE), `${CSV};labels=both;keys=both`);
    expect(both).toContain('ACTION,SERIES_KEY,OBS_KEY,FREQ: Frequency,');
    const [name, line] = await csv(getUrl({ context: GVA }, SERVICE), `${CSV};labels=name;timeFormat=normalized`);
    expect(name).toContain('STRUCTURE_NAME,ACTION,FREQ,Frequency,');
    expect(line).toMatch(/,\d{4}-12-31,\d{4}-12-31,/);
  });

  test('is narrowed by key, component, period, first and last', async () => {
    const keysOf = async (url: string) =>
      (await csv(url)).slice(1).map((line) => line.split(',').slice(5, 8).join(' '));
    const all = await keysOf(getUrl({ context: GVA }, SERVICE));
    const one = all[0]!.split(' ')[0]!;
    expect(await keysOf(getUrl({ context: GVA, key: `A.*.${one}` }, SERVICE))).toEqual(
      all.filter((key) => key.startsWith(`${one} `)),
    );
    expect(await keysOf(`/sdmx/v2/data/dataflow/MIID/BNS_MANUFACTURING_GVA?c[REF_AREA]=${one}`)).toEqual(
      all.filter((key) => key.startsWith(`${one} `)),
    );
    const years = [...new Set(all.map((key) => key.split(' ')[2]!))].toSorted();
    const [first, last] = [years[0]!, years.at(-1)!];
    expect(
      await keysOf(`/sdmx/v2/data/dataflow/*/BNS_MANUFACTURING_GVA/+/*?c[TIME_PERIOD]=ge:${first}+lt:${last}`),
    ).toEqual(all.filter((key) => !key.endsWith(last)));
    const series = new Set(all.map((key) => key.split(' ').slice(0, 2).join(' ')));
    expect(await keysOf(getUrl({ context: GVA, lastNObs: 1 }, SERVICE))).toHaveLength(series.size);
    expect(await keysOf(`${getUrl({ context: GVA }, SERVICE)}&limit=2&offset=1`)).toEqual(all.slice(1, 3));
  });

  test('since an instant: nothing before, everything after', async () => {
    const path = '/sdmx/v2/data/dataflow/MIID/BNS_MANUFACTURING_GVA';
    const later = await get(`${path}?updatedAfter=2999-01-01T00:00:00Z`);
    expect(later.statusCode).toBe(404);
    const message = await json(`${path}?updatedAfter=2000-01-01T00:00:00Z`);
    expect(message.data.dataSets.map(({ action }: { action: string }) => action)).toEqual(['Replace']);
    expect((await get(`${path}?asOf=2000-01-01T00:00:00Z`)).statusCode).toBe(404);
  });

  test('an indicator leaves with its plan, what the act prints and its actual', async () => {
    const lines = await csv('/sdmx/v2/data/dataflow/MIID/INDICATORS');
    const series = new Set(lines.slice(1).map((line) => line.split(',')[5]));
    expect([...series].toSorted()).toEqual(['actual', 'plan', 'printed']);
  });

  test('a client that has it is told so', async () => {
    const url = getUrl({ context: GVA }, SERVICE);
    const { headers } = await get(url);
    expect(headers['content-type']).toBe('application/vnd.sdmx.data+json;version=2.0.0');
    const again = await get(url, { 'if-none-match': String(headers['etag']) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await get(url, { 'if-none-match': String(headers['etag']), accept: CSV })).statusCode).toBe(200);
  });
});

describe('availability', () => {
  test('is a valid constraint with the codes that have data', async () => {
    const message = await json('/sdmx/v2/availability/dataflow/MIID/BNS_MANUFACTURING_GVA/1.0/*?references=all');
    expect(faults('structure', message)).toEqual([]);
    const [{ cubeRegions }] = message.data.dataConstraints;
    const areas = cubeRegions[0].keyValues.find(({ id }: { id: string }) => id === 'REF_AREA').values;
    const facts = await server.composition.platform.facts.observations({ dataset: 'bns-manufacturing-gva' });
    expect(areas.map(({ value }: { value: string }) => value)).toEqual(
      [...new Set(facts.map(({ keys }) => keys['region']))].toSorted(),
    );
  });
});

test.each([
  ['/sdmx/v2/structure/nonsense', {}, 400, 'sdmx-query'],
  ['/sdmx/v2/structure/metadataflow', {}, 404, 'sdmx-unknown'],
  ['/sdmx/v2/structure/dataflow/MIID/NONE', {}, 404, 'sdmx-unknown'],
  ['/sdmx/v2/structure/dataflow?detail=some', {}, 400, 'sdmx-query'],
  ['/sdmx/v2/structure/dataflow?references=some', {}, 400, 'sdmx-query'],
  [
    '/sdmx/v2/structure/dataflow',
    { accept: 'application/vnd.sdmx.structure+xml;version=3.0.0' },
    406,
    'sdmx-not-acceptable',
  ],
  [
    '/sdmx/v2/structure/dataflow',
    { accept: 'application/vnd.sdmx.structure+json;version=1.0' },
    406,
    'sdmx-not-acceptable',
  ],
  [
    '/sdmx/v2/data/dataflow/*/INDICATORS',
    { accept: 'application/vnd.sdmx.data+xml;version=3.0.0' },
    406,
    'sdmx-not-acceptable',
  ],
  ['/sdmx/v2/data/dataflow/*/INDICATORS/1.0/A.A.A.A.A', {}, 400, 'sdmx-query'],
  ['/sdmx/v2/data/dataflow/*/INDICATORS?c[NONE]=A', {}, 400, 'sdmx-query'],
  ['/sdmx/v2/data/dataflow/*/INDICATORS?c[TIME_PERIOD]=ge:soon', {}, 400, 'sdmx-query'],
  ['/sdmx/v2/data/dataflow/*/INDICATORS?c[OBS_VALUE]=ge:x', {}, 400, 'sdmx-query'],
  ['/sdmx/v2/data/dataflow/*/INDICATORS?attributes=NONE', {}, 400, 'sdmx-query'],
  ['/sdmx/v2/data/dataflow/*/INDICATORS?dimensionAtObservation=SERIES', {}, 501, 'sdmx-not-implemented'],
  ['/sdmx/v2/data/dataflow/*/*', {}, 501, 'sdmx-not-implemented'],
  ['/sdmx/v2/data/provisionagreement/*/INDICATORS', {}, 404, 'sdmx-unknown'],
  ['/sdmx/v2/schema/dataflow/MIID/INDICATORS/1.0', {}, 501, 'sdmx-not-implemented'],
  ['/sdmx/v2/metadata/dataflow/MIID/INDICATORS', {}, 501, 'sdmx-not-implemented'],
  ['/sdmx/v2/nothing', {}, 404, 'not-found'],
])('%s %o: %i %s', async (url, headers, status, code) => {
  const answer = await get(url, headers);
  expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
});

test('a dataset above "public" is no dataflow', async () => {
  const { data } = await json('/sdmx/v2/structure/dataflow');
  const ids = new Set(data.dataflows.map(({ id }: { id: string }) => id));
  const guarded = server.composition.platform.facts.datasets().filter(({ secrecy }) => secrecy !== 'public');
  for (const { id } of guarded) expect(ids).not.toContain(id.toUpperCase().replaceAll('-', '_'));
});
