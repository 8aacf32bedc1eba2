import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test.each([
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+7 727 000', "'+7 727 000"],
  ['-0.352', '-0.352'],
  ['Қарағанды, "Темір"', '"Қарағанды, ""Темір"""'],
])('the cell %s leaves as %s', (cell, written) => {
  expect(csv([[cell]])).toBe(`\uFEFF${written}\r\n`);
});

test('a missing figure is an empty cell', () => {
  expect(csv([['2024', null]])).toBe('\uFEFF2024,\r\n');
});
