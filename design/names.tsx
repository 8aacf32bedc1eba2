import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '@industry/values';
import { useFormat } from './language.tsx';

/** A name by language; null where no source with it is loaded. */
export type Names = Readonly<Record<Language, string | null>>;

/** Where no name is loaded in the reader's language, these are tried in this order: what such readers read most likely. */
const STAND_INS: Readonly<Record<Language, readonly Language[]>> = {
  kk: ['ru', 'en'],
  ru: ['en'],
  en: ['ru'],
  ja: ['en', 'ru'],
};

export interface ReadName {
  readonly text: string;
  /** The language that stands in for the reader's; null: it is the reader's own, or there is no name at all. */
  readonly standIn: Language | null;
}

/** A name as the reader sees it; the code where no name is loaded. */
export function useName(): (names: Names, code: string) => ReadName {
  const { language } = useFormat();
  return (names, code) => {
    const own = names[language];
    if (own !== null) return { text: own, standIn: null };
    const standIn = STAND_INS[language].find((one) => names[one] !== null);
    return standIn === undefined ? { text: code, standIn: null } : { text: names[standIn]!, standIn };
  };
}

/** Codes with the reader's name of each, in the order of the reader's alphabet: the choices of a list. */
export function useNameChoices(): (
  named: readonly { readonly code: string; readonly names: Names }[],
) => readonly { readonly id: string; readonly label: string }[] {
  const name = useName();
  const { language } = useFormat();
  return (named) => {
    const collator = new Intl.Collator(language);
    return named
      .map(({ code, names }) => ({ id: code, label: name(names, code).text }))
      .toSorted((a, b) => collator.compare(a.label, b.label));
  };
}

const LONGEST = 64;

/** The first part of a long heading of a classifier, for charts and rows. */
export function shortName(text: string): string {
  const first = text.split(/[;:(]/)[0]!.trim();
  const part = first.length >= 4 ? first : text;
  return part.length <= LONGEST ? part : `${part.slice(0, LONGEST - 1).trimEnd()}…`;
}

interface NameProps {
  names: Names;
  code: string;
  /** The whole heading instead of its beginning. */
  whole?: boolean;
}

/** A good's or a country's name; another language's is marked and tagged for screen readers. */
export function Name({ names, code, whole = false }: NameProps): ReactNode {
  const { t } = useTranslation('design');
  const { text, standIn } = useName()(names, code);
  const shown = whole ? text : shortName(text);
  return (
    <>
      <span lang={standIn ?? undefined} title={whole || shown === text ? undefined : text}>
        {shown}
      </span>
      {standIn && (
        <abbr className="stand-in" title={t('name.standIn')}>
          {standIn}
        </abbr>
      )}
    </>
  );
}
