import { expect, test } from 'vitest';
import type { SupportQuestion } from '@industry/support/contract';
import { typedOf, valueOf } from './value-of.ts';

const text = { kk: '', ru: '', en: '', ja: '' };
const asked = (type: SupportQuestion['type'], unit: string | null = null): SupportQuestion => ({
  fact: 'x.y',
  text,
  question: null,
  type,
  unit,
  values: [{ id: 'bus', text }],
  register: null,
  decides: 1,
});

test.each([
  ['share', null, '12,5', '0.125'],
  ['share', null, '100', '1'],
  ['decimal', 'per-year', '7', '0.07'],
  ['decimal', null, '1 234.5', '1234.5'],
  ['money', 'KZT', '80 000 000', { amount: '80000000', currency: 'KZT' }],
  ['integer', 'month', '60', 60],
  ['date', null, '2020-02-29', '2020-02-29'],
  ['enum', null, 'bus', 'bus'],
  ['code', 'OKED', ' 25.62 ', '25.62'],
  [
    'goods',
    'HS2017',
    '8703, 8708',
    [
      { code: '8703', scheme: 'HS2017' },
      { code: '8708', scheme: 'HS2017' },
    ],
  ],
] as const)('%s %s: “%s”', (type, unit, typed, value) => {
  expect(valueOf(asked(type, unit), typed)).toEqual(value);
  // What a form shows when it is opened again means the same.
  expect(valueOf(asked(type, unit), typedOf(asked(type, unit), valueOf(asked(type, unit), typed)!))).toEqual(value);
});

test.each([
  ['share', 'a tenth'],
  ['money', '1e9'],
  ['integer', '2.5'],
  ['date', 'soon'],
  ['enum', 'train'],
  ['code', ' '],
  ['goods', 'cars'],
] as const)('%s is not “%s”', (type, typed) => {
  expect(valueOf(asked(type, 'KZT'), typed)).toBeNull();
});
