import i18n from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { LanguageProvider } from './language.tsx';
import { Name } from './names.tsx';

const copper = { kk: null, ru: 'Медь', en: 'Copper', ja: null };

test.each([
  ['kk', 'ru', 'Медь'],
  ['ja', 'en', 'Copper'],
] as const)(
  'where %s has no name the language that its readers know stands in, marked',
  async (reader, standIn, text) => {
    await i18n.init({ lng: reader, resources: {} });
    const html = renderToStaticMarkup(
      <I18nextProvider i18n={i18n}>
        <LanguageProvider language={reader}>
          <Name names={copper} code="7403" />
        </LanguageProvider>
      </I18nextProvider>,
    );
    expect(html).toContain(`<span lang="${standIn}">${text}</span>`);
    expect(html).toContain(`>${standIn}</abbr>`);
  },
);
