import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, OriginBadge, useFormat, useText } from '@industry/design';
import type { FactSeries, FirmFacts } from '@industry/firms-service/contract';
import { periodLabel } from './period-label.ts';

interface Newest {
  readonly series: FactSeries;
  readonly period: string;
  readonly value: string;
  /** Against the same period a year before; null where that is unknown or nothing. */
  readonly change: number | null;
  readonly batch: string;
}

/** The newest figure of each fact of the whole firm; facts by good or partner alone stand below, where they are chosen. */
export function FactOverview({
  byFact,
  origins,
}: {
  byFact: readonly (readonly FactSeries[])[];
  origins: FirmFacts['origins'];
}): ReactNode {
  const { t } = useTranslation('firms');
  const text = useText();
  const format = useFormat();
  const rows = byFact.flatMap((list) => newestOf(list) ?? []);
  const columns: readonly Column<Newest>[] = [
    { id: 'fact', header: t('facts.fact'), value: ({ series }) => text(series.title) },
    { id: 'period', header: t('facts.period'), value: (row) => row.period },
    {
      id: 'value',
      header: t('facts.newest'),
      numeric: true,
      value: (row) => Number(row.value),
      cell: ({ series: { unit }, value }) => `${format.number(value, unit.digits)} ${text(unit.symbol)}`,
    },
    {
      id: 'change',
      header: t('facts.change'),
      numeric: true,
      value: (row) => row.change,
      cell: ({ change }) => (change === null ? '–' : format.percent(String(change))),
    },
    {
      id: 'origin',
      header: t('origin'),
      value: (row) => row.batch,
      cell: ({ batch }) => (origins[batch] === undefined ? null : <OriginBadge origin={origins[batch]} compact />),
    },
  ];
  return (
    <DataTable caption={t('facts.overview')} columns={columns} rows={rows} searchable fileName="firm-facts-newest" />
  );
}

function newestOf(list: readonly FactSeries[]): Newest | undefined {
  const series = list.find(({ item, partner }) => item === '' && partner === '');
  const known = (series?.values ?? []).flatMap((one) => (one.value === null ? [] : [{ ...one, value: one.value }]));
  const last = known.toSorted((a, b) => a.periodStart.localeCompare(b.periodStart)).at(-1);
  if (series === undefined || last === undefined) return undefined;
  const before = known.find(({ periodStart }) => periodStart === yearBefore(last.periodStart));
  const base = Number(before?.value ?? 0);
  return {
    series,
    period: periodLabel(last.periodStart, series.period),
    value: last.value,
    change: base > 0 ? Number(last.value) / base - 1 : null,
    batch: last.batch,
  };
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
