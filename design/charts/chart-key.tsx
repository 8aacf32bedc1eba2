import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type KeyEntry = 'plan' | 'plan-earlier' | 'actual' | 'provisional' | 'quoted' | 'forecast' | 'missing';

const MARK: Readonly<Record<KeyEntry, ReactNode>> = {
  plan: <line className="plan" x1="0" x2="32" y1="6" y2="6" />,
  'plan-earlier': <line className="plan-earlier" x1="0" x2="32" y1="6" y2="6" />,
  actual: <line className="actual" x1="0" x2="32" y1="6" y2="6" />,
  provisional: <circle className="actual-point provisional" cx="16" cy="6" r="4" />,
  quoted: <rect className="quoted-point" x="13" y="3" width="6" height="6" />,
  forecast: <line className="forecast" x1="0" x2="32" y1="6" y2="6" />,
  missing: (
    <g>
      {[4, 10, 16, 22, 28].map((x) => (
        <line key={x} className="hatch-line" x1={x - 4} x2={x + 2} y1="12" y2="0" />
      ))}
    </g>
  ),
};

/** The key of a chart: the same marks everywhere. */
export function ChartKey({ entries }: { entries: readonly KeyEntry[] }): ReactNode {
  const { t } = useTranslation('design');
  return (
    <ul className="chart-key">
      {entries.map((entry) => (
        <li key={entry}>
          <svg className="chart" viewBox="0 0 32 12" aria-hidden="true">
            {MARK[entry]}
          </svg>
          {t(`chart.${entry}`)}
        </li>
      ))}
    </ul>
  );
}
