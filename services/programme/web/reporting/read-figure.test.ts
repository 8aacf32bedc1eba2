import { expect, test } from 'vitest';
import { readFigure } from './read-figure.ts';

test.each([
  ['', null],
  ['  ', null],
  ['1234.5', '1234.5'],
  ['1 234,50', '1234.50'],
  ['1\u00a0234\u202f567,8', '1234567.8'],
  ['\u22120,31', '-0.31'],
  // In English a comma parts thousands, in Russian it begins the fraction: two of them are neither, and the server says so.
  ['1,234,567', '1,234,567'],
  ['many', 'many'],
])('what a person types as %j is sent as %j', (typed, sent) => {
  expect(readFigure(typed)).toBe(sent);
});
