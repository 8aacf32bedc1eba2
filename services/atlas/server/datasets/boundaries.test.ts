import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLake, SHARED, type TestLake } from '@industry/facts/test-lake.ts';
import { boundaries } from './boundaries.ts';
import { districtBoundaries } from './district-boundaries.ts';
import { readBoundaries } from './read-boundaries.ts';

const square = (code: string, ring: readonly (readonly number[])[]) => ({
  type: 'Feature',
  properties: { KATO: code, ISO_3166_2: null, ADM1_KK: `k${code}`, ADM1_RU: `r${code}`, ADM1_EN: `e${code}` },
  geometry: { type: 'Polygon', coordinates: [ring] },
});
const RING = [
  [70, 50],
  [71, 50],
  [71, 51],
  [70, 50],
];
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

describe('boundaries', () => {
  let lake: TestLake;
  beforeAll(async () => {
    lake = await openTestLake([boundaries]);
  });
  afterAll(() => lake.close());
  const stage = (text: string, scheme?: string) =>
    lake.stage(boundaries, lake.write('map.geojson', text), scheme === undefined ? {} : { options: { scheme } });

  test('each scheme is delivered by itself and replaces only itself', async () => {
    const first = await stage(collection(square('10', RING), square('20', RING), square('25', RING)), 'TL-2010');
    await lake.publish(first.staged);
    const second = await stage(collection(...['10', '20', '30', '40'].map((code) => square(code, RING))), 'TL-2021');
    await lake.publish(second.staged);
    const of = async (scheme: string) => (await readBoundaries(lake.facts, scheme))?.boundaries.map(({ code }) => code);
    expect(await of('TL-2010')).toEqual(['10', '20', '25']);
    expect(await of('TL-2021')).toEqual(['10', '20', '30', '40']);
    expect(await of('TL-1999')).toBeUndefined();
    const found = await readBoundaries(lake.facts, 'TL-2021');
    expect(found?.boundaries[0]?.geometry).toEqual({ type: 'Polygon', coordinates: [RING] });
    expect(found?.origin).toMatchObject({ dataset: 'boundaries', quoted: false, licence: 'CC-BY-4.0' });
  });

  test('a map with a hole, as one of another scheme has, is refused', async () => {
    await expect(stage(collection(square('10', RING), square('20', RING)), 'TL-2010')).rejects.toThrow(
      /1 of 3 regions of TL-2010 are missing \(field region, value "25"\)\. Check that the file is of this scheme/,
    );
  });

  test('without --scheme nothing is imported', async () => {
    await expect(stage(collection(square('10', RING)))).rejects.toThrow('Give --scheme, one of TL-2010, TL-2021');
  });

  test.each([
    ['an unknown code', square('99', RING), 'no such code in the list'],
    ['an open ring', square('10', [...RING.slice(0, 3), [70, 50.5]]), 'a ring is not closed'],
    [
      'a point outside the world',
      square('10', [
        [70, 50],
        [271, 50],
        [71, 51],
        [70, 50],
      ]),
      'coordinates outside the world',
    ],
    [
      'a point instead of a polygon',
      { ...square('10', RING), geometry: { type: 'Point', coordinates: [70, 50] } },
      'not a polygon',
    ],
    ['a region twice', square('20', RING), 'the key occurs more than once'],
  ])('%s is refused', async (_, feature, reason) => {
    await expect(stage(collection(square('20', RING), feature), 'TL-2010')).rejects.toThrow(reason);
  });

  test('what is not GeoJSON is refused', async () => {
    await expect(stage('KATO,name\n10,North\n', 'TL-2010')).rejects.toThrow('not a GeoJSON FeatureCollection');
    await expect(stage('{"type":"FeatureCollection"}', 'TL-2010')).rejects.toThrow('3 of 3 regions');
  });
});

describe('boundaries of districts', () => {
  let lake: TestLake;
  beforeAll(async () => {
    lake = await openTestLake([districtBoundaries]);
  });
  afterAll(() => lake.close());
  const feature = (code: string) => ({
    ...square(code, RING),
    properties: { KATO: code, ADM2_KK: 'k', ADM2_RU: 'r', ADM2_EN: 'e' },
  });
  const stage = (...codes: string[]) =>
    lake.stage(districtBoundaries, lake.write('districts.geojson', collection(...codes.map(feature))), {
      options: { scheme: 'TL-2010' },
    });

  test('lie in the region that the first digits of their code name', async () => {
    const { staged } = await stage('101000000', '201000000', '251000000', '251100000');
    expect(await lake.publish(staged)).toMatchObject({ rows: 4, rejectedRows: 0 });
  });

  test.each([
    ['of no region of the list', ['101000000', '201000000', '251000000', '991000000'], 'no such code in the list'],
    ['with a code of another form', ['101000000', '201000000', '251000000', '10'], 'no such code in the list'],
    ['with a region left out', ['101000000', '201000000'], '1 of 3 regions of TL-2010 are missing'],
    ['twice', ['101000000', '101000000', '201000000', '251000000'], 'the key occurs more than once'],
  ])('%s are refused', async (_, codes, reason) => {
    await expect(stage(...codes)).rejects.toThrow(reason);
  });
});

const real = join(SHARED, 'data/boundaries/kaz_admbnda_adm1_2024_simplified.geojson');
const realDistricts = join(SHARED, 'data/boundaries/kaz_admbnda_adm2_2024.geojson.gz');
test.skipIf(!existsSync(real))(
  'the twenty regions of 2024 and their 224 districts (skipped without ../shared)',
  async () => {
    const codes = (
      JSON.parse(readFileSync(real, 'utf8')) as { features: { properties: { KATO: string } }[] }
    ).features.map(({ properties }) => properties.KATO);
    const text = { kk: 'x', ru: 'x', en: 'x', ja: 'x' };
    const regions = codes.map((code) => ({
      code,
      kind: 'region' as const,
      name: text,
      shortName: text,
      tile: { column: 0, row: 0 },
    }));
    const scheme = { id: 'KATO-2022', title: text, validFrom: '2022-06-08', source: 'BNS', regions };
    const lake = await openTestLake([boundaries, districtBoundaries], {
      regionSchemes: new Map([['KATO-2022', scheme]]),
    });
    try {
      const { staged } = await lake.stage(boundaries, real, { options: { scheme: 'KATO-2022' } });
      expect(await lake.publish(staged)).toMatchObject({
        rows: 20,
        rejectedRows: 0,
        validFrom: '2022-06-08',
        validTo: null,
      });
      expect((await readBoundaries(lake.facts, 'KATO-2022'))?.boundaries).toHaveLength(20);
      const districts = await lake.stage(districtBoundaries, realDistricts, { options: { scheme: 'KATO-2022' } });
      expect(await lake.publish(districts.staged)).toMatchObject({ rows: 224, rejectedRows: 0 });
    } finally {
      await lake.close();
    }
  },
);
