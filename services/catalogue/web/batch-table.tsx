import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, useFormat, useText } from '@industry/design';
import type { BatchAnswer } from '@industry/catalogue/contract';
import { batchKind } from './batch-kind.ts';
import { batchPath } from './batch-path.ts';

interface BatchTableProps {
  caption: string;
  batches: readonly BatchAnswer[];
  /** Class of the dataset. */
  secrecy: string;
}

export function BatchTable({ caption, batches, secrecy }: BatchTableProps): ReactNode {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const text = useText();
  const columns: readonly Column<BatchAnswer>[] = [
    {
      id: 'batch',
      header: t('column.batch'),
      value: (row) => row.id,
      cell: (row) => (
        <Link to={batchPath({ dataset: row.dataset, batch: row.id, secrecy })}>
          <code>{row.id}</code>
        </Link>
      ),
    },
    { id: 'kind', header: t('column.kind'), value: (row) => t(batchKind(row)) },
    { id: 'source', header: t('batch.source'), value: (row) => text(row.sourceText) },
    {
      id: 'published',
      header: t('column.published'),
      value: (row) => row.publishedOn,
      cell: (row) => (row.publishedOn ? format.date(row.publishedOn) : t('unknown')),
    },
    {
      id: 'recorded',
      header: t('column.recorded'),
      value: (row) => row.recordedAt,
      cell: (row) => format.instant(row.recordedAt, 'Asia/Almaty'),
    },
    {
      id: 'rows',
      header: t('column.rows'),
      numeric: true,
      value: (row) => row.rows,
      cell: (row) => format.number(String(row.rows)),
    },
    {
      id: 'rejected',
      header: t('column.rejected'),
      numeric: true,
      value: (row) => row.rejectedRows,
      cell: (row) => format.number(String(row.rejectedRows)),
    },
    { id: 'state', header: t('batch.state'), value: (row) => t(`batch.state.${row.state}`) },
    { id: 'actor', header: t('column.actor'), value: (row) => row.actor },
  ];
  return <DataTable caption={caption} columns={columns} rows={batches} fileName="dataset-batches" />;
}
