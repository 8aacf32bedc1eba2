import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, StateSign, useText } from '@industry/design';
import type { IndicatorSummary } from '@industry/programme/contract';

interface StateListProps {
  indicators: readonly IndicatorSummary[];
  /** In as many columns as fit. */
  wide?: boolean;
}

/** Indicators as links, each with the sign of its state. */
export function StateList({ indicators, wide = false }: StateListProps): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  return (
    <ul className={wide ? 'state-list in-columns' : 'state-list'}>
      {indicators.map((indicator) => (
        <li key={indicator.id}>
          <StateSign state={indicator.state} />
          <span>
            <Link to={`/indicators/${indicator.id}`}>{text(indicator.title)}</Link>
            {indicator.proxy && <span className="muted"> ({t('proxy')})</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
