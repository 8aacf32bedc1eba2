import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LineChart, useText } from '@industry/design';
import type { Series, SeriesPoint } from '@industry/atlas/contract';
import { monthsOf, placeOnYears } from './period.ts';
import { usePeriodName } from './series-table.tsx';

interface SeriesChartProps {
  series: Series;
  /** Other parts of the same fact, drawn behind. */
  beside?: readonly Series[];
  region: string;
}

/** A series as a line: of a cumulative one the whole years only; forecasts are a line of their own; lists of regions do not join. */
export function SeriesChart({ series, beside = [], region }: SeriesChartProps): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const name = usePeriodName();
  const drawn = series.points.filter((point) => !series.cumulative || monthsOf(point) === 12);
  if (drawn.length < 3) return null;
  const quarterly = drawn.every((point) => monthsOf(point) === 3);
  const schemes = [...new Set(drawn.map(({ scheme }) => scheme))];
  const actual = drawn.filter(({ status }) => status !== 'F');
  const forecast = drawn.filter(({ status }) => status === 'F');
  const point = (one: SeriesPoint) => ({
    year: placeOnYears(one),
    value: one.value,
    label: name(one, series.cumulative),
  });
  return (
    <LineChart
      description={t('series.description', { series: text(series.title), region })}
      digits={series.unit.digits}
      gap={quarterly ? 0.25 : 1}
      series={[
        ...schemes.map((scheme) => ({
          id: scheme,
          label: schemes.length > 1 ? scheme : series.part === null ? '' : text(series.part),
          main: scheme === schemes.at(-1),
          points: actual.filter((one) => one.scheme === scheme).map(point),
        })),
        ...beside.map((one) => ({
          id: one.id,
          label: one.part === null ? t('series.all') : text(one.part),
          points: one.points.map(point),
        })),
        ...(forecast.length > 0
          ? [{ id: 'forecast', label: t('status.F'), points: [...actual.slice(-1), ...forecast].map(point) }]
          : []),
      ]}
    />
  );
}
