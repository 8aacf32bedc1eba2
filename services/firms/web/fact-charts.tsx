import { group } from 'd3-array';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Choice,
  type Column,
  DataTable,
  LineChart,
  OriginBadge,
  useFormat,
  useSearchPatch,
  useSearchText,
  useText,
} from '@industry/design';
import type { FactSeries, FirmFacts } from '@industry/firms-service/contract';
import { FactOverview } from './fact-overview.tsx';
import { periodLabel } from './period-label.ts';

interface Row {
  readonly item: string;
  readonly partner: string;
  readonly period: string;
  readonly value: string | null;
  readonly batch: string;
}

/**
 * All facts with their newest figure, and of the chosen one the line over its quarters and every figure: a firm has twenty facts
 * and thousands of figures, which nobody reads below each other.
 */
export function FactCharts({ facts }: { facts: FirmFacts }): ReactNode {
  const { t } = useTranslation('firms');
  const text = useText();
  const patch = useSearchPatch();
  const { fact } = useSearchText();
  const byFact = [...group(facts.series, (one) => one.fact).values()];
  const chosen = byFact.find(([first]) => first!.fact === fact) ?? byFact[0]!;
  const whole = chosen.find(({ item, partner }) => item === '' && partner === '');
  const { title } = chosen[0]!;
  return (
    <>
      <FactOverview byFact={byFact} origins={facts.origins} />
      <Choice
        label={t('facts.choose')}
        value={chosen[0]!.fact}
        choices={byFact.map(([first]) => ({ id: first!.fact, label: text(first!.title) }))}
        onChange={(id) => patch({ fact: id === byFact[0]![0]!.fact ? undefined : id })}
      />
      <div className="stack">
        <h3>{text(title)}</h3>
        {whole !== undefined && <Line series={whole} />}
        <Figures key={chosen[0]!.fact} list={chosen} origins={facts.origins} />
      </div>
    </>
  );
}

function Line({ series }: { series: FactSeries }): ReactNode {
  const { t } = useTranslation('firms');
  const text = useText();
  const points = series.values.flatMap(({ periodStart, value }) =>
    value === null ? [] : [{ year: yearOf(periodStart), value, label: periodLabel(periodStart, series.period) }],
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
      period: periodLabel(periodStart, period),
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
  // The newest period first, and in it the largest goods and partners.
  const newest = rows.toSorted(
    (a, b) => b.period.localeCompare(a.period) || Number(b.value ?? -Infinity) - Number(a.value ?? -Infinity),
  );
  return (
    <DataTable
      caption={text(first.title)}
      columns={columns}
      rows={newest}
      firstRows={12}
      searchable={rows.length > 12}
      fileName={`firm-${first.fact}`}
    />
  );
}
