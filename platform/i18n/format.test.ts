import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '@industry/values';
import { createFormat } from './format.ts';
import { negotiateLanguage } from './negotiate.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  ['kk', '20 627 624,0'],
  ['ru', '20 627 624,0'],
  ['en', '20,627,624.0'],
  ['ja', '20,627,624.0'],
] as const)('manufacturing GVA of 2025 in %s is %s', (language, text) => {
  expect(plain(createFormat(language).number('20627624.0', 1))).toBe(text);
});

test.each([
  ['kk', '2024 ж. 29 ақпан'],
  ['ru', '29 февраля 2024 г.'],
  ['en', '29 February 2024'],
  ['ja', '2024年2月29日'],
] as const)('the day of the clock change in %s is %s', (language, text) => {
  expect(plain(createFormat(language).date('2024-02-29'))).toBe(text);
});

test.each([
  ['2023-01-01', '2024-01-01', '2023'],
  ['2023-10-01', '2024-01-01', 'Q4 2023'],
  ['2023-01-01', '2023-10-01', '1 January 2023 – 30 September 2023'],
  ['2024-02-01', '2024-03-01', 'February 2024'],
  ['2024-12-01', '2025-01-01', 'December 2024'],
] as const)('the period %s to %s reads %s', (start, end, text) => {
  expect(createFormat('en').period(start, end)).toBe(text);
});

test('an instant is shown in the time of Almaty, six hours ahead until 29 February 2024 and five after', () => {
  const format = createFormat('en');
  expect(format.instant('2024-02-01T00:00:00Z', 'Asia/Almaty')).toBe('1 February 2024, 06:00');
  expect(format.instant('2024-04-01T00:00:00Z', 'Asia/Almaty')).toBe('1 April 2024, 05:00');
});

test('negatives carry a true minus sign and changes their plus', () => {
  expect(createFormat('en').number('-0.352')).toBe('\u22120.352');
  expect(createFormat('en').signed('0.05', 2)).toBe('+0.05');
});

test('no digit is lost: a decimal of 38 digits is written whole', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 31n }), fc.constantFrom(...LANGUAGES), (n, language) => {
      expect(createFormat(language).number(n.toString()).replace(/\D/g, '')).toBe(n.toString());
    }),
  );
});

test.each([
  ['ja;q=0.5, ru-KZ', 'ru'],
  ['fr, de', 'kk'],
  [undefined, 'kk'],
  ['en;q=0, ja', 'ja'],
] as const)('Accept-Language %s is answered in %s', (header, language) => {
  expect(negotiateLanguage(header, 'kk')).toBe(language);
});

test('a month is named in every language', () => {
  const month = LANGUAGES.map((language) => createFormat(language).period('2024-02-01', '2024-03-01'));
  expect(month.map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
    '2024 ж. ақпан',
    'февраль 2024 г.',
    'February 2024',
    '2024年2月',
  ]);
});
