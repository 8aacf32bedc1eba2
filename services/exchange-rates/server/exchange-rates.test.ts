import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLake, type TestLake } from '@industry/facts/test-lake.ts';
import { enterRate, type EnteredRate } from './enter-rate.ts';
import { exchangeRates } from './exchange-rates-dataset.ts';
import { ratesOf } from './rates.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await openTestLake([exchangeRates]);
});
afterAll(() => lake.close());

const platform = () =>
  ({ ...lake.platform, calendar: { today: () => '2026-01-15' } }) as unknown as Parameters<typeof enterRate>[0];
const rates = async (currency?: string) =>
  ratesOf(await lake.facts.observations({ dataset: exchangeRates.id }), currency);
// Figures of a bank that does not exist.
const entry: EnteredRate = {
  date: '2026-01-14',
  currency: 'XTS',
  quantity: '100',
  rate: '250.5',
  document: 'Bulletin  No. 1',
};

test('a file in the form of the bank: days in both spellings, quantity kept', async () => {
  await lake.import(exchangeRates, 'date,currency,quantity,rate\n2026-01-12,XTS,100,249.1\n13.01.2026,XTS,100,250\n');
  expect((await rates()).rates).toMatchObject([
    { date: '2026-01-12', quantity: '100', rate: '249.1', perUnit: '2.491' },
    { date: '2026-01-13', quantity: '100', rate: '250', perUnit: '2.5' },
  ]);
});

test.each([
  ['a day that is none', '2026-02-30,XTS,1,5', /not a year or a day/],
  ['a currency that is none', '2026-01-12,dollar,1,5', /no such code/],
  ['nothing paid', '2026-01-12,XTS,1,0', /outside the declared range/],
  ['no quantity', '2026-01-12,XTS,,5', /empty/],
  ['a formula', '2026-01-12,XTS,1,=1+1', /begins like a formula/],
  ['a day twice', '2026-01-12,XTS,1,5\n12.01.2026,XTS,1,6', /more than once/],
])('%s is refused as a whole', async (_, row, words) => {
  const text = `date,currency,quantity,rate\n${row}\n`;
  await expect(lake.import(exchangeRates, text)).rejects.toThrow(words);
});

describe('by hand', () => {
  test('is a batch of its own whose source is the document, with an audit event of the person', async () => {
    const batch = await enterRate(platform(), entry, 'person:ada');
    expect(batch).toMatchObject({ already: false, actor: 'person:ada', rejectedRows: 0 });
    expect(batch.source).toBe('National Bank of the Republic of Kazakhstan · Bulletin No. 1');
    const { rates: found, origins } = await rates('XTS');
    expect(found.at(-1)).toMatchObject({ date: '2026-01-14', rate: '250.5', perUnit: '2.505' });
    expect(origins[found.at(-1)!.batch]).toMatchObject({
      sourceText: { ru: 'Национальный Банк Республики Казахстан · Bulletin No. 1' },
    });
  });

  test('the same twice adds nothing; another figure of the day takes its place', async () => {
    expect(await enterRate(platform(), entry, 'person:ada')).toMatchObject({ already: true });
    lake.setNow('2026-01-15T07:00:00.000Z');
    await enterRate(platform(), { ...entry, rate: '251', document: 'Corrigendum' }, 'person:ada');
    expect((await rates('XTS')).rates.at(-1)).toMatchObject({ rate: '251' });
    expect((await rates('XTS')).rates).toHaveLength(3);
  });

  test('tomorrow is refused', async () => {
    await expect(enterRate(platform(), { ...entry, date: '2026-01-16' }, 'person:ada')).rejects.toMatchObject({
      code: 'rate-in-future',
    });
  });
});

test('no rates: no currency, nothing invented', () => {
  expect(ratesOf([], undefined)).toEqual({ currencies: [], currency: null, rates: [], origins: {} });
});
