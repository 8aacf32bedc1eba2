import { expect, it } from 'vitest';
import { compareCodePoints } from './code-point.ts';

it('codes sort by code point, not by language and not by number', () => {
  expect(['b', 'Z', '10', '9', '0010', 'ä'].sort(compareCodePoints)).toEqual(['0010', '10', '9', 'Z', 'b', 'ä']);
});
it('a code point above U+FFFF comes after U+FFFD', () => {
  expect(['\u{1F600}', '\uFFFD'].sort(compareCodePoints)).toEqual(['\uFFFD', '\u{1F600}']);
});
it('a prefix comes first', () => {
  expect(['270900', '2709'].sort(compareCodePoints)).toEqual(['2709', '270900']);
});
