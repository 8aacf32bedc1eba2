import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { ReactNode } from 'react';
import { useFormat } from '../language.tsx';
import { widestText } from './text-width.ts';
import { useChartWidth } from './use-chart-width.ts';
import { ChartFrame } from '../export/chart-frame.tsx';

export interface BandPoint {
  readonly year: number;
  readonly value: number;
  /** Ends of the interval; drawn only when the chart draws intervals. */
  readonly low?: number;
  readonly high?: number;
  /** Points of different origins are never joined by a line. */
  readonly origin: string;
}

export interface BandSeries {
  readonly id: string;
  readonly label: string;
  readonly points: readonly BandPoint[];
  /** The one that the page is about; the others stand back and have no interval. */
  readonly main?: boolean;
}

interface BandChartProps {
  description: string;
  series: readonly BandSeries[];
  digits: number;
  /** Ranks grow downwards. */
  better?: 'higher' | 'lower';
  width?: number;
  height?: number;
}

const LABEL = 15;

/** Lines over years, the main one with its interval; one year only is a mark with a bar. */
export function BandChart({ description, series, digits, better = 'higher', ...size }: BandChartProps): ReactNode {
  const format = useFormat();
  const [measured, width] = useChartWidth(size.width ?? 760);
  const { height = Math.round(Math.min(360, 190 + width * 0.2)) } = size;
  const everything = series.flatMap((one) => one.points);
  if (everything.length === 0) return null;
  const [firstYear = 0, lastYear = 0] = extent(everything, (p) => p.year);
  const banded = series.filter((one) => one.main).flatMap((one) => one.points);
  const [low = 0, high = 0] = extent([
    ...everything.map((p) => p.value),
    ...banded.flatMap((p) => [p.low ?? p.value, p.high ?? p.value]),
  ]);
  const room = (words: readonly string[]): number => widestText(words, 12.5) + 16;
  const margin = { top: 16, right: Math.min(room(series.map((s) => s.label)), width * 0.4), bottom: 28, left: 48 };
  const bottom = height - margin.bottom;
  const spare = low === high ? 1 : 0;
  const y = scaleLinear(better === 'lower' ? [high + spare, low - spare] : [low - spare, high + spare], [
    bottom,
    margin.top,
  ]).nice(5);
  const alone = firstYear === lastYear;
  const x = scaleLinear(alone ? [firstYear - 1, firstYear + 1] : [firstYear, lastYear], [
    margin.left + 12,
    width - margin.right - 4,
  ]);
  const path = line<BandPoint>(
    (p) => x(p.year),
    (p) => y(p.value),
  );
  const band = area<BandPoint>()
    .x((p) => x(p.year))
    .y0((p) => y(p.low ?? p.value))
    .y1((p) => y(p.high ?? p.value));
  const labels = spread(
    series.flatMap((one) => {
      const last = one.points.at(-1);
      return last ? [{ one, x: x(last.year) + 9, y: y(last.value) }] : [];
    }),
  );
  return (
    <ChartFrame
      title={description}
      rows={() => series.flatMap(({ label, points }) => points.map(({ year, value }) => [label, year, value]))}
    >
      <svg ref={measured} className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description}>
        <g className="grid" fontSize="12.5">
          {y.ticks(5).map((tick) => (
            <g key={tick}>
              <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
              <text x={margin.left - 8} y={y(tick)} dy="0.35em" textAnchor="end">
                {format.number(String(tick))}
              </text>
            </g>
          ))}
        </g>
        {[...new Set(everything.map((p) => p.year))]
          .filter((year, _, years) => years.length < width / 48 || year % 5 === 0)
          .map((year) => (
            <text key={year} x={x(year)} y={bottom + 18} textAnchor="middle" fontSize="12.5">
              {year}
            </text>
          ))}
        {series
          .toSorted((a, b) => Number(a.main ?? false) - Number(b.main ?? false))
          .map((one) => (
            <g key={one.id}>
              {runs(one.points).map((run) => (
                <g key={run[0]!.year}>
                  {one.main && run.length > 1 && <path className="interval" d={band(run) ?? ''} />}
                  {run.length > 1 && <path className={one.main ? 'actual' : 'other'} d={path(run) ?? ''} />}
                  {one.main &&
                    run.length === 1 &&
                    run.map((p) => (
                      <line
                        key={p.year}
                        className="interval-bar"
                        x1={x(p.year)}
                        x2={x(p.year)}
                        y1={y(p.low ?? p.value)}
                        y2={y(p.high ?? p.value)}
                      />
                    ))}
                </g>
              ))}
              {one.points.map((p) => (
                <circle
                  key={p.year}
                  className={one.main ? 'actual-point' : 'other-point'}
                  cx={x(p.year)}
                  cy={y(p.value)}
                  r={one.main ? 4.5 : 3.5}
                >
                  <title>{`${one.label}, ${p.year}: ${format.number(String(p.value), digits)}`}</title>
                </circle>
              ))}
            </g>
          ))}
        {labels.map(({ one, ...at }) => (
          <text key={one.id} className={one.main ? 'label-actual' : ''} x={at.x} y={at.y} dy="0.35em" fontSize="12.5">
            {one.label}
          </text>
        ))}
      </svg>
    </ChartFrame>
  );
}

/** Years without a gap and of one origin. */
function runs(points: readonly BandPoint[]): BandPoint[][] {
  const found: BandPoint[][] = [];
  for (const point of points) {
    const last = found.at(-1)?.at(-1);
    if (last && point.year - last.year === 1 && point.origin === last.origin) found.at(-1)!.push(point);
    else found.push([point]);
  }
  return found;
}

/** Labels pushed apart so that none covers another. */
function spread<Label extends { y: number }>(labels: readonly Label[]): readonly Label[] {
  let lowest = -Infinity;
  return labels
    .toSorted((a, b) => a.y - b.y)
    .map((label) => {
      lowest = Math.max(label.y, lowest + LABEL);
      return { ...label, y: lowest };
    });
}
