import fc from 'fast-check';
import { expect, test } from 'vitest';
import { search } from './search.ts';

const entries = [
  {
    id: '5.1.2/lease',
    title: { kk: 'Лизинг', ru: 'Финансовый лизинг', en: 'Finance lease', ja: 'ファイナンスリース' },
    text: { kk: 'мүлік', ru: 'не менее 15 % стоимости, счёт', en: 'at least 15 % of the asset', ja: '資産の15％以上' },
  },
  {
    id: '5.1.2/guarantee',
    title: { kk: 'Кепілдік', ru: 'Гарантия', en: 'Guarantee', ja: '保証' },
    text: { kk: 'қарыз', ru: 'не лизинг, а гарантия по кредиту', en: 'up to 50 % of a loan', ja: '融資の50％まで' },
  },
];
const ids = (query: string, language: 'kk' | 'ru' | 'en' | 'ja'): string[] =>
  search(entries, query, language).map((e) => e.id);

test('a hit in the title comes before one in the text', () => {
  expect(ids('лизинг', 'ru')).toEqual(['5.1.2/lease', '5.1.2/guarantee']);
});

test('every word must occur', () => {
  expect(ids('лизинг кредиту', 'ru')).toEqual(['5.1.2/guarantee']);
  expect(ids('лизинг самолёт', 'ru')).toEqual([]);
});

test('ё and е, full-width and half-width, upper and lower case are the same', () => {
  expect(ids('СЧЕТ', 'ru')).toEqual(['5.1.2/lease']);
  expect(ids('１５％', 'ja')).toEqual(['5.1.2/lease']);
});

test('a word of another language finds too, after the reader’s own', () => {
  expect(ids('guarantee', 'kk')).toEqual(['5.1.2/guarantee']);
});

test('a clause is found by its id', () => {
  expect(ids('5.1.2/guar', 'en')).toEqual(['5.1.2/guarantee']);
});

test('no query is answered with an error', () => {
  fc.assert(
    fc.property(fc.string(), (query) => {
      expect(search(entries, query, 'ja').length).toBeLessThanOrEqual(entries.length);
    }),
  );
});
