import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecimalString } from '@industry/values';
import { useChartWidth } from './use-chart-width.ts';
import { ChartFrame } from '../export/chart-frame.tsx';

export interface BudgetBar {
  readonly label: string;
  /** Outlined bar. */
  readonly planned: DecimalString | null;
  /** Line across it. */
  readonly revised: DecimalString | null;
  /** Filled bar inside it. */
  readonly spent: DecimalString | null;
}

/** Amounts of one money by year: planned as an outlined bar, the budget in force as a line across it, spent filled inside. */
export function BudgetChart({ description, bars }: { description: string; bars: readonly BudgetBar[] }): ReactNode {
  const { t } = useTranslation('design');
  const [measured, width] = useChartWidth(760);
  const height = 260;
  const bottom = height - 28;
  const x = scaleBand(
    bars.map(({ label }) => label),
    [0, width],
  ).padding(0.28);
  const highest = max(
    bars.flatMap(({ planned, revised, spent }) => [planned, revised, spent].map((value) => Number(value ?? 0))),
  );
  const y = scaleLinear([0, highest || 1], [bottom, 12]);
  return (
    <ChartFrame
      title={description}
      rows={() => bars.map(({ label, planned, revised, spent }) => [label, planned, revised, spent])}
      heads={[t('export.of'), t('export.planned'), t('export.revised'), t('export.spent')]}
    >
      <svg ref={measured} className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description}>
        {bars.map(({ label, planned, revised, spent }) => {
          const left = x(label)!;
          const band = x.bandwidth();
          const bar = (className: string, value: string, inset: number) => (
            <rect
              className={className}
              x={left + band * inset}
              width={band * (1 - 2 * inset)}
              y={y(Number(value))}
              height={bottom - y(Number(value))}
            />
          );
          return (
            <g key={label} textAnchor="middle" fontSize={12.5}>
              {planned !== null && bar('bar planned', planned, 0)}
              {spent !== null && bar('bar', spent, 0.25)}
              {revised !== null && (
                <line
                  className="budget-line"
                  x1={left - band * 0.08}
                  x2={left + band * 1.08}
                  y1={y(Number(revised))}
                  y2={y(Number(revised))}
                />
              )}
              <text x={left + band / 2} y={bottom + 19}>
                {label}
              </text>
            </g>
          );
        })}
        <line className="base-line" x1={0} x2={width} y1={bottom} y2={bottom} />
      </svg>
    </ChartFrame>
  );
}

/** The marks of a budget chart with their words. */
export function BudgetChartKey({
  words,
}: {
  words: Readonly<Record<'planned' | 'revised' | 'spent', string>>;
}): ReactNode {
  const marks = {
    planned: <rect className="bar planned" x="9" y="1" width="14" height="11" />,
    revised: <line className="budget-line" x1="4" x2="28" y1="6" y2="6" />,
    spent: <rect className="bar" x="12" y="1" width="8" height="11" />,
  } as const;
  return (
    <ul className="chart-key">
      {(['planned', 'revised', 'spent'] as const).map((mark) => (
        <li key={mark}>
          <svg className="chart" viewBox="0 0 32 12" aria-hidden="true">
            {marks[mark]}
          </svg>
          {words[mark]}
        </li>
      ))}
    </ul>
  );
}
