import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, OriginBadge, StateTag, useFormat, useText } from '@industry/design';
import type { ActualValue, IndicatorAnswer, PlanValue, YearAnswer } from '@industry/programme/contract';
import { useFigures } from './write.ts';

interface Row {
  readonly year: number;
  readonly printed: IndicatorAnswer['printed'][number] | undefined;
  readonly plan: PlanValue | undefined;
  readonly actual: ActualValue | undefined;
  readonly compared: YearAnswer | undefined;
}

function rowsOf({ printed, plan, actual, years, baseYear }: IndicatorAnswer): Row[] {
  const known = [...printed, ...plan, ...actual].map(({ year }) => year).filter((year) => year >= baseYear);
  return [...new Set(known)]
    .toSorted((a, b) => a - b)
    .map((year) => ({
      year,
      printed: printed.find((one) => one.year === year),
      plan: plan.find((one) => one.year === year),
      actual: actual.find((one) => one.year === year),
      compared: years.find((one) => one.year === year),
    }));
}

/** Every year from the base year on: the act's figure, the actual with its origin, their difference and the state. */
export function FigureTable({ indicator }: { indicator: IndicatorAnswer }): ReactNode {
  const { t } = useTranslation(['programme', 'design']);
  const text = useText();
  const format = useFormat();
  const { level, difference } = useFigures(indicator);
  const { asChange, unit } = indicator;
  const number = (
    id: string,
    header: string,
    value: (row: Row) => string | null | undefined,
    write: (value: string) => string,
  ): Column<Row> => ({
    id,
    header,
    numeric: true,
    value: (row) => value(row) ?? null,
    cell: (row) => {
      const figure = value(row);
      return figure === null || figure === undefined ? t('missing.none', { ns: 'design' }) : write(figure);
    },
  });
  const columns: Column<Row>[] = [
    { id: 'year', header: t('column.year'), value: (row) => row.year },
    number('printed', t('column.printed'), (row) => row.printed?.value, level),
    number('plan', t('column.plan'), (row) => row.plan?.value, level),
    ...(indicator.actual.some(({ fact }) => fact !== undefined)
      ? [
          number(
            'fact',
            t('column.fact'),
            (row) => row.actual?.fact?.value,
            (value) => format.number(value),
          ),
        ]
      : []),
    number('actual', t('column.actual'), (row) => row.actual?.value, level),
    ...(asChange
      ? [
          number('planChange', t('column.planChange'), (row) => row.plan?.change ?? row.printed?.change, difference),
          number('actualChange', t('column.actualChange'), (row) => row.actual?.change, difference),
        ]
      : []),
    number('gap', t(asChange ? 'column.gapOfChanges' : 'column.gap'), (row) => row.compared?.gap, difference),
    {
      id: 'state',
      header: t('column.state'),
      value: (row) => row.compared?.state ?? null,
      cell: (row) => row.compared && <StateTag state={row.compared.state} />,
    },
    {
      id: 'origin',
      header: t('column.origin'),
      value: (row) =>
        row.actual ? text(row.actual.origin.sourceText) : row.compared ? t(`cell.${row.compared.delivery}`) : null,
      cell: (row) =>
        row.actual ? (
          <OriginBadge origin={row.actual.origin} compact />
        ) : (
          <span className="muted">{t(row.compared ? `cell.${row.compared.delivery}` : 'cell.printed')}</span>
        ),
    },
  ];
  return (
    <DataTable
      caption={`${text(indicator.title)}, ${text(unit.name)}`}
      columns={columns}
      rows={rowsOf(indicator)}
      fileName={indicator.id}
    />
  );
}
