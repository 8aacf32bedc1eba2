import { group } from 'd3-array';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, LineChart, OriginBadge, useFormat, useText } from '@industry/design';
import type { FactSeries, FirmFacts } from '@industry/firms-service/contract';

interface Row {
  readonly item: string;
  readonly partner: string;
  readonly period: string;
  readonly value: string | null;
  readonly batch: string;
}

/** Each fact as a line over its quarters, with its figures below; goods and partners as a table alone. */
export function FactCharts({ facts: { series, origins } }: { facts: FirmFacts }): ReactNode {
  const text = useText();
  const byFact = [...group(series, ({ fact }) => fact).values()];
  return byFact.map((list) => {
    const whole = list.find(({ item, partner }) => item === '' && partner === '');
    return (
      <div key={list[0]!.fact} className="stack">
        <h3>{text(list[0]!.title)}</h3>
        {whole !== undefined && <Line series={whole} />}
        <Figures list={list} origins={origins} />
      </div>
    );
  });
}

function Line({ series }: { series: FactSeries }): ReactNode {
  const { t } = useTranslation('firms');
  const text = useText();
  const points = series.values.flatMap(({ periodStart, value }) =>
    value === null ? [] : [{ year: yearOf(periodStart), value, label: label(periodStart, series.period) }],
  );
  if (points.length < 2) return null;
  return (
    <LineChart
      description={t('facts.chart', { fact: text(series.title), unit: text(series.unit.symbol) })}
      digits={series.unit.digits}
      gap={series.period === 'quarter' ? 0.25 : 1}
      series={[{ id: series.fact, label: '', main: true, points }]}
    />
  );
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12;
}

function label(day: string, period: FactSeries['period']): string {
  const year = day.slice(0, 4);
  if (period === 'year') return year;
  return period === 'quarter' ? `${year}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}` : day;
}

function Figures({ list, origins }: { list: readonly FactSeries[]; origins: FirmFacts['origins'] }): ReactNode {
  const { t } = useTranslation('firms');
  const text = useText();
  const format = useFormat();
  const first = list[0]!;
  const { symbol, digits } = first.unit;
  const coded = list.some(({ item }) => item !== '');
  const partnered = list.some(({ partner }) => partner !== '');
  const rows: Row[] = list.flatMap(({ item, itemScheme, partner, period, values }) =>
    values.map(({ periodStart, value, batch }) => ({
      item: item === '' ? '' : `${itemScheme} ${item}`,
      partner,
      period: label(periodStart, period),
      value,
      batch,
    })),
  );
  const columns: readonly Column<Row>[] = [
    { id: 'period', header: t('facts.period'), value: (row) => row.period },
    ...(coded ? [{ id: 'item', header: t('facts.item'), value: (row: Row) => row.item }] : []),
    ...(partnered ? [{ id: 'partner', header: t('facts.partner'), value: (row: Row) => row.partner }] : []),
    {
      id: 'value',
      header: text(symbol),
      numeric: true,
      value: (row) => (row.value === null ? null : Number(row.value)),
      cell: (row) => (row.value === null ? t('facts.missing') : format.number(row.value, digits)),
    },
    {
      id: 'origin',
      header: t('origin'),
      value: (row) => row.batch,
      cell: (row) => (origins[row.batch] === undefined ? null : <OriginBadge origin={origins[row.batch]!} compact />),
    },
  ];
  const newest = rows.toSorted((a, b) => (a.period < b.period ? 1 : -1));
  return (
    <DataTable
      caption={text(first.title)}
      columns={columns}
      rows={newest}
      firstRows={8}
      searchable={rows.length > 40}
      fileName={`firm-${first.fact}`}
    />
  );
}
