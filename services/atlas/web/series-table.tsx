import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, OriginBadge, useFormat, useText } from '@industry/design';
import type { Series, SeriesAnswer, SeriesPoint } from '@industry/atlas/contract';
import { nameOf } from './period.ts';

/** How the period of a figure is written: "2023", "Q2 2023", "first 9 months of 2023". */
export function usePeriodName(): (point: SeriesPoint, cumulative: boolean) => string {
  const { t } = useTranslation('atlas');
  return (point, cumulative) => {
    const name = nameOf(point, cumulative);
    const year = point.start.slice(0, 4);
    if (name.kind === 'year') return year;
    if (name.kind === 'quarter') return t('period.quarter', { quarter: String(name.quarter), year });
    return t('period.months', { months: String(name.months), year });
  };
}

/** A series with the part that it is of: "Unemployment rate, women". */
export function useSeriesTitle(): (series: Series) => string {
  const text = useText();
  return ({ title, part }) => (part === null ? text(title) : `${text(title)}, ${text(part)}`);
}

/** Every figure of a series, newest first, with its status in words and its origin. */
export function SeriesTable({ series, origins }: { series: Series; origins: SeriesAnswer['origins'] }): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const format = useFormat();
  const period = usePeriodName();
  const title = useSeriesTitle();
  const several = new Set(series.points.map((point) => point.scheme)).size > 1;
  const scheme: Column<SeriesPoint> = {
    id: 'scheme',
    header: t('column.scheme'),
    value: (row) => row.scheme,
    cell: (row) => <span className="nowrap">{row.scheme}</span>,
  };
  const columns: readonly Column<SeriesPoint>[] = [
    {
      id: 'period',
      header: t('column.period'),
      value: (row) => `${row.start} ${row.end}`,
      cell: (row) => <span className="nowrap">{period(row, series.cumulative)}</span>,
    },
    {
      id: 'value',
      header: `${t('column.figure')}, ${text(series.unit.symbol)}`,
      numeric: true,
      value: (row) => Number(row.value),
      cell: (row) => format.number(row.value, series.unit.digits),
    },
    { id: 'status', header: t('column.status'), value: (row) => t(`status.${row.status}`) },
    ...(several ? [scheme] : []),
    {
      id: 'origin',
      header: t('column.origin'),
      value: (row) => text(origins[row.batch]!.sourceText),
      cell: (row) => <OriginBadge compact origin={origins[row.batch]!} />,
    },
  ];
  return (
    <DataTable
      caption={title(series)}
      columns={columns}
      rows={series.points.toReversed()}
      fileName={`${series.dataset}-${series.id}`}
    />
  );
}
