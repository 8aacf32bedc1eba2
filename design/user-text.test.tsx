import { createInstance } from 'i18next';
import ICU from 'i18next-icu';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { ProblemError } from '@industry/http/client.ts';
import { StaleSave } from './forms/stale-save.tsx';
import { UserTextField } from './forms/user-text-field.tsx';
import { LanguageProvider } from './language.tsx';
import messages from './messages/ja.json';
import { UserTextView } from './user-text.tsx';

const i18n = createInstance();
beforeAll(async () => {
  await i18n
    .use(new ICU())
    .use(initReactI18next)
    .init({
      lng: 'ja',
      keySeparator: false,
      nsSeparator: false,
      resources: { ja: { design: messages } },
    });
});
const drawn = (content: ReactNode): string =>
  renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <LanguageProvider language="ja">{content}</LanguageProvider>
    </I18nextProvider>,
  );

const text = { original: 'ru', texts: { ru: 'Данные уточнены' } } as const;

describe('a text that a person wrote', () => {
  test('names its language where it is not the reader’s', () => {
    expect(drawn(<UserTextView text={text} />)).toContain('<span lang="ru">Данные уточнены</span>');
    expect(drawn(<UserTextView text={text} />)).toContain('ロシア語');
    const japanese = { original: 'ja', texts: { ja: '更新' } } as const;
    expect(drawn(<UserTextView text={japanese} />)).not.toContain('user-text-language');
  });

  test('is written with one tab a language, and the error stands at its language', () => {
    const errors = [{ path: 'body.reason.texts.kk', message: 'カザフ語が必要です' }];
    const error = new ProblemError({ type: 'x', title: 'x', status: 400, code: 'invalid-request', errors });
    const html = drawn(
      <UserTextField
        label="理由"
        value={text}
        required={['kk', 'ru']}
        error={error}
        path="body.reason"
        onChange={() => {}}
      />,
    );
    expect(html.match(/role="tab"/g)).toHaveLength(4);
    expect(html.match(/aria-selected="true"/g)).toHaveLength(1);
    expect(html).toMatch(/<span class="error" id="[^"]*error-kk">カザフ語が必要です<\/span>/);
    expect(html.match(/aria-required="true"/g)).toHaveLength(2);
  });
});

describe('a stale save', () => {
  const fields = [{ label: '理由', yours: 'あなた', theirs: (current: { readonly reason: string }) => current.reason }];
  const draw = (error: Error | null) =>
    drawn(<StaleSave error={error} fields={fields} onTakeTheirs={() => {}} onSaveMine={() => {}} />);

  test('shows both texts and the choice', () => {
    const html = draw(
      new ProblemError({
        type: 'x',
        title: '先に保存',
        status: 409,
        code: 'stale-version',
        current: { reason: 'ほか' },
      }),
    );
    for (const words of ['先に保存', 'あなた', 'ほか', '自分の内容で上書きする']) expect(html).toContain(words);
  });

  test('draws nothing for anything else', () => {
    expect(draw(null)).toBe('');
    expect(draw(new ProblemError({ type: 'x', title: 'x', status: 403, code: 'forbidden' }))).toBe('');
  });
});
