import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadText } from './small-trade.fixture.ts';
import { openTestServer, type TestServer, testSettings } from './testing.ts';

const TILES = 'https://tiles.example/{z}/{x}/{y}.png';
const A = '201340000014';
let server: TestServer;

beforeAll(async () => {
  const settings = testSettings({ INDUSTRY_PACK: 'programmes/kz-2020-2025', INDUSTRY_TILES: TILES });
  server = await openTestServer({ settings, now: () => new Date('2026-06-01T06:00:00Z') });
  const firm = `${A},2020-01-01,Үлгі Металл,Образец Металл,LLP,350000000,KATO-2022,24101,medium,active,2020-01-01`;
  await loadText(
    server,
    'firm-registration',
    `bin,valid_from,name_kk,name_ru,legal_form,region,region_scheme,oked,size_class,status,registered_on\n${firm}\n`,
  );
  const plants = [
    `P1,2020-01-01,${A},Цех 1,350000000,KATO-2022,49.8,73.1,24101,,2020-01-01,`,
    `P2,2020-01-01,${A},Цех 2,350000000,KATO-2022,49.9,73.2,24101,СЭЗ,2020-01-01,`,
    `P3,2020-01-01,${A},Цех 3,750000000,KATO-2022,,,10710,,2020-01-01,`,
    // Closed, and not opened yet: neither works on the day.
    `P4,2020-01-01,${A},Цех 4,750000000,KATO-2022,43.2,76.9,10710,,2020-01-01,2024-01-01`,
    `P5,2020-01-01,${A},Цех 5,750000000,KATO-2022,43.2,76.9,10710,,2030-01-01,`,
  ];
  await loadText(
    server,
    'firm-plants',
    `plant,valid_from,bin,name,region,region_scheme,latitude,longitude,oked,zone,opened_on,closed_on\n${plants.join('\n')}\n`,
  );
});
afterAll(() => server.close());

const ask = async (url: string, headers: Readonly<Record<string, string>> = {}) => {
  const answer = await server.app.inject({ url, headers });
  return { status: answer.statusCode, headers: answer.headers, body: answer.statusCode === 304 ? null : answer.json() };
};

describe('the map of the plants', () => {
  test('has the plants that work on the day, with their firm’s size, place and zone', async () => {
    const { status, body } = await ask('/api/v1/atlas/plants');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      asOf: '2026-06-01',
      plants: ['P1', 'P2', 'P3'],
      longitude: [731_000, 732_000, null],
      latitude: [498_000, 499_000, null],
      inZone: [0, 1, 0],
      tiles: { url: TILES, attribution: '' },
    });
    expect(body.sector.map((at: number) => body.sectors[at].code)).toEqual(['24', '24', '10']);
    expect(body.size.map((at: number) => body.sizes[at])).toEqual(['medium', 'medium', 'medium']);
    expect((await ask('/api/v1/atlas/plants?asOf=2023-06-01')).body.plants).toContain('P4');
  });

  test('is not sent again while nothing was published', async () => {
    const { headers } = await ask('/api/v1/atlas/plants');
    expect((await ask('/api/v1/atlas/plants', { 'if-none-match': String(headers['etag']) })).status).toBe(304);
  });

  test('may show the pictures of its tiles, and of nobody else', async () => {
    const { headers } = await ask('/api/v1/atlas/layers');
    expect(String(headers['content-security-policy'])).toMatch(
      /img-src 'self' data: blob: https:\/\/tiles\.example[;,]?/,
    );
  });

  test.each([
    ['', ['Цех 1', 'Цех 2', 'Цех 3']],
    ['?region=350000000', ['Цех 1', 'Цех 2']],
    ['?sector=10', ['Цех 3']],
    ['?zone=yes', ['Цех 2']],
    ['?size=large', []],
    ['?region=1', []],
    ['?plants=P3', ['Цех 3']],
  ])('its list %s', async (query, names) => {
    const { body } = await ask(`/api/v1/atlas/plant-list${query}`);
    expect(body.plants.map(({ name }: { name: string }) => name)).toEqual(names);
    expect(body.total).toBe(names.length);
  });
});

test('quotients are of the plants; cells of few are not tested', async () => {
  const { body } = await ask('/api/v1/atlas/location-quotients');
  const cell = body.cells.find((one: { plants: number }) => one.plants === 2);
  expect(cell).toEqual({
    region: '350000000',
    sector: '24',
    plants: 2,
    quotient: '1.5',
    pValue: null,
    falseDiscoveryRate: null,
    specialised: false,
  });
  expect(body).toMatchObject({ plants: 3, parameters: { permutations: 9_999, seed: 1 } });
});

test('a layer is one list of regions; one that nobody gives is not there', async () => {
  await loadText(
    server,
    'bns-regional-indicators',
    'Region,rate,year\nAkmola Region,4.8,2022\nAkmola Region,4.9,2021\n',
    { scheme: 'KATO-2022' },
  );
  const { layers } = (await ask('/api/v1/atlas/layers')).body;
  expect(layers.map(({ id }: { id: string }) => id)).toContain('bns-regional-indicators.unemployment');
  expect((await ask('/api/v1/atlas/layers/bns-regional-indicators.unemployment')).body).toMatchObject({
    scheme: 'KATO-2022',
    years: [2021, 2022],
    values: [
      { region: '110000000', year: 2021, value: '4.9' },
      { region: '110000000', year: 2022, value: '4.8' },
    ],
  });
  expect((await ask('/api/v1/atlas/layers/firm-labour.employees')).status).toBe(404);
});
