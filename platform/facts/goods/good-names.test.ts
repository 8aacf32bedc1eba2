import { expect, test } from 'vitest';
import { listedName } from './good-names.ts';

const russian = (ru: string) => ({ kk: null, ru, en: null, ja: null });
const names = new Map([
  ['2603000000', russian('Руды и концентраты медные')],
  ['270900', russian('Нефть сырая')],
  ['2710', russian('Нефтепродукты')],
  ['2710000000', russian('строка тарифа')],
]);

test.each([
  ['2603', 'Руды и концентраты медные'],
  ['260300', 'Руды и концентраты медные'],
  ['2709', 'Нефть сырая'],
  ['2710', 'Нефтепродукты'],
  ['2711', null],
])('%s is named as its list has it, with its subdivisions or without', (code, name) => {
  expect(listedName(names, code, 'ru')).toBe(name);
});
test('a language without a name stays without', () => {
  expect(listedName(names, '2603', 'kk')).toBeNull();
});
