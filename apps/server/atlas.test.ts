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
    ['?activity=10710', ['Цех 3']],
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

describe('plants by area', () => {
  const square = (west: number, south: number) => [
    [west, south],
    [west, south + 1],
    [west + 1, south + 1],
    [west + 1, south],
    [west, south],
  ];
  beforeAll(async () => {
    const { regions } = server.composition.platform.pack.regionSchemes.get('KATO-2022')!;
    const features = regions.map(({ code }, i) => ({
      type: 'Feature',
      properties: { KATO: `${code.slice(0, 2)}9900000`, ADM2_KK: 'k', ADM2_RU: 'r', ADM2_EN: `d${i}` },
      geometry: {
        type: 'Polygon',
        coordinates: [code === '350000000' ? square(72.5, 49.5) : square(i, 0)],
      },
    }));
    await loadText(server, 'district-boundaries', JSON.stringify({ type: 'FeatureCollection', features }), {
      scheme: 'KATO-2022',
    });
  });

  test('are counted on the last day of each year, this year as of today', async () => {
    const { body } = await ask('/api/v1/atlas/plant-counts?level=region');
    expect(body.years).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    const of = (area: string) =>
      body.values.filter((one: { area: string }) => one.area === area).map(({ value }: { value: string }) => value);
    expect(of('350000000')).toEqual(['2', '2', '2', '2', '2', '2', '2']);
    // One closed on the first day of 2024, one opens in 2030.
    expect(of('750000000')).toEqual(['2', '2', '2', '2', '1', '1', '1']);
  });

  test('stand in the district that surrounds their coordinates; the others are told', async () => {
    const { body } = await ask('/api/v1/atlas/plant-counts?level=district&sector=24');
    expect(body).toMatchObject({ placed: { register: 0, coordinates: 2 }, unplaced: 0 });
    expect(new Set(body.values.map(({ area }: { area: string }) => area))).toEqual(new Set(['359900000']));
    expect((await ask('/api/v1/atlas/plant-counts?level=district&sector=10')).body).toMatchObject({ unplaced: 1 });
    expect((await ask('/api/v1/atlas/plant-counts?level=village')).status).toBe(400);
  });

  test('of districts with their region; a scheme that nobody knows is not there', async () => {
    const { body } = await ask('/api/v1/boundaries/KATO-2022/districts');
    expect(body.features.map(({ properties }: { properties: unknown }) => properties)).toContainEqual({
      code: '359900000',
      region: '350000000',
      name: { kk: 'k', ru: 'r', en: expect.any(String), ja: expect.any(String) },
    });
    expect((await ask('/api/v1/boundaries/KATO-1999/districts')).status).toBe(404);
  });

  test('zones stand in the middle of their plants; infrastructure is there when somebody delivers it', async () => {
    const layer = async (id: string) =>
      (await ask('/api/v1/atlas/places')).body.layers.find((one: { id: string }) => one.id === id);
    expect((await layer('zones')).places).toMatchObject([{ id: 'СЭЗ', longitude: 73.2, latitude: 49.9 }]);
    expect(await layer('infrastructure')).toMatchObject({ places: [], dataset: 'infrastructure' });
    await loadText(
      server,
      'infrastructure',
      'object,kind,name_kk,name_ru,latitude,longitude\nS-1,rail,Бекет,Станция,49.8,73.1\n',
    );
    expect((await layer('infrastructure')).places).toMatchObject([{ id: 'S-1', note: { en: 'rail' } }]);
  });
});
