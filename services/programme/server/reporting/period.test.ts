import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTerm, termsWithin, termText, yearBefore } from './period.ts';

describe('a period of reporting', () => {
  test.each([
    ['2025', '2025', '2025-01-01', '2026-01-01'],
    ['2025-Q4', '2025-Q4', '2025-10-01', '2026-01-01'],
    ['2025-11', '2025-11', '2025-11-01', '2025-12-01'],
    ['2025-M11', '2025-11', '2025-11-01', '2025-12-01'],
    ['2024-02', '2024-02', '2024-02-01', '2024-03-01'],
  ])('%s is %s, from %s to before %s', (text, id, start, end) => {
    expect(readTerm(text)).toMatchObject({ id, start, end });
  });

  test.each([
    '',
    '25',
    '2025-Q5',
    '2025-Q0',
    '2025-13',
    '2025-1',
    '2025-M1',
    '2025-11-01',
    ' 2025',
    '2025-q4',
    '3025',
    '２０２５',
  ])('%j is none', (text) => {
    expect(readTerm(text)).toBeNull();
  });

  test('no text makes the reading fail, and an id reads as itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-?[QM]?\d{0,2}$/)), (text) => {
        const term = readTerm(text);
        expect(term === null || readTerm(term.id)?.id === term.id).toBe(true);
      }),
    );
  });

  test('a quarter holds its months, itself, and the year that ends with it', () => {
    const ids = (text: string, frequency: 'month' | 'quarter' | 'year') =>
      termsWithin(readTerm(text)!, frequency).map(({ id }) => id);
    expect(ids('2025-Q4', 'month')).toEqual(['2025-10', '2025-11', '2025-12']);
    expect(ids('2025-Q4', 'quarter')).toEqual(['2025-Q4']);
    expect(ids('2025-Q4', 'year')).toEqual(['2025']);
    expect(ids('2025-Q3', 'year')).toEqual([]);
    expect(ids('2025-11', 'quarter')).toEqual([]);
    expect(ids('2025', 'month')).toHaveLength(12);
  });

  test('the same a year before', () => {
    expect(['2025', '2025-Q4', '2024-02'].map((text) => yearBefore(readTerm(text)!).id)).toEqual([
      '2024',
      '2024-Q4',
      '2023-02',
    ]);
  });

  test('is called what readers call it', () => {
    expect(termText(readTerm('2025-Q4')!)).toMatchObject({ en: 'Q4 2025', ja: '2025年第4四半期' });
  });
});
