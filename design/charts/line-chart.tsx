import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import { useFormat } from '../language.tsx';
import type { YearPoint } from './plan-chart.tsx';
import { fittingText, widestText } from './text-width.ts';
import { useChartWidth } from './use-chart-width.ts';
import { ChartFrame } from '../export/chart-frame.tsx';

export interface LineSeries {
  readonly id: string;
  readonly label: string;
  readonly points: readonly YearPoint[];
  /** The one that the page is about; the others stand back. */
  readonly main?: boolean;
}

interface LineChartProps {
  description: string;
  series: readonly LineSeries[];
  digits: number;
  /** Years between two points that the line still joins; a year when absent, a quarter for quarters. */
  gap?: number;
  width?: number;
  height?: number;
}

const FONT = 12.5;

/** Several series over years, one of them in front. A gap in the years breaks the line. */
export function LineChart({ description, series, digits, gap = 1, ...size }: LineChartProps): ReactNode {
  const format = useFormat();
  const [measured, width] = useChartWidth(size.width ?? 760);
  const { height = Math.round(Math.min(320, 160 + width * 0.25)) } = size;
  const everything = series.flatMap((s) => s.points);
  if (everything.length === 0) return null;
  const [firstYear = 0, lastYear = 0] = extent(everything, (p) => p.year);
  const [low = 0, high = 0] = extent(everything, (p) => Number(p.value));
  const y = scaleLinear([Math.min(0, low), high], [0, 1]).nice(5);
  const room = (words: readonly string[]): number => widestText(words, FONT) + 14;
  const margin = {
    top: 16,
    right: Math.min(room(series.map((s) => s.label)), width * 0.4),
    bottom: 28,
    left: room(y.ticks(5).map((tick) => format.number(String(tick)))),
  };
  const bottom = height - margin.bottom;
  y.range([bottom, margin.top]);
  const x = scaleLinear([firstYear, Math.max(lastYear, firstYear + 1)], [margin.left, width - margin.right]);
  const yearsThatFit = Math.max(1, Math.floor((width - margin.left - margin.right) / 44));
  const path = line<YearPoint>(
    (p) => x(p.year),
    (p) => y(Number(p.value)),
  );
  const labelled = apart(
    series.flatMap(({ id, label, points }) =>
      label !== '' && points.length > 0 ? [{ id, y: y(Number(points.at(-1)!.value)) }] : [],
    ),
    bottom,
  );
  return (
    <ChartFrame
      title={description}
      rows={() =>
        series.flatMap(({ label, points }) => points.map((point) => [label, point.label ?? point.year, point.value]))
      }
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
        {x
          .ticks(Math.min(yearsThatFit, Math.max(1, lastYear - firstYear)))
          .filter(Number.isInteger)
          .map((year) => (
            <text key={year} x={x(year)} y={bottom + 18} textAnchor="middle" fontSize="12.5">
              {year}
            </text>
          ))}
        {series
          .toSorted((a, b) => Number(a.main ?? false) - Number(b.main ?? false))
          .map((s) => (
            <g key={s.id}>
              {unbroken(s.points, gap).map((run) => (
                <path key={run[0]?.year} className={s.main ? 'actual' : 'other'} d={path(run) ?? ''} />
              ))}
              {s.points.map((point) => (
                <circle
                  key={point.year}
                  className="actual-point"
                  cx={x(point.year)}
                  cy={y(Number(point.value))}
                  r={s.main ? 3.5 : 0}
                >
                  <title>{`${s.label}, ${point.label ?? point.year}: ${format.number(point.value, digits)}`}</title>
                </circle>
              ))}
              {labelled.has(s.id) && (
                <text
                  className={s.main ? 'label-actual' : ''}
                  x={x(s.points.at(-1)!.year) + 8}
                  y={labelled.get(s.id)}
                  dy="0.35em"
                  fontSize="12.5"
                >
                  {fittingText(s.label, FONT, margin.right - 10)}
                </text>
              )}
            </g>
          ))}
      </svg>
    </ChartFrame>
  );
}

const LABEL = 15;

/** Places of the labels at the lines' ends: moved down where two would lie over one another, and up again from the foot. */
function apart(
  ends: readonly { readonly id: string; readonly y: number }[],
  foot: number,
): ReadonlyMap<string, number> {
  const placed = ends.map((end) => ({ ...end })).toSorted((a, b) => a.y - b.y);
  placed.forEach((end, i) => {
    const above = placed[i - 1];
    if (above) end.y = Math.max(end.y, above.y + LABEL);
  });
  placed.toReversed().forEach((end, i, upwards) => {
    end.y = Math.min(end.y, (upwards[i - 1]?.y ?? foot + LABEL) - LABEL);
  });
  return new Map(placed.map(({ id, y }) => [id, y]));
}

function unbroken(points: readonly YearPoint[], gap: number): YearPoint[][] {
  const runs: YearPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && point.year - run.at(-1)!.year < gap + 0.01) run.push(point);
    else runs.push([point]);
  }
  return runs;
}
