import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@industry/design';
import { LANGUAGES, type Language } from '@industry/values';
import { pathInLanguage } from './language-of-address.ts';

const NAME: Readonly<Record<Language, string>> = { kk: 'Қаз', ru: 'Рус', en: 'Eng', ja: '日本語' };

/** The same page in each language; a whole page load, since every text changes. */
export function LanguageSwitch(): ReactNode {
  const { t } = useTranslation('shell');
  const { language } = useFormat();
  const location = useLocation();
  return (
    <nav aria-label={t('language')}>
      <ul className="languages">
        {LANGUAGES.map((other) => (
          <li key={other}>
            <a
              href={pathInLanguage(location.pathname, other) + location.searchStr}
              hrefLang={other}
              lang={other}
              aria-current={other === language ? 'true' : undefined}
              onClick={() => localStorage.setItem('language', other)}
            >
              {NAME[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
