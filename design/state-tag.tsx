import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export const INDICATOR_STATES = ['met', 'on-path', 'behind', 'unknown', 'not-comparable'] as const;
export type IndicatorState = (typeof INDICATOR_STATES)[number];

const SIGN: Readonly<Record<IndicatorState, string>> = {
  met: '✓',
  'on-path': '→',
  behind: '▼',
  unknown: '?',
  'not-comparable': '≠',
};

/** State of an indicator: sign, word and colour together. */
export function StateTag({ state }: { state: IndicatorState }): ReactNode {
  const { t } = useTranslation('design');
  return (
    <span className={`tag state-${state}`}>
      <span aria-hidden="true">{SIGN[state]}</span>
      {t(`state.${state}`)}
    </span>
  );
}

/** The sign alone, where the words stand beside or in a key; read out as the word. */
export function StateSign({ state }: { state: IndicatorState }): ReactNode {
  const { t } = useTranslation('design');
  return (
    <span
      className={`state-sign state-${state}`}
      role="img"
      aria-label={t(`state.${state}`)}
      title={t(`state.${state}`)}
    >
      {SIGN[state]}
    </span>
  );
}
