import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPack } from '@industry/pack';
import { openTestLake, SHARED, type TestLake } from '@industry/facts/test-lake.ts';
import { decentWork } from './decent-work.ts';
import { regionAreas } from './region-areas.ts';
import { towns } from './towns.ts';

let lake: TestLake;
beforeAll(async () => {
  const pack = await loadPack(join(import.meta.dirname, '../../../../programmes/kz-2020-2025'));
  lake = await openTestLake([decentWork, regionAreas, towns], { ...pack, nation: 'KZ' });
});
afterAll(() => lake.close());

const told = (findings: readonly { readonly check: string; readonly rows: number }[]) =>
  findings.map(({ check, rows }) => [check, rows]).filter(([check]) => check !== 'published-on-unknown');

describe('decent work', () => {
  const table = (rows: readonly string[]) => `segment,indicators,year,value\n${rows.join('\n')}\n`;
  const unemployment = '"M - Уровень безработицы к трудоспособному населению, %"';

  test('words mean facts, wherever they slipped; commas and stars are read and told', async () => {
    const text = table([
      `Всего,${unemployment},2020,"4,9*"`,
      `Женщины,${unemployment},2020,5.4`,
      'С - Темпы инфляции (ИПЦ),"С - Дети, которые не посещают школу\n(%)",2020,107.5',
      'Mальчики,Работники сферы услуг и продаж,2001,…',
    ]);
    const { staged, record } = await lake.stage(decentWork, lake.write('decent.csv', text));
    await lake.publish(staged);
    const found = await lake.facts.observations({ dataset: decentWork.id });
    expect(found.map(({ keys, fact, value }) => [keys['sex'], fact, value].join(' '))).toEqual([
      'female unemployment_rate 5.4',
      'total inflation 107.5',
      'total unemployment_rate 4.9',
    ]);
    expect(told(record.findings)).toEqual([
      ['number-as-text', 1],
      ['mark-without-note', 1],
    ]);
  });

  test('words that nobody knows are refused', async () => {
    const text = table(['Всего,Уровень счастья,2020,5']);
    await expect(lake.stage(decentWork, lake.write('decent.csv', text))).rejects.toThrow(/value "Уровень счастья"/);
  });
});

describe('a JSON list of regions', () => {
  const record = (name: string, area: unknown) => ({
    full_name: { russian: { cyrillic: name } },
    total_area: { sq_qm: area },
  });
  const scheme = { options: { scheme: 'KATO-2018' } };

  test('is read by paths; the name of the file says the year', async () => {
    const text = JSON.stringify([record('Акмолинская область', 146219), record('Туркестанская область', 117249)]);
    const { staged } = await lake.stage(regionAreas, lake.write('regions_2018.json', text), scheme);
    await lake.publish(staged);
    const found = await lake.facts.observations({ dataset: regionAreas.id });
    expect(found.map(({ keys, value, periodStart }) => [keys['region'], value, periodStart])).toEqual([
      ['110000000', '146219', '2018-01-01'],
      ['610000000', '117249', '2018-01-01'],
    ]);
  });

  test.each([
    ['no list', '{"a":1', /not a JSON list of records/],
    ['other records', '[{"a":1}]', /no record has what this dataset reads/],
    ['a region that nobody knows', JSON.stringify([record('Атлантида', 1)]), /no such code.*Атлантида/],
    ['a word for a number', JSON.stringify([record('Акмолинская область', 'large')]), /not a number.*large/],
  ])('%s is refused', async (_, text, words) => {
    await expect(lake.stage(regionAreas, lake.write('regions_2018.json', text), scheme)).rejects.toThrow(words);
  });
});

describe('towns', () => {
  const header = 'geoname_id,name,alt_name,feature_code,admin1_code,population,lon,lat\n';

  test.each([
    ['east of the world', '1,Ust,,PPL,01,5,190.5,50'],
    ['north of the pole', '1,Ust,,PPL,01,5,70,91'],
    ['no number', '1,Ust,,PPL,01,5,east,50'],
    ['a formula for a name', '1,=1+1,,PPL,01,5,70,50'],
  ])('a point %s is refused', async (_, row) => {
    await expect(lake.stage(towns, lake.write('towns.csv', `${header}${row}\n`))).rejects.toThrow(/1 of 1 rows/);
  });
});

describe.skipIf(!existsSync(join(SHARED, 'data')))('real files (skipped without ../shared)', () => {
  const kazakhstan = join(SHARED, 'data/kazakhstan');

  // One cell of the table of decent work is "63,,4": nobody knows what was meant.
  test.each([
    [decentWork, 'open_data/decent_work_indicators.csv', {}, 878, 1],
    [regionAreas, 'regions_2018.json', { scheme: 'KATO-2018' }, 14, 0],
    [towns, 'cities_kz.csv', {}, 267, 0],
  ])('$id', async (dataset, file, options, rows, rejectedRows) => {
    const { record } = await lake.stage(dataset, join(kazakhstan, file), { options });
    expect(record).toMatchObject({ rows, rejectedRows });
  });
});
