import { expect, test } from 'vitest';
import { readFigure } from './read-figure.ts';

test.each([
  ['', 'ru', null],
  ['  ', 'en', null],
  ['1234.5', 'ru', '1234.5'],
  ['1 234,50', 'ru', '1234.50'],
  ['1\u00a0234\u202f567,8', 'kk', '1234567.8'],
  ['\u22120,31', 'kk', '-0.31'],
  ['1,234', 'ru', '1.234'],
  ['1,234', 'en', '1234'],
  ['1,234,567.8', 'ja', '1234567.8'],
  // Neither a fraction nor thousands in English: the server says so.
  ['12,5', 'en', '12,5'],
  ['1,234,567', 'ru', '1,234,567'],
  ['many', 'en', 'many'],
] as const)('what a person types as %j in %s is sent as %j', (typed, language, sent) => {
  expect(readFigure(typed, language)).toBe(sent);
});
