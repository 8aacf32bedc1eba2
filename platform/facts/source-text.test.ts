import { expect, test } from 'vitest';
import { output } from './observations.fixture.ts';
import { sourceTexts } from './source-text.ts';

const bureau = { kk: 'Бюро (kk)', ru: 'Бюро (ru)', en: 'Bureau', ja: '局' };
const resolution = { kk: 'Қаулы', ru: 'Постановление', en: 'Resolution', ja: '決定' };
const dataset = { ...output, importer: { ...output.importer, source: 'Bureau', sourceText: bureau } };
const text = sourceTexts([dataset], [{ source: resolution }]);

test('what an importer and the pack name is said in the reader’s language', () => {
  expect(text('Bureau')).toEqual(bureau);
  expect(text('Resolution').kk).toBe('Қаулы');
});

test('what an operator wrote stands as written', () => {
  expect(text('Letter of 3 May')).toEqual({
    kk: 'Letter of 3 May',
    ru: 'Letter of 3 May',
    en: 'Letter of 3 May',
    ja: 'Letter of 3 May',
  });
});

test('a publisher’s own reference stands behind its name', () => {
  expect(text('Resolution · 7-2025').ja).toBe('決定 · 7-2025');
  expect(text('Stranger · 7-2025').ja).toBe('Stranger · 7-2025');
});
