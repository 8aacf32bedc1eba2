import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecimalString } from '@industry/values';
import { useFormat } from '../language.tsx';
import { widestText } from './text-width.ts';
import { useChartWidth } from './use-chart-width.ts';
import { ChartFrame } from '../export/chart-frame.tsx';

/** One value of a year. `quoted`: printed in the act itself; `provisional`: estimate or not final. */
export interface YearPoint {
  readonly year: number;
  readonly value: DecimalString;
  /** What the point is called, where it is not a whole year. */
  readonly label?: string;
  readonly kind?: 'final' | 'provisional' | 'quoted' | 'forecast';
}

export interface PlanChartProps {
  /** What a screen reader says instead of the picture. */
  readonly description: string;
  readonly plan: readonly YearPoint[];
  /** Paths that were in force before, first adopted first. */
  readonly earlierPlans?: readonly (readonly YearPoint[])[];
  readonly actual: readonly YearPoint[];
  /** Figures that the act prints for years before the plan. */
  readonly quoted?: readonly YearPoint[];
  /** Past years of the plan without an actual are hatched. */
  readonly missingYears?: readonly number[];
  readonly digits: number;
  /** Ranks grow downwards. */
  readonly better?: 'higher' | 'lower';
  readonly width?: number;
  readonly height?: number;
  /** Small multiples carry fewer labels. */
  readonly small?: boolean;
  /** Changes are written with their sign. */
  readonly signed?: boolean;
}

const number = (point: YearPoint): number => Number(point.value);

/** Plan path and actual in the one grammar of design/README.md. */
export function PlanChart(props: PlanChartProps): ReactNode {
  const {
    plan,
    actual,
    quoted = [],
    earlierPlans = [],
    missingYears = [],
    digits,
    small = false,
    signed = false,
    better = 'higher',
  } = props;
  const [measured, width] = useChartWidth(props.width ?? (small ? 200 : 760));
  const { height = small ? 108 : Math.round(Math.min(340, 160 + width * 0.25)) } = props;
  const { t } = useTranslation('design');
  const format = useFormat();
  const id = useId();
  const everything = [...plan, ...actual, ...quoted, ...earlierPlans.flat()];
  if (everything.length === 0) return null;

  const [firstYear = 0, lastYear = 0] = extent(everything, (p) => p.year);
  const [low = 0, high = 0] = extent(everything, number);
  const pad = (high - low || Math.abs(high) || 1) * 0.12;
  const text = (point: YearPoint): string => {
    // A small frame has no room for decimals of thousands.
    const written = small && Math.abs(number(point)) >= 1000 ? 0 : digits;
    return signed ? format.signed(point.value, written) : format.number(point.value, written);
  };
  const tickText = (tick: number): string => (signed ? format.signed(String(tick)) : format.number(String(tick)));
  const fontSize = small ? 10.5 : 12.5;
  const lastPlan = plan.at(-1);
  const lastActual = actual.at(-1);
  const y = scaleLinear([low - pad, high + pad], [0, 1]);
  if (!small) y.nice(5);
  const room = (words: readonly string[]): number => widestText(words, fontSize);
  const margin = {
    top: small ? 14 : 18,
    right: room([lastPlan, lastActual].map((last) => (last ? text(last) : ''))) + 12,
    bottom: small ? 18 : 28,
    left: small ? 6 : room(y.ticks(5).map(tickText)) + 14,
  };
  const bottom = height - margin.bottom;
  y.range(better === 'lower' ? [margin.top, bottom] : [bottom, margin.top]);
  const x = scaleLinear([firstYear, Math.max(lastYear, firstYear + 1)], [margin.left, width - margin.right]);
  const path = line<YearPoint>(
    (p) => x(p.year),
    (p) => y(number(p)),
  );
  // The figure stands on the side of its point that the plan leaves free.
  const planned = lastActual && plan.find(({ year }) => year === lastActual.year);
  const underPlan = planned !== undefined && y(number(lastActual!)) > y(number(planned));
  const step = (x(firstYear + 1) - x(firstYear)) / 2;
  const crowded =
    lastPlan &&
    lastActual &&
    lastPlan.year === lastActual.year &&
    Math.abs(y(number(lastPlan)) - y(number(lastActual))) < fontSize;
  const yearsThatFit = Math.max(1, Math.floor((width - margin.left - margin.right) / 44));
  const years = small
    ? [...new Set([firstYear, lastYear])]
    : x.ticks(Math.min(yearsThatFit, Math.max(1, lastYear - firstYear))).filter(Number.isInteger);

  const rows = () =>
    (
      [
        ['plan', plan],
        ['quoted', quoted],
        ['actual', actual],
      ] as const
    ).flatMap(([name, points]) => points.map(({ year, value }) => [t(`chart.${name}`), year, value]));
  const drawing = (
    <svg ref={measured} className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={props.description}>
      <defs>
        <pattern id={`${id}hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="hatch-line" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      {!small && (
        <g className="grid" fontSize={fontSize}>
          {y.ticks(5).map((tick) => (
            <g key={tick}>
              <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
              <text x={margin.left - 8} y={y(tick)} dy="0.35em" textAnchor="end">
                {tickText(tick)}
              </text>
            </g>
          ))}
        </g>
      )}
      {missingYears.map((year) => (
        <rect
          key={year}
          x={Math.max(margin.left, x(year) - step)}
          width={Math.max(0, Math.min(2 * step, width - margin.right - x(year) + step))}
          y={margin.top}
          height={bottom - margin.top}
          fill={`url(#${id}hatch)`}
        />
      ))}
      <line className="base-line" x1={margin.left} x2={width - margin.right} y1={bottom} y2={bottom} />
      {years.map((year) => (
        <text
          key={year}
          x={x(year)}
          y={bottom + fontSize + 4}
          textAnchor={small ? (year === firstYear ? 'start' : 'end') : 'middle'}
          fontSize={fontSize}
        >
          {year}
        </text>
      ))}
      {earlierPlans.map((earlier, index) => (
        <path key={index} className="plan-earlier" d={path(earlier) ?? ''} />
      ))}
      <path className="plan" d={path(plan) ?? ''} />
      {plan.map((point) => (
        <circle key={point.year} className="plan-point" cx={x(point.year)} cy={y(number(point))} r={small ? 2 : 3.5}>
          <title>{`${point.year}: ${text(point)}`}</title>
        </circle>
      ))}
      <path className="actual" d={path(actual.filter((p) => p.kind !== 'forecast')) ?? ''} />
      {actual.map((point) => (
        <circle
          key={point.year}
          className={point.kind === 'provisional' ? 'actual-point provisional' : 'actual-point'}
          cx={x(point.year)}
          cy={y(number(point))}
          r={small ? 2.5 : 4}
        >
          <title>{`${point.year}: ${text(point)}`}</title>
        </circle>
      ))}
      {quoted.map((point) => (
        <rect
          key={point.year}
          className="quoted-point"
          x={x(point.year) - 3}
          y={y(number(point)) - 3}
          width="6"
          height="6"
        >
          <title>{`${point.year}: ${text(point)}`}</title>
        </rect>
      ))}
      {lastPlan && (
        <text
          className="label-plan"
          x={x(lastPlan.year) + 7}
          y={y(number(lastPlan))}
          dy={crowded ? '-0.5em' : '0.35em'}
          fontSize={fontSize}
        >
          {text(lastPlan)}
        </text>
      )}
      {lastActual && (
        <text
          className="label-actual"
          x={x(lastActual.year) + (lastActual.year === lastPlan?.year ? 7 : 0)}
          y={y(number(lastActual)) + (lastActual.year === lastPlan?.year ? 0 : underPlan ? fontSize + 7 : -9)}
          dy={crowded ? '1.1em' : lastActual.year === lastPlan?.year ? '0.35em' : '0'}
          textAnchor={lastActual.year === lastPlan?.year || lastActual.year === firstYear ? 'start' : 'middle'}
          fontSize={fontSize}
        >
          {text(lastActual)}
        </text>
      )}
    </svg>
  );
  // A small multiple leads to its page, from which it leaves.
  if (small) return drawing;
  return (
    <ChartFrame title={props.description} rows={rows}>
      {drawing}
    </ChartFrame>
  );
}
