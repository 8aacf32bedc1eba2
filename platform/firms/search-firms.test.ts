import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { auditMigrations } from '@industry/audit';
import { factsMigrations } from '@industry/facts';
import { openTestLake, type TestLake } from '@industry/facts/test-lake.ts';
import { repositoryFolder } from '@industry/observe';
import { loadPack } from '@industry/pack';
import { binCheckDigit, toCivilDate } from '@industry/values';
import { buildFirmIndex } from './build-index.ts';
import { firmDatasets } from './datasets/index.ts';
import { firmIndexMigrations } from './index-tables.ts';
import { nameWords, trigrams } from './names.ts';
import { type FirmQuery, searchFirms } from './search-firms.ts';

const FIRMS = [
  ['ЖШС «Қазақмыс Құрылыс»', 'ТОО «Казахмыс Строй»', 'active', 'large', '350000000', '24441'],
  [
    '«Өскемен титан-магний комбинаты» АҚ',
    'АО «Усть-Каменогорский титано-магниевый комбинат»',
    'active',
    'large',
    '630000000',
    '24101',
  ],
  ['ЖШС «Алматы Нан»', 'ТОО «Алматы Нан»', 'active', 'small', '750000000', '10710'],
  ['ЖШС «Құрылыс»', 'ТОО «Курылыс»', 'liquidated', 'small', '350000000', '23611'],
  ['ЖШС «ТОО»', 'ТОО «Рога и Копыта»', 'registered', 'medium', '350000000', '15110'],
] as const;
const bin = (i: number) => {
  for (let serial = i * 10; ; serial += 1) {
    const first = `2013400${String(serial).padStart(4, '0')}`;
    const digit = binCheckDigit(first);
    if (digit !== null) return `${first}${digit}`;
  }
};
const HEAD = 'bin,valid_from,name_kk,name_ru,legal_form,region,region_scheme,oked,size_class,status,registered_on\n';
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const file = FIRMS.map(
  ([kk, ru, status, size, region, oked], i) =>
    `${bin(i)},2020-01-01,${quoted(kk)},${quoted(ru)},llp,${region},KATO-2022,${oked},${size},${status},2020-01-01\n`,
).join('');

let lake: TestLake;
let words: ReturnType<typeof nameWords>;
let register: ReturnType<typeof firmDatasets>[number];
beforeAll(async () => {
  const pack = await loadPack(join(repositoryFolder(), 'programmes', 'kz-2020-2025'));
  const datasets = firmDatasets(pack);
  words = nameWords(pack.firmFacts.legalForms.flatMap(({ spellings }) => spellings));
  lake = await openTestLake(datasets, { regionSchemes: pack.regionSchemes, nation: 'KZ' });
  await lake.platform.store.migrate([...auditMigrations, ...factsMigrations, ...firmIndexMigrations]);
  register = datasets.find(({ id }) => id === 'firm-registration')!;
  await lake.import(register, HEAD + file);
  const { store, facts, now } = lake.platform;
  await buildFirmIndex({ store, facts, now, words, today: toCivilDate('2026-01-15') });
});
afterAll(() => lake.close());

const found = async (query: Partial<FirmQuery>) => {
  const { firms, loosened } = await searchFirms(lake.platform.store, words, { offset: 0, limit: 10, ...query });
  return [...firms.map(({ name_ru }) => name_ru), ...(loosened ? ['(some of the words)'] : [])];
};
const [KAZAKHMYS, TITAN, BREAD, BUILDING, HORNS] = FIRMS.map(([, ru]) => ru);

describe('a firm is found', () => {
  test.each([
    ['Казахмыс', [KAZAKHMYS]],
    ['қазақмыс', [KAZAKHMYS]],
    ['kazakhmys', [KAZAKHMYS]],
    ['Qazaqmys', [KAZAKHMYS]],
    ['TOO "Kazahmis stroi"', [KAZAKHMYS]],
    ['козахмыс', [KAZAKHMYS]],
    ['титан магний комбинаты АҚ', [TITAN]],
    ['Oskemen titan', [TITAN]],
    ['алматы нан жшс', [BREAD]],
    ['курылыс', [KAZAKHMYS, BUILDING]],
    ['рога казахмыс', [KAZAKHMYS, HORNS, '(some of the words)']],
    ['«»', []],
    ['зззззз', []],
  ])('by %s', async (query, names) => {
    expect(await found({ query })).toEqual(names);
  });

  test('by the first digits of its number', async () => {
    expect(await found({ query: bin(2) })).toEqual([BREAD]);
    expect(await found({ query: '20134' })).toHaveLength(5);
    expect(await found({ query: '99' })).toEqual([]);
  });

  test('by region, activity, size and status, the large and working first', async () => {
    expect(await found({})).toEqual([KAZAKHMYS, TITAN, BREAD, HORNS, BUILDING]);
    expect(await found({ region: '350000000', status: 'active' })).toEqual([KAZAKHMYS]);
    expect(await found({ sector: '24' })).toEqual([KAZAKHMYS, TITAN]);
    expect(await found({ query: 'курылыс', size: 'small' })).toEqual([BUILDING]);
    expect(await found({ limit: 1, offset: 1 })).toEqual([TITAN]);
  });

  test('by nothing that is SQL', async () => {
    for (const query of ["'; drop table firm_index; --", '%', '_', '\\', 'ю'.repeat(200)])
      expect(await found({ query })).toEqual([]);
    expect(await found({})).toHaveLength(5);
  });
});

test('an index that is built again has each firm once', async () => {
  const { store, facts, now } = lake.platform;
  const built = await buildFirmIndex({ store, facts, now, words, today: toCivilDate('2026-01-15') });
  expect(built).toMatchObject({ firms: 5, batches: [expect.any(String)] });
  expect(await found({})).toHaveLength(5);
});

describe('a name', () => {
  test('is the same in every script and without its legal form', () => {
    expect(words('ТОО «Қазақмыс»')).toEqual(words('Kazakhmys LLP'));
    expect(words('Жауапкершілігі шектеулі серіктестігі «Нан»')).toEqual(words('нан'));
  });
  test('has words for any text, and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of words(text)) expect(trigrams(word).length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });
});

test('firms that are registered while the index is built wait for the next one', async () => {
  const { store, facts, now } = lake.platform;
  let pages = 0;
  const busy = {
    dataset: (id: string) => facts.dataset(id),
    batches: (id?: string) => facts.batches(id),
    async tablePage(query: Parameters<typeof facts.tablePage>[0]) {
      pages += 1;
      const late = `${bin(9)},2020-01-01,ЖШС «Кеш»,ТОО «Поздно»,llp,350000000,KATO-2022,24101,large,active,2020-01-01\n`;
      if (pages === 2) await lake.import(register, HEAD + late);
      return facts.tablePage(query);
    },
  };
  const today = toCivilDate('2026-01-15');
  expect((await buildFirmIndex({ store, facts: busy, now, words, today })).firms).toBe(FIRMS.length);
  expect((await buildFirmIndex({ store, facts, now, words, today })).firms).toBe(FIRMS.length + 1);
});
