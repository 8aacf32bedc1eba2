import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area, stack } from 'd3-shape';
import type { ReactNode } from 'react';
import { useFormat } from '../language.tsx';
import { useChartWidth } from './use-chart-width.ts';
import { ChartFrame } from '../export/chart-frame.tsx';

export interface AreaSeries {
  readonly id: string;
  readonly label: string;
  /** 1 to 12: `hue-n` of the palette. */
  readonly hue: number;
  /** By year; a year that is missing is none of it. */
  readonly values: ReadonlyMap<number, number>;
}

interface StackedAreaProps {
  description: string;
  series: readonly AreaSeries[];
  /** Which source each year comes from: years of different sources are not joined. Absent: all of one. */
  sourceOf?: (year: number) => string;
  /** Shares of 100 instead of amounts. */
  shares?: boolean;
  digits: number;
  width?: number;
  height?: number;
}

/** Half the width of a column, in years. */
const COLUMN = 0.35;
const MARGIN = { top: 12, right: 18, bottom: 28, left: 64 };

/** Parts of a whole over years; a year that stands alone is one column. */
export function StackedArea({
  description,
  series,
  sourceOf = () => '',
  shares = false,
  digits,
  ...size
}: StackedAreaProps): ReactNode {
  const format = useFormat();
  const [measured, width] = useChartWidth(size.width ?? 760);
  const { height = 320 } = size;
  const years = [...new Set(series.flatMap((one) => [...one.values.keys()]))].toSorted((a, b) => a - b);
  if (years.length === 0) return null;
  const totals = new Map(
    years.map((year) => [year, series.reduce((sum, one) => sum + (one.values.get(year) ?? 0), 0)]),
  );
  const ids = series.map((one) => one.id);
  const byId = new Map(series.map((one) => [one.id, one]));
  const part = (year: number, id: string): number => {
    const value = byId.get(id)?.values.get(year) ?? 0;
    return shares ? (100 * value) / (totals.get(year) || 1) : value;
  };
  const layers = stack<number, string>()
    .keys(ids)
    .value((year, id) => part(year, id))(years);
  const top = shares ? 100 : (max(years, (year) => totals.get(year)) ?? 1);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const runs = runsOf(years, sourceOf);
  const alone = (run: readonly number[] | undefined): boolean => run?.length === 1;
  // A year that stands alone has no width of its own: it is drawn as a column round its place.
  const x = scaleLinear(
    [first - (alone(runs[0]) ? COLUMN : 0), last + (alone(runs.at(-1)) ? COLUMN : 0)],
    [MARGIN.left, width - MARGIN.right],
  );
  const y = scaleLinear([0, top], [height - MARGIN.bottom, MARGIN.top]).nice(5);
  const shape = area<{ readonly year: number; readonly low: number; readonly high: number }>()
    .x((p) => x(p.year))
    .y0((p) => y(p.low))
    .y1((p) => y(p.high));
  return (
    <ChartFrame
      title={description}
      rows={() => series.flatMap(({ label, values }) => [...values].map(([year, value]) => [label, year, value]))}
    >
      <svg ref={measured} className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description}>
        {layers.map((layer) => {
          const one = byId.get(layer.key)!;
          const points = layer.map((range) => ({ year: range.data, low: range[0], high: range[1] }));
          return runs.map((run) => {
            const own = points.filter(({ year }) => run.includes(year));
            const drawn = alone(run) ? [-COLUMN, COLUMN].map((by) => ({ ...own[0]!, year: own[0]!.year + by })) : own;
            const end = run.at(-1)!;
            return (
              <path key={`${one.id} ${end}`} className={`layer hue-${one.hue}`} d={shape(drawn) ?? ''}>
                <title>
                  {`${one.label}, ${end}: ${format.number(String(part(end, one.id)), digits)}${shares ? ' %' : ''}`}
                </title>
              </path>
            );
          });
        })}
        <g className="grid" fontSize="12.5">
          {y.ticks(5).map((tick) => (
            <text key={tick} x={MARGIN.left - 6} y={y(tick)} dy="0.35em" textAnchor="end">
              {format.number(String(tick))}
            </text>
          ))}
        </g>
        {x
          .ticks(Math.max(1, Math.min(Math.floor(width / 60), last - first)))
          .concat(years.length <= 3 ? years : [])
          .filter((year, index, all) => Number.isInteger(year) && totals.has(year) && all.indexOf(year) === index)
          .map((year) => (
            <text key={year} x={x(year)} y={height - 9} textAnchor="middle" fontSize="12.5">
              {year}
            </text>
          ))}
      </svg>
    </ChartFrame>
  );
}

/** Years without a gap and of one source. */
function runsOf(years: readonly number[], sourceOf: (year: number) => string): number[][] {
  const runs: number[][] = [];
  for (const year of years) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && year - last === 1 && sourceOf(last) === sourceOf(year)) runs.at(-1)!.push(year);
    else runs.push([year]);
  }
  return runs;
}
