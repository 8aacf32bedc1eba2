import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textFor, type UserText } from '@industry/values';
import { useFormat } from './language.tsx';

/** A text that a person wrote, in the reader's language or as it was written, then with a mark that names its language. */
export function UserTextView({ text }: { text: UserText }): ReactNode {
  const { t } = useTranslation('design');
  const { text: words, language, standIn } = textFor(text, useFormat().language);
  return (
    <span className="user-text">
      <span lang={language}>{words}</span>
      {standIn && (
        <span className="tag user-text-language" title={t('userText.standIn')}>
          {t(`userText.in.${language}`)}
        </span>
      )}
    </span>
  );
}
