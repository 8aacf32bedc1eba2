import { fileURLToPath } from 'node:url';
import type { Problem } from '@industry/http/problem.ts';
import { loadPack, type ProgrammePack } from '@industry/pack';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTerm } from '../reporting/period.ts';
import { readTexts } from './save.ts';

const term = readTerm('2023')!;
const WORDS = { kk: 'Жоспар орындалды.', ru: 'План выполнен.', en: 'The plan is met.', ja: '計画は達成されました。' };
type Language = keyof typeof WORDS;

/** Languages without which the text of a section is refused. */
function missing(pack: ProgrammePack, original: Language, written: readonly Language[]): string[] {
  const texts = Object.fromEntries(written.map((language) => [language, WORDS[language]]));
  const { id } = pack.programmeReport.sections[0]!;
  try {
    readTexts(pack, term, [{ section: id, text: { original, texts } }]);
    return [];
  } catch (error) {
    return ((error as Problem).errors ?? []).map(({ path }) => path);
  }
}

describe('the text of a report of Kazakhstan', () => {
  let pack: ProgrammePack;
  beforeAll(async () => {
    pack = await loadPack(fileURLToPath(new URL('../../../../programmes/kz-2020-2025', import.meta.url)));
  });
  const path = (language: string) => `body.texts.0.text.texts.${language}`;

  test.each([
    ['ru', ['ru'], ['kk']],
    ['kk', ['kk'], ['ru']],
    ['en', ['en', 'ja'], ['kk', 'ru']],
    ['kk', ['kk', 'ru'], []],
    ['ru', ['kk', 'ru', 'en', 'ja'], []],
  ] as const)('written in %s, in %j, lacks %j', (original, written, lacking) => {
    expect(missing(pack, original, written)).toEqual(lacking.map(path));
  });

  test('of blanks alone is no text', () => {
    const { id } = pack.programmeReport.sections[0]!;
    const texts = { kk: WORDS.kk, ru: ' \n\u00a0 ' };
    expect(() => readTexts(pack, term, [{ section: id, text: { original: 'kk', texts } }])).toThrow();
  });

  test('may be left out whole: a section then has its tables alone', () => {
    const kept = readTexts(pack, term, []);
    expect(kept.map(({ text }) => text)).toEqual(kept.map(() => null));
  });

  test('of the template is there in both', () => {
    for (const { blocks } of pack.programmeReport.sections)
      for (const block of blocks)
        if ('text' in block) expect([block.text.kk.trim(), block.text.ru.trim()].every(Boolean)).toBe(true);
  });
});
