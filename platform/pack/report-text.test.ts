import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReportText } from './report-text.ts';

const NAMES = {
  indicators: new Set(['ind.a', 'ind.b']),
  clauses: new Set(['0/report']),
  regions: new Set(['750000000', 'KZ']),
};
const faults = (text: string) =>
  readReportText(text, NAMES).faults.map(({ kind, line, column }) => [kind, line, column]);

test('words and references, in their order', () => {
  expect(readReportText('Grew by [gap ind.a -1] in [region 750000000]; [clause 0/report].', NAMES)).toEqual({
    pieces: [
      'Grew by ',
      { name: 'gap', args: ['ind.a', '-1'] },
      ' in ',
      { name: 'region', args: ['750000000'] },
      '; ',
      { name: 'clause', args: ['0/report'] },
      '.',
    ],
    faults: [],
  });
});

test.each([
  ['Grew by 15 %', [['digit', 1, 9]]],
  [
    'a\nb 1 [year] 2',
    [
      ['digit', 2, 3],
      ['digit', 2, 12],
    ],
  ],
  ['²', [['digit', 1, 1]]],
  ['１５', [['digit', 1, 1]]],
  ['Ⅳ', [['digit', 1, 1]]],
  ['[year', [['unclosed', 1, 1]]],
  ['[plan ind.c]', [['argument', 1, 1]]],
  ['[plan ind.a 3000]', [['argument', 1, 1]]],
  ['[toString]', [['unknown-reference', 1, 1]]],
  ['[count]', [['missing-argument', 1, 1]]],
  ['[period 2023]', [['too-many', 1, 1]]],
] as const)('%j has %j', (text, found) => {
  expect(faults(text)).toEqual(found);
});

test('a text without faults has no digit outside a reference, and loses no word', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constant('[year]'),
    fc.constant('[actual ind.b]'),
    fc.nat().map(String),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join('');
      const read = readReportText(text, NAMES);
      if (read.faults.length > 0) return;
      const words = read.pieces.filter((piece) => typeof piece === 'string').join('');
      expect(words).not.toMatch(/\p{N}/u);
      expect(words).toBe(text.replaceAll('[year]', '').replaceAll('[actual ind.b]', ''));
    }),
  );
});
