import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, useFormat, useText } from '@industry/design';
import type { PullAnswer } from '@industry/catalogue/contract';

export function PullTable({ pulls }: { pulls: readonly PullAnswer[] }): ReactNode {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const text = useText();
  const columns: readonly Column<PullAnswer>[] = [
    {
      id: 'dataset',
      header: t('column.title'),
      value: (row) => text(row.datasetTitle),
      cell: (row) => <Link to={`/desk/pulls/${row.id}`}>{text(row.datasetTitle)}</Link>,
    },
    {
      id: 'url',
      header: t('desk.pull.url'),
      value: (row) => row.url,
      cell: (row) => <span style={{ overflowWrap: 'anywhere' }}>{row.url}</span>,
    },
    { id: 'cadence', header: t('desk.pull.cadence'), value: (row) => t(`desk.pull.cadence.${row.cadence}`) },
    {
      id: 'next',
      header: t('desk.pull.next'),
      value: (row) => row.nextAt,
      cell: (row) => (row.nextAt ? format.instant(row.nextAt, 'Asia/Almaty') : t('desk.pull.off')),
    },
    {
      id: 'last',
      header: t('desk.pull.last'),
      value: (row) => row.lastAt,
      cell: (row) =>
        row.lastOutcome === null || row.lastAt === null
          ? t('desk.pull.never')
          : `${t(`desk.pull.outcome.${row.lastOutcome}`)}, ${format.instant(row.lastAt, 'Asia/Almaty')}`,
    },
    { id: 'failures', header: t('desk.pull.failures'), numeric: true, value: (row) => row.failures },
  ];
  return <DataTable caption={t('desk.pulls')} columns={columns} rows={pulls} fileName="scheduled-pulls" />;
}
