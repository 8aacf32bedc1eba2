import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, Name, useFormat, useName } from '@industry/design';
import type { ComplexGoodAnswer } from '../answers.ts';
import { useKeep } from '../basis.ts';

/** The nearest goods of the product space, and which of them the country has. */
export function NeighboursTable({
  answer: { neighbours, good, result },
  country,
}: {
  answer: ComplexGoodAnswer;
  country: string | undefined;
}): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const name = useName();
  const keep = useKeep();
  const columns: readonly Column<ComplexGoodAnswer['neighbours'][number]>[] = [
    {
      id: 'good',
      header: t('column.good'),
      value: (row) => name(row.names, row.code).text,
      cell: (row) => (
        <Link to={keep(`/complexity/products/${row.code}`, { country })}>
          <Name names={row.names} code={row.code} />
        </Link>
      ),
    },
    { id: 'code', header: t('column.code'), value: (row) => row.code },
    {
      id: 'proximity',
      header: t('column.proximity'),
      numeric: true,
      value: (row) => Number(row.proximity),
      cell: (row) => format.number(row.proximity, 3),
    },
    {
      id: 'pci',
      header: 'PCI',
      numeric: true,
      value: (row) => Number(row.pci),
      cell: (row) => format.number(row.pci, 2),
    },
    {
      id: 'present',
      header: t('column.present'),
      value: (row) => (row.present === null ? null : t(row.present ? 'card.has' : 'card.lacks')),
    },
  ];
  return (
    <DataTable
      caption={t('product.neighboursTable', { code: good.code })}
      columns={columns}
      rows={neighbours}
      origins={result.origins}
      fileName={`neighbours-${good.code}-${result.year}`}
    />
  );
}
