import { expect, test } from 'vitest';
import { dutyRatesText, dutyRateText } from './duty-rate.ts';

const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  ['5', '5 %', '5%', '5%'],
  ['7.5%', '7,5 %', '7.5%', '7.5%'],
  ['2 EUR за 1 пар', '2 EUR за пару', '2 EUR per pair', '1足当たり2 EUR'],
  [
    '20%, но не менее 0.36 EUR за 1 см3, мл',
    '20 %, но не менее 0,36 EUR за см³',
    '20%, but not less than 0.36 EUR per cm³',
    '20%（ただし1cm³当たり0.36 EUR以上）',
  ],
  ['2 EUR за 1 1000 шт', '2 EUR за 1000 шт.', '2 EUR per 1,000 pieces', '1,000個当たり2 EUR'],
  ['10% плюс 0.5 EUR за 1 кг', '10 % плюс 0,5 EUR за кг', '10% plus 0.5 EUR per kg', '10%＋1kg当たり0.5 EUR'],
  ['free of duty', 'free of duty', 'free of duty', 'free of duty'],
  ['3 EUR за 1 ведро', '3 EUR за 1 ведро', '3 EUR за 1 ведро', '3 EUR за 1 ведро'],
])('%s', (rate, ru, en, ja) => {
  expect([dutyRateText(rate, 'ru'), dutyRateText(rate, 'en'), dutyRateText(rate, 'ja')].map(spaced)).toEqual([
    ru,
    en,
    ja,
  ]);
});

test('in Kazakh the unit stands before the amount', () => {
  expect(spaced(dutyRateText('15%, но не менее 0.12 EUR за 1 кг', 'kk'))).toBe(
    '15 %, бірақ кемінде 1 кг үшін 0,12 EUR',
  );
});

test('a rate that stands twice in two notations is said once', () => {
  expect(dutyRatesText(['5', '5%', '0.1 EUR за 1 л'], 'en')).toBe('5%; 0.1 EUR per l');
});
