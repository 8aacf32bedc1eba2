import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, CommandLine, DataTable, EmptyState, useFormat } from '@industry/design';
import type { GoodAnswer } from '../parts/ask.ts';

/** Codes of the good in other lists with the share of each: one heading may stand for several. */
export function Classes({ answer: { good, classes, origins } }: { answer: GoodAnswer }): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  type Row = GoodAnswer['classes'][number];
  if (classes.length === 0)
    return (
      <EmptyState title={t('classes.none')}>
        <CommandLine command="npx industry import concordances FILE" />
      </EmptyState>
    );
  const columns: readonly Column<Row>[] = [
    { id: 'scheme', header: t('column.scheme'), value: (row) => row.scheme },
    { id: 'code', header: t('column.code'), value: (row) => row.code },
    {
      id: 'weight',
      header: t('column.weight'),
      numeric: true,
      value: (row) => Number(row.weight),
      cell: (row) => format.percent(row.weight),
    },
    {
      id: 'declared',
      header: t('column.weightFrom'),
      value: (row) => t(row.declared ? 'classes.declared' : 'classes.equal'),
    },
  ];
  return (
    <DataTable
      caption={t('good.classes')}
      columns={columns}
      rows={classes}
      fileName={`classes-${good.code}`}
      origins={origins.filter(({ dataset }) => dataset === 'concordances')}
    />
  );
}
