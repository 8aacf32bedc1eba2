import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INDICATOR_STATES, StateSign } from '@industry/design';
import type { IndicatorSummary } from '@industry/programme/contract';

/** How many indicators are in which state: a bar in proportion and its words. */
export function StateCounts({ indicators }: { indicators: readonly IndicatorSummary[] }): ReactNode {
  const { t } = useTranslation(['programme', 'design']);
  const counts = INDICATOR_STATES.map((state) => ({
    state,
    count: indicators.filter((one) => one.state === state).length,
  })).filter(({ count }) => count > 0);
  return (
    <div className="state-counts">
      <p className="eyebrow">{t('counts.title', { count: indicators.length })}</p>
      <div className="state-bar" aria-hidden="true">
        {counts.map(({ state, count }) => (
          <span key={state} className={`state-${state}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul>
        {counts.map(({ state, count }) => (
          <li key={state} className="row" style={{ gap: 'var(--space-2)' }}>
            <StateSign state={state} />
            <span>
              <strong>{count}</strong> {t(`state.${state}`, { ns: 'design' })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
