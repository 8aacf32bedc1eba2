import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createFormat, type Format } from '@industry/i18n';
import type { Language, LocalisedText } from '@industry/values';

const LanguageContext = createContext<Format>(createFormat('en'));

/** Gives every component below the reader's language and its format. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }): ReactNode {
  const format = useMemo(() => createFormat(language), [language]);
  return <LanguageContext value={format}>{children}</LanguageContext>;
}

/** Figures and dates in the reader's language. */
export function useFormat(): Format {
  return useContext(LanguageContext);
}

/** The reader's version of a text of the pack. */
export function useText(): (text: LocalisedText) => string {
  const { language } = useContext(LanguageContext);
  return (text) => text[language];
}
