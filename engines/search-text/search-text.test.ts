import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as engine from './index.ts';

const { createSearchIndex, kazakhForm, kazakhStems, marks, normalise, snippet, wordsOf } = engine;
const LANGUAGES = ['kk', 'ru', 'en', 'ja'] as const;

describe('docs/methods/search-text.md', () => {
  const page = readFileSync(new URL('../../docs/methods/search-text.md', import.meta.url), 'utf8');
  const steps = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!) as {
    call: string;
    arguments: unknown[];
    answer: unknown;
  }[];
  const functions: Readonly<Record<string, unknown>> = engine;
  test.each(steps.map((step, index) => [index + 1, step] as const))('worked example, step %i', (_, step) => {
    const called = functions[step.call] as (...values: readonly unknown[]) => unknown;
    expect(called(...step.arguments)).toEqual(step.answer);
  });
});

describe('Kazakh', () => {
  const form = (word: string) => kazakhForm(normalise(word));
  test.each([
    ['өнеркәсіп', 'önerkäsip'],
    ['индустрия', 'industria'],
    ['индустрия', 'industriya'],
    ['қазақстан', 'Qazaqstan'],
    ['ғылым', 'ǵylym'],
    ['ғылым', 'ğylym'],
    ['аймақ', 'aimaq'],
    ['аймақ', 'aymaq'],
    ['жұмыс', 'jūmys'],
    ['жұмыс', 'zhumys'],
    ['шаруа', 'şarua'],
    ['экспорт', 'eksport'],
    ['цифрлық', 'tsifrlyq'],
  ])('%s and %s are one', (cyrillic, latin) => {
    expect(form(latin)).toBe(form(cyrillic));
  });

  const stems = (word: string) => kazakhStems(form(word));
  const meet = (a: string, b: string) => stems(a).some((stem) => stems(b).includes(stem));
  test.each([
    ['кәсіпорын', 'кәсіпорындардың'],
    ['өнеркәсіп', 'өнеркәсібінің'],
    ['өңір', 'өңірлердегі'],
    ['лизинг', 'лизингті'],
    ['экономика', 'экономиканың'],
    ['үлес', 'үлесі'],
    ['бағдарлама', 'бағдарламасын'],
    ['тауар', 'тауарларға'],
    ['карта', 'картасынан'],
    ['келісім', 'келісіммен'],
    ['бюджет', 'бюджеттен'],
  ])('%s and %s meet', (a, b) => expect(meet(a, b)).toBe(true));

  test.each([
    ['тауар', 'тау'],
    ['карта', 'кар'],
    ['экспорт', 'импорт'],
  ])('%s and %s do not', (a, b) => expect(meet(a, b)).toBe(false));
});

const letters = fc.stringMatching(/^[а-яәғқңөұүһіa-z]{1,20}$/);

test('a stem is its own stem, never empty', () => {
  fc.assert(
    fc.property(letters, (word) => {
      const stems = kazakhStems(kazakhForm(normalise(word)));
      for (const stem of stems) {
        expect(kazakhStems(stem)).toEqual([stem]);
        expect(kazakhForm(normalise(word)) === '' || stem !== '').toBe(true);
      }
    }),
  );
});

test('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text));
    }),
  );
});

test('words stand where they say', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const word of wordsOf(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
    }),
  );
});

describe('index', () => {
  const index = createSearchIndex();
  index.put({
    id: 'lease',
    codes: ['5.1.2/lease'],
    title: { kk: 'Лизинг', ru: 'Финансовый лизинг', en: 'Finance lease', ja: 'ファイナンスリース' },
    text: { kk: 'мүлік', ru: 'не менее 15 % стоимости, счёт', en: 'at least 15 % of the asset', ja: '資産の15％以上' },
  });
  index.put({
    id: 'guarantee',
    codes: ['5.1.2/guarantee'],
    title: { kk: 'Кепілдік', ru: 'Гарантия', en: 'Guarantee', ja: '保証' },
    text: { kk: 'қарыз', ru: 'не лизинг, а гарантия по кредиту', en: 'up to 50 % of a loan', ja: '融資の50％まで' },
  });
  const ids = (query: string, language: (typeof LANGUAGES)[number]) =>
    index.search(query, language).hits.map(({ id }) => id);

  test('a hit in the title comes before one in the text', () => {
    expect(ids('лизинга', 'ru')).toEqual(['lease', 'guarantee']);
  });
  test('every word must occur, unless no text has them all', () => {
    expect(ids('лизинг кредиты', 'ru')).toEqual(['guarantee']);
    expect(index.search('лизинг самолёт', 'ru')).toMatchObject({ loosened: 'any-word' });
    expect(ids('космодром', 'ru')).toEqual([]);
  });
  test('ё and е, wide and narrow, upper and lower case are the same', () => {
    expect(ids('СЧЕТ', 'ru')).toEqual(['lease']);
    expect(ids('１５％', 'ja')).toEqual(['lease']);
    expect(ids('ﾌｧｲﾅﾝｽ', 'ja')).toEqual(['lease']);
  });
  test('a misspelt word finds when no right one does', () => {
    expect(index.search('гарантея', 'ru')).toMatchObject({ hits: [{ id: 'guarantee' }], loosened: 'spelling' });
  });
  test('a word of another language finds too', () => expect(ids('guarantees', 'kk')).toEqual(['guarantee']));
  test('a beginning of the last word and of a number finds', () => {
    expect(ids('гарант', 'ru')[0]).toBe('guarantee');
    expect(ids('5.1.2/guar', 'en')[0]).toBe('guarantee');
  });
  test('what is not allowed is not found and is not looked for under looser rules either', () => {
    expect(index.search('гарантия', 'ru', (id) => id !== 'guarantee').hits.map(({ id }) => id)).not.toContain(
      'guarantee',
    );
  });
  test('what was replaced or removed is gone', () => {
    const changing = createSearchIndex();
    changing.put({ id: 'a', title: { en: 'Copper' }, text: {} });
    changing.put({ id: 'a', title: { en: 'Zinc' }, text: {} });
    expect(changing.search('copper', 'en').hits).toEqual([]);
    changing.remove('a');
    expect([changing.search('zinc', 'en').hits, changing.size]).toEqual([[], 0]);
  });
  test('no query is answered with an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...LANGUAGES), (query, language) => {
        expect(index.search(query, language).hits.length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('snippet', () => {
  test('marks the forms of a word and shows the part that has them', () => {
    const text = `${'Слово '.repeat(100)}сроки лизинга и лизингу. ${'Слово '.repeat(100)}`;
    const pieces = snippet(text, 'ru', new Set(['лизинг']), 100);
    expect(pieces.filter(({ marked }) => marked).map(({ text: word }) => word)).toEqual(['лизинга', 'лизингу']);
    expect([pieces[0]!.text, pieces.at(-1)!.text]).toEqual(['… ', ' …']);
  });
  test('nothing of a text is lost or changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(
          marks(text, 'ru', new Set(['=а']))
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
