import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparison, readAct, splitArticles, textOfHtml } from './index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('numbering', () => {
  test.each([
    ['Преамбула\nСтатья 1. Понятия\nЛизинг – аренда.\nСтатья 2\nТекст', ['1', '2']],
    ['1-бап. Ұғымдар\nмәтін\n2-бап\nмәтін', ['1', '2']],
    ['Article 1 Terms\ntext\nArticle 2. Scope', ['1', '2']],
    ['第１条　用語\n本文\n第2条\n本文', ['1', '2']],
  ])('%j is split at its articles', (text, numbers) => {
    const found = splitArticles(text, 'article').articles.flatMap(({ number }) => number ?? []);
    expect(found).toEqual(numbers);
  });

  test('points are lines that begin with a number', () => {
    const { articles } = splitArticles('1. Первый\n1) подпункт\n3.1. Ещё', 'point');
    expect(articles.map(({ number, heading }) => [number, heading])).toEqual([
      ['1', 'Первый'],
      ['1', 'подпункт'],
      ['3.1', 'Ещё'],
    ]);
  });

  test('a missing and a repeated number are said', () => {
    const { warnings } = splitArticles('Статья 1\nа\nСтатья 3\nб\nСтатья 3\nв', 'article');
    expect(warnings).toEqual([
      { kind: 'gap', number: '3' },
      { kind: 'repeated', number: '3' },
    ]);
    expect(splitArticles('просто текст', 'article').warnings).toEqual([{ kind: 'none-found', number: null }]);
  });

  test('no letter is lost', () => {
    const letters = (text: string) => text.replaceAll(/[^\p{L}]/gu, '').length;
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Привет мир', '1. Пункт', '', 'слово', '2) два')), (lines) => {
        const text = lines.join('\n');
        const parts = splitArticles(text, 'point').articles.map(({ heading, text: rest }) => heading + rest);
        expect(letters(parts.join(''))).toBe(letters(text));
      }),
    );
  });
});

describe('files', () => {
  const read = (file: Uint8Array, change: object = {}) =>
    readAct({ bytes: file, format: 'text', encoding: 'utf-8', rule: 'article', ...change });

  test('windows-1251 is read when it is declared, and refused as UTF-8', () => {
    const file = Uint8Array.from([0xd1, 0xf2, 0xe0, 0xf2, 0xfc, 0xff, 0x20, 0x31]);
    expect(read(file, { encoding: 'windows-1251' }).articles[0]).toMatchObject({ number: '1' });
    expect(() => read(file)).toThrow(expect.objectContaining({ failure: 'encoding' }));
  });

  test('a binary file and an empty one are refused', () => {
    expect(() => read(bytes('PK\u0003\u0004'))).toThrow(expect.objectContaining({ failure: 'binary' }));
    expect(() => read(bytes('  \n'))).toThrow(expect.objectContaining({ failure: 'empty' }));
    expect(() => read(bytes('<script>x</script>'), { format: 'html' })).toThrow(
      expect.objectContaining({ failure: 'empty' }),
    );
  });

  test('of HTML only the words stay', () => {
    const html =
      '<h2>Статья <b>1</b>.</h2><p onclick="x()">Текст<br>строка<script>alert(1)</script><img src=x onerror=y>';
    expect(textOfHtml(html)).toBe('Статья 1.\nТекст\nстрока');
    fc.assert(fc.property(fc.string(), (inner) => void textOfHtml(`<div>${inner}</div>`)));
    expect(textOfHtml('<div>'.repeat(5_000) + 'x').length).toBeLessThan(10);
  });
});

describe('comparison', () => {
  test('marks the words that changed', () => {
    const pieces = comparison('Срок до 10 лет.', 'Срок до 15 лет.', 'ru');
    expect(pieces.filter(({ change }) => change !== 'same')).toEqual([
      { text: '10', change: 'removed' },
      { text: '15', change: 'added' },
    ]);
    expect(comparison('期間は十年とする', '期間は十五年とする', 'ja').some(({ change }) => change === 'same')).toBe(
      true,
    );
  });

  test('without what was added it is the former text, without what was removed the latter', () => {
    const joined = (pieces: ReturnType<typeof comparison>, without: string) =>
      pieces
        .filter(({ change }) => change !== without)
        .map(({ text }) => text)
        .join('')
        .replaceAll(/\s/g, '');
    fc.assert(
      fc.property(fc.lorem({ maxCount: 12 }), fc.lorem({ maxCount: 12 }), (before, after) => {
        const pieces = comparison(before, after, 'en');
        expect(joined(pieces, 'added')).toBe(before.replaceAll(/\s/g, ''));
        expect(joined(pieces, 'removed')).toBe(after.replaceAll(/\s/g, ''));
      }),
    );
  });
});
