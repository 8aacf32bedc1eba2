import { useTranslation } from 'react-i18next';
import { useFormat, useText } from '@industry/design';
import type { LocalisedText } from '@industry/values';

type Keys = Readonly<Record<string, string | null>>;
export type Facts = readonly { readonly id: string; readonly title: LocalisedText; readonly unit: string }[];

/** What a row of a preview is about: subject keys, the fact by its title, the period. */
export function useRowName(facts: Facts): (keys: Keys) => string {
  const format = useFormat();
  const text = useText();
  return (keys) => {
    const start = keys['period_start'];
    const end = keys['period_end'];
    const parts = Object.entries(keys).flatMap(([name, value]) => {
      if (value === null || name.endsWith('_scheme') || name === 'period_start' || name === 'period_end') return [];
      const fact = name === 'fact' ? facts.find(({ id }) => id === value) : undefined;
      return [fact ? text(fact.title) : value];
    });
    return [...parts, ...(start && end ? [format.period(start, end)] : [])].join(' · ');
  };
}

/** A figure as it is read; a text as it stands. */
export function useCell(): (value: string | null) => string {
  const format = useFormat();
  const { t } = useTranslation('catalogue');
  return (value) => {
    if (value === null) return t('desk.none');
    return /^-?\d+(\.\d+)?$/.test(value) ? format.number(value) : value;
  };
}

/** Bytes as people read them: `1.4 MB`. */
export function useBytes(): (bytes: number) => string {
  const format = useFormat();
  return (bytes) => {
    const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
    const value = bytes / 1000 ** step;
    return `${format.number(value.toFixed(step === 0 ? 0 : 1))}\u00a0${['B', 'kB', 'MB'][step]}`;
  };
}
