import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, useFormat, useName } from '@industry/design';
import type { ComplexGoodAnswer } from '../answers.ts';
import { useKeep } from '../basis.ts';

/** Countries that sell the good with advantage. */
export function ExportersTable({ answer: { exporters, good, result } }: { answer: ComplexGoodAnswer }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const name = useName();
  const keep = useKeep();
  const columns: readonly Column<ComplexGoodAnswer['exporters'][number]>[] = [
    {
      id: 'country',
      header: t('column.country'),
      value: (row) => name(row.names, row.country).text,
      cell: (row) => <Link to={keep(`/complexity/countries/${row.country}`)}>{name(row.names, row.country).text}</Link>,
    },
    { id: 'code', header: t('column.code'), value: (row) => row.country },
    {
      id: 'rca',
      header: 'RCA',
      numeric: true,
      value: (row) => Number(row.rca),
      cell: (row) => format.number(row.rca, 2),
    },
  ];
  return (
    <DataTable
      caption={t('product.exportersTable', { code: good.code, count: exporters.length })}
      columns={columns}
      rows={exporters}
      origins={result.origins}
      fileName={`exporters-${good.code}-${result.year}`}
    />
  );
}
