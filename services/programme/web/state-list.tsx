import type { ReactNode } from 'react';
import { Link, StateSign, useText } from '@industry/design';
import type { IndicatorSummary } from '@industry/programme/contract';

/** Indicators as links, each with the sign of its state. */
export function StateList({ indicators }: { indicators: readonly IndicatorSummary[] }): ReactNode {
  const text = useText();
  return (
    <ul className="state-list">
      {indicators.map((indicator) => (
        <li key={indicator.id}>
          <StateSign state={indicator.state} />
          <span>
            <Link to={`/indicators/${indicator.id}`}>{text(indicator.title)}</Link>{' '}
            <span className="muted">{text(indicator.unit.symbol)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
