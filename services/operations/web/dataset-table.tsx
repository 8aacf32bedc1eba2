import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, useFormat, useText } from '@industry/design';
import type { DatasetState } from '@industry/operations/contract';

/** The last batch of each dataset, late ones first, what nobody brought or expects last. */
export function DatasetTable({ datasets }: { datasets: readonly DatasetState[] }): ReactNode {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const text = useText();
  const day = (value: string | null) => (value === null ? '–' : format.date(value));
  const columns: readonly Column<DatasetState>[] = [
    {
      id: 'dataset',
      header: t('data.dataset'),
      value: (row) => text(row.title),
      cell: (row) => <Link to={`/datasets/${row.id}`}>{text(row.title)}</Link>,
    },
    { id: 'owner', header: t('data.owner'), value: (row) => text(row.owner) },
    {
      id: 'age',
      header: t('data.age'),
      value: (row) => row.days,
      cell: (row) => (row.days === null ? t('data.never') : t('data.days', { count: row.days })),
    },
    { id: 'until', header: t('data.until'), value: (row) => row.until, cell: (row) => day(row.until) },
    {
      id: 'due',
      header: t('data.due'),
      value: (row) => row.due,
      cell: (row) =>
        row.due && row.dueUntil ? t('data.dueText', { due: day(row.due), until: day(row.dueUntil) }) : '–',
    },
    {
      id: 'state',
      header: t('data.state'),
      value: (row) => (row.late ? 0 : row.due === null ? 2 : 1),
      cell: (row) => (
        <span className={`tag ${row.late ? 'state-behind' : row.due ? 'state-met' : 'state-unknown'}`}>
          {t(row.late ? 'data.late' : row.due ? 'data.onTime' : 'data.undeclared')}
        </span>
      ),
    },
  ];
  const place = ({ late, batch, due }: DatasetState) => (late ? 0 : batch !== null ? 1 : due !== null ? 2 : 3);
  const sorted = datasets.toSorted((a, b) => place(a) - place(b));
  return <DataTable caption={t('data.title')} columns={columns} rows={sorted} fileName="datasets" />;
}
