import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFor } from '@industry/values';
import { userTextSchema } from './contract.ts';
import { Problem } from './problem.ts';
import { officialText, readUserText } from './user-text.ts';

const accepts = new Ajv({ strict: false }).compile(userTextSchema(20));
const errorsOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as Problem).errors.map(({ path, message }) => `${path} ${message.en}`);
  }
  return [];
};

describe('a text that a person wrote', () => {
  test('is shown in the reader’s language, else in the one it was written in, and says so', () => {
    const text = { original: 'ru', texts: { ru: 'Принято', kk: 'Қабылданды', en: 'Accepted' } } as const;
    expect(textFor(text, 'kk')).toEqual({ text: 'Қабылданды', language: 'kk', standIn: false });
    expect(textFor(text, 'ja')).toEqual({ text: 'Принято', language: 'ru', standIn: true });
  });

  test('is kept composed, with plain line ends and without empty translations', () => {
    const given = { original: 'ru', texts: { ru: ' и\u0306од\r\nдва ', kk: '  ' } } as const;
    expect(readUserText(given, 'body.text')).toEqual({ original: 'ru', texts: { ru: 'йод\nдва' } });
  });

  test('is kept the same when it is read again', () => {
    const texts = fc.record({ kk: fc.string({ unit: 'grapheme' }), ru: fc.string({ unit: 'grapheme', minLength: 1 }) });
    fc.assert(
      fc.property(texts, (given) => {
        fc.pre(given.ru.trim() !== '');
        const once = readUserText({ original: 'ru', texts: given }, 'body');
        expect(readUserText(once, 'body')).toEqual(once);
      }),
    );
  });

  test('whose original says nothing is refused', () => {
    expect(errorsOf(() => readUserText({ original: 'en', texts: { ru: 'да', en: ' \n' } }, 'body.remark'))).toEqual([
      'body.remark.texts.en the text in its original language is missing',
    ]);
  });

  test('of an official document is there in every official language', () => {
    const given = { original: 'en', texts: { en: 'Revised' } } as const;
    expect(errorsOf(() => officialText(given, 'body.reason', ['kk', 'ru']))).toEqual([
      'body.reason.texts.kk an official document needs the text in Kazakh',
      'body.reason.texts.ru an official document needs the text in Russian',
    ]);
    expect(errorsOf(() => officialText(given, 'body.reason', ['en']))).toEqual([]);
  });
});

test.each([
  ['two lines', 'a\n\tb', true],
  ['a family emoji', '👩‍👩‍👧', true],
  ['a null', 'a\u0000b', false],
  ['an escape', '\u001b[31m', false],
  ['an override of direction', 'abc\u202Efdp.exe', false],
  ['half a character', '\ud83d', false],
  ['nothing', '', false],
  ['21 characters', 'x'.repeat(21), false],
])('a text with %s', (_what, text, good) => {
  expect(accepts({ original: 'en', texts: { en: text } })).toBe(good);
});

test.each([{ original: 'fr', texts: { en: 'x' } }, { texts: { en: 'x' } }, { original: 'en', texts: { en: 1 } }])(
  'a text %j is refused',
  (given) => expect(accepts(given)).toBe(false),
);
