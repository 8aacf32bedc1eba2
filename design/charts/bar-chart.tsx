import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecimalString } from '@industry/values';
import { useFormat } from '../language.tsx';
import { useChartWidth } from './use-chart-width.ts';
import { ChartFrame } from '../export/chart-frame.tsx';

interface BarChartProps {
  description: string;
  bars: readonly { readonly label: string; readonly value: DecimalString }[];
  /** Planned amounts are outlined, actual ones filled. */
  planned?: boolean;
  digits: number;
  width?: number;
  height?: number;
}

/** Amounts that add up, one bar each from zero, with the figure over it. */
export function BarChart({ description, bars, digits, planned = false, ...size }: BarChartProps): ReactNode {
  const { t } = useTranslation('design');
  const format = useFormat();
  const [measured, width] = useChartWidth(size.width ?? 760);
  const { height = 260 } = size;
  const bottom = height - 28;
  const x = scaleBand(
    bars.map((bar) => bar.label),
    [0, width],
  ).padding(0.28);
  // Figures of neighbouring bars must not touch, however narrow the screen.
  const longest = max(bars, (bar) => format.number(bar.value, digits).length) ?? 1;
  const fontSize = Math.min(12.5, x.step() / (longest * 0.62));
  const y = scaleLinear([0, max(bars, (bar) => Number(bar.value)) ?? 1], [bottom, 26]);
  return (
    <ChartFrame
      title={description}
      rows={() => bars.map(({ label, value }) => [label, value])}
      heads={[t('export.of'), t('export.value')]}
    >
      <svg ref={measured} className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description}>
        {bars.map((bar) => (
          <g key={bar.label} fontSize={fontSize} textAnchor="middle">
            <rect
              className={planned ? 'bar planned' : 'bar'}
              x={x(bar.label)}
              width={x.bandwidth()}
              y={y(Number(bar.value))}
              height={bottom - y(Number(bar.value))}
            />
            <text className="label-plan" x={x(bar.label)! + x.bandwidth() / 2} y={y(Number(bar.value)) - 7}>
              {format.number(bar.value, digits)}
            </text>
            <text x={x(bar.label)! + x.bandwidth() / 2} y={bottom + 19}>
              {bar.label}
            </text>
          </g>
        ))}
        <line className="base-line" x1={0} x2={width} y1={bottom} y2={bottom} />
      </svg>
    </ChartFrame>
  );
}
