import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, useFormat, useText } from '@industry/design';
import type { PlanChange } from '@industry/programme/contract';
import { decimal, decimalString } from '@industry/values';

type Row = PlanChange['values'][number];

/** The plan before and after the change, year by year. */
export function ValueTable({ change }: { change: PlanChange }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const difference = ({ before, value }: Row): string | null =>
    before === null ? null : decimalString(decimal(value).minus(decimal(before)));
  const columns: Column<Row>[] = [
    { id: 'year', header: t('column.year'), value: ({ year }) => year },
    {
      id: 'before',
      header: t('planChange.before'),
      numeric: true,
      value: ({ before }) => before,
      cell: ({ before }) => before && format.number(before),
    },
    {
      id: 'after',
      header: t('planChange.after'),
      numeric: true,
      value: ({ value }) => value,
      cell: ({ value }) => format.number(value),
    },
    {
      id: 'difference',
      header: t('planChange.difference'),
      numeric: true,
      value: difference,
      cell: (row) => {
        const value = difference(row);
        return value === null ? null : format.signed(value);
      },
    },
  ];
  return (
    <DataTable
      caption={`${text(change.indicator.title)}, ${text(change.unit.name)}`}
      columns={columns}
      rows={change.values}
      fileName={`plan-change-${change.indicator.id}`}
    />
  );
}
