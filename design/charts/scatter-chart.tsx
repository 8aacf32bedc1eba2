import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../language.tsx';
import { fittingText } from './text-width.ts';
import { useChartWidth } from './use-chart-width.ts';
import { ChartFrame } from '../export/chart-frame.tsx';

export interface ScatterPoint {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Area of the mark, any unit; equal marks when absent. */
  readonly size?: number;
  /** 1 to 12: `hue-n` of the palette. */
  readonly hue: number;
  /** Chosen points stand in front with their label. */
  readonly chosen?: boolean;
  /** Written at a chosen point instead of its label. */
  readonly mark?: string;
}

interface ScatterChartProps {
  description: string;
  points: readonly ScatterPoint[];
  xLabel: string;
  yLabel: string;
  digits: number;
  onPick?: (id: string) => void;
  width?: number;
  height?: number;
}

const FONT = 12.5;
const MARGIN = { top: 26, right: 24, bottom: 44, left: 46 };

/** Two qualities of many things at once; the page's table says the same to keyboards and screen readers. */
export function ScatterChart({
  description,
  points,
  xLabel,
  yLabel,
  digits,
  onPick,
  ...size
}: ScatterChartProps): ReactNode {
  const { t } = useTranslation('design');
  const format = useFormat();
  const [measured, width] = useChartWidth(size.width ?? 760);
  const { height = Math.round(Math.min(520, 260 + width * 0.25)) } = size;
  if (points.length === 0) return null;
  const [left = 0, right = 1] = extent(points, (p) => p.x);
  const [low = 0, high = 1] = extent(points, (p) => p.y);
  const x = scaleLinear([left, right], [MARGIN.left, width - MARGIN.right]).nice(6);
  const y = scaleLinear([low, high], [height - MARGIN.bottom, MARGIN.top]).nice(5);
  const [, largest = 1] = extent(points, (p) => p.size ?? 0);
  const radius = (p: ScatterPoint): number =>
    p.size === undefined ? 4 : 2.5 + 13 * Math.sqrt(p.size / (largest || 1));
  const ordered = points.toSorted(
    (a, b) => Number(a.chosen ?? false) - Number(b.chosen ?? false) || radius(b) - radius(a),
  );
  return (
    <ChartFrame
      title={description}
      rows={() => points.map(({ label, x: across, y: up }) => [label, across, up])}
      heads={[t('export.of'), xLabel, yLabel]}
    >
      <svg ref={measured} className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description}>
        <g className="grid" fontSize="12.5">
          {y.ticks(5).map((tick) => (
            <g key={tick}>
              <line x1={MARGIN.left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} />
              <text x={MARGIN.left - 6} y={y(tick)} dy="0.35em" textAnchor="end">
                {format.number(String(tick))}
              </text>
            </g>
          ))}
          {x.ticks(width < 420 ? 4 : 6).map((tick) => (
            <text key={tick} x={x(tick)} y={height - MARGIN.bottom + 17} textAnchor="middle">
              {format.number(String(tick))}
            </text>
          ))}
        </g>
        <text x={width - MARGIN.right} y={height - 8} textAnchor="end" fontSize="12.5">
          {`${fittingText(xLabel, FONT, width - MARGIN.right - 24)} →`}
        </text>
        <text x={4} y={14} fontSize="12.5">
          {`↑ ${fittingText(yLabel, FONT, width - 24)}`}
        </text>
        {ordered.map((point) => (
          <g key={point.id} className={`hue-${point.hue}`} onClick={onPick && (() => onPick(point.id))}>
            <circle className={point.chosen ? 'dot chosen' : 'dot'} cx={x(point.x)} cy={y(point.y)} r={radius(point)}>
              <title>
                {`${point.label}: ${xLabel} ${format.number(String(point.x), digits)}, ${yLabel} ${format.number(String(point.y), digits)}`}
              </title>
            </circle>
            {point.chosen && (
              <text
                className="label-actual"
                x={x(point.x) + (x(point.x) > width * 0.6 ? -8 : 8)}
                y={y(point.y) - radius(point) - 3}
                textAnchor={x(point.x) > width * 0.6 ? 'end' : 'start'}
                fontSize="12.5"
              >
                {fittingText(
                  point.mark ?? point.label,
                  FONT,
                  (x(point.x) > width * 0.6 ? x(point.x) : width - x(point.x)) - 12,
                )}
              </text>
            )}
          </g>
        ))}
      </svg>
    </ChartFrame>
  );
}
