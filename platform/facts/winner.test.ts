import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { toCivilDate } from '@industry/values';
import { corrections, output, outputFile } from './observations.fixture.ts';
import { openTestLake, type TestLake } from './test-lake.ts';
import type { ObservationQuery } from './types.ts';

const day = toCivilDate;

describe('the winner among batches', () => {
  let lake: TestLake;
  beforeEach(async () => {
    lake = await openTestLake([output, corrections]);
  });
  afterEach(() => lake.close());

  async function values(query: Partial<ObservationQuery> = {}) {
    const found = await lake.facts.observations({ dataset: 'output', ...query });
    return found.map(({ keys, periodStart, value }) => `${keys['region']} ${periodStart.slice(0, 4)} ${value}`);
  }
  const delta = (rows: string, options = {}) =>
    lake.import(corrections, `region,region_scheme,fact,period_start,period_end,value,op,status\n${rows}`, options);
  const corrected = async (times = {}) =>
    (await lake.facts.observations({ dataset: 'corrections', ...times })).map(
      ({ value, status }) => `${value} ${status}`,
    );

  test('the last published wins, and what was known before is still known as of then', async () => {
    await lake.import(
      output,
      outputFile([2022], () => '1'),
      { publishedOn: '2023-05-01' },
    );
    lake.setNow('2026-02-01T00:00:00.000Z');
    await lake.import(
      output,
      outputFile([2022], () => '2'),
      { publishedOn: '2024-05-01' },
    );
    expect(await values({ where: { region: '10' } })).toEqual(['10 2022 2']);
    expect(await values({ where: { region: '10' }, knownAt: day('2024-04-30') })).toEqual(['10 2022 1']);
    expect(await values({ knownAt: day('2023-04-30') })).toEqual([]);
    expect(await values({ where: { region: '10' }, recordedAt: '2026-01-20T00:00:00.000Z' })).toEqual(['10 2022 1']);
  });

  test('an older vintage that is imported later does not win', async () => {
    await lake.import(
      output,
      outputFile([2022], () => '2'),
      { publishedOn: '2024-05-01' },
    );
    lake.setNow('2026-02-01T00:00:00.000Z');
    await lake.import(
      output,
      outputFile([2022], () => '1'),
      { publishedOn: '2023-05-01' },
    );
    expect(await values({ where: { region: ['10', '20'] } })).toEqual(['10 2022 2', '20 2022 2']);
  });

  test('a batch without a published day is known from the day it was recorded in the country', async () => {
    // 20:00 UTC is already the next day in Almaty.
    lake.setNow('2026-03-01T20:00:00.000Z');
    await lake.import(output, outputFile([2022]));
    expect(await values({ knownAt: day('2026-03-01') })).toEqual([]);
    expect(await values({ knownAt: day('2026-03-02') })).toHaveLength(4);
  });

  test('a row that a newer full delivery no longer has is withdrawn', async () => {
    await lake.import(output, outputFile([2021, 2022]), { publishedOn: '2023-05-01' });
    await lake.import(output, outputFile([2022]), { publishedOn: '2024-05-01' });
    expect(await values({ where: { region: '10' } })).toEqual(['10 2022 10']);
    expect(await values({ where: { region: '10' }, knownAt: day('2023-12-31') })).toEqual(['10 2021 10', '10 2022 10']);
  });

  test('one vintage can be read by itself, and a day of the world cuts off later periods', async () => {
    const old = await lake.import(
      output,
      outputFile([2021, 2022], () => '1'),
      { publishedOn: '2023-05-01' },
    );
    await lake.import(
      output,
      outputFile([2022], () => '2'),
      { publishedOn: '2024-05-01' },
    );
    expect(await values({ where: { region: '10' }, batches: [old.id] })).toEqual(['10 2021 1', '10 2022 1']);
    expect(await values({ where: { region: '10' }, batches: [old.id], asOf: day('2021-12-31') })).toEqual([
      '10 2021 1',
    ]);
  });

  test('a delta asserts by key and withdraws explicitly', async () => {
    await delta('10,TL-2021,output,2022-01-01,2023-01-01,5,assert,P\n20,TL-2021,output,2022-01-01,2023-01-01,6,,', {
      publishedOn: '2023-05-01',
    });
    await delta('10,TL-2021,output,2022-01-01,2023-01-01,,withdraw,', { publishedOn: '2024-05-01' });
    expect(await corrected({ knownAt: day('2023-12-31') })).toEqual(['5 P', '6 A']);
    expect(await corrected()).toEqual(['6 A']);
    await delta('10,TL-2021,output,2022-01-01,2023-01-01,7,assert,A', { publishedOn: '2025-05-01' });
    expect(await corrected()).toEqual(['7 A', '6 A']);
  });

  test('a missing observation is a row without a value', async () => {
    await delta('10,TL-2021,output,2022-01-01,2023-01-01,,assert,M');
    expect(await corrected()).toEqual(['null M']);
  });

  test('the same code in another scheme is another series', async () => {
    await delta('10,TL-2010,output,2022-01-01,2023-01-01,1,,\n10,TL-2021,output,2022-01-01,2023-01-01,2,,');
    expect(await corrected()).toEqual(['1 A', '2 A']);
    expect(await corrected({ where: { region_scheme: 'TL-2010' } })).toEqual(['1 A']);
  });

  test('a question about a dataset or key that does not exist is an error', async () => {
    await expect(values({ dataset: 'nothing' })).rejects.toThrow('no dataset "nothing"');
    await lake.import(output, outputFile([2022]));
    await expect(values({ where: { 'region" OR 1=1 --': 'x' } })).rejects.toThrow('no key');
    expect(await values({ where: { region: "' OR 1=1 --" } })).toEqual([]);
    expect(await values({ where: { region: [] } })).toEqual([]);
  });

  test('against the rule written out: any order of deliveries gives the same winners', async () => {
    const model = fc.array(
      fc.record({
        published: fc.integer({ min: 1, max: 4 }),
        value: fc.integer({ min: 0, max: 99 }),
        withdraw: fc.boolean(),
        region: fc.constantFrom('10', '20'),
      }),
      { minLength: 1, maxLength: 4 },
    );
    let instant = Date.parse('2027-01-01T00:00:00.000Z');
    let year = 1900;
    await fc.assert(
      fc.asyncProperty(model, async (deliveries) => {
        year += 1;
        const last = new Map<string, { order: string; value: string | null }>();
        for (const [i, { published, value, withdraw, region }] of deliveries.entries()) {
          lake.setNow(new Date((instant += 60_000)).toISOString());
          const row = `${region},TL-2021,output,${year}-01-01,${year + 1}-01-01,${value},${withdraw ? 'withdraw' : 'assert'},`;
          await delta(`${row}\n40,TL-2021,output,${year + i}-01-01,${year + i + 1}-01-01,${i},assert,F`, {
            publishedOn: `2026-01-0${published}`,
          });
          const order = `${published}-${String(i)}`;
          const before = last.get(region);
          if (before === undefined || before.order < order)
            last.set(region, { order, value: withdraw ? null : String(value) });
        }
        for (const [region, { value }] of last) {
          const found = await lake.facts.observations({ dataset: 'corrections', where: { region } });
          const mine = found.find(({ periodStart }) => periodStart.startsWith(String(year)));
          expect(mine?.value ?? null).toBe(value);
        }
      }),
      { numRuns: 8 },
    );
  });
});
