import { expect, test } from 'vitest';
import { output } from './observations.fixture.ts';
import { sourceTexts } from './source-text.ts';

const bureau = { kk: 'Бюро (kk)', ru: 'Бюро (ru)', en: 'Bureau', ja: '局' };
const resolution = { kk: 'Қаулы', ru: 'Постановление', en: 'Resolution', ja: '決定' };
const dataset = { ...output, importer: { ...output.importer, source: 'Bureau', sourceText: bureau } };
const ministry = { kk: 'Министрлік', ru: 'Министерство', en: 'Ministry', ja: '省' };
const text = sourceTexts([dataset], { quotes: [{ source: resolution }], bodies: new Map([['m', { name: ministry }]]) });

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
  expect(text('Ministry · 7-2025').kk).toBe('Министрлік · 7-2025');
  expect(text('Stranger · 7-2025').ja).toBe('Stranger · 7-2025');
});

test('a simulation says what it is of in the reader’s language', () => {
  expect(text('Simulation for kz-2020-2025').ja).toBe('kz-2020-2025のシミュレーション');
  const economy = 'Simulated economy of kz-2020-2025: 1000 firms, seed 1, version 1';
  expect(text(economy)).toMatchObject({ en: economy, ja: 'kz-2020-2025の模擬経済（企業1000社、乱数シード1、版1）' });
});
