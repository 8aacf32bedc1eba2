import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, EmptyState, useFormat } from '@industry/design';
import type { HeadAnswer } from '@industry/audit-trail/contract';

/** Signed heads by day, with what to compare; the signature is in the file. */
export function HeadTable({ heads }: { heads: readonly HeadAnswer[] }): ReactNode {
  const { t } = useTranslation('audit-trail');
  const format = useFormat();
  if (heads.length === 0) {
    return (
      <EmptyState title={t('heads.none')}>
        <p>{t('heads.noneHint')}</p>
      </EmptyState>
    );
  }
  const columns: readonly Column<HeadAnswer>[] = [
    { id: 'day', header: t('heads.day'), value: (row) => row.day, cell: (row) => format.date(row.day) },
    {
      id: 'number',
      header: t('heads.number'),
      numeric: true,
      value: (row) => row.number,
      cell: (row) => format.number(String(row.number)),
    },
    { id: 'head', header: t('heads.head'), value: (row) => row.head, cell: (row) => <Hash value={row.head} /> },
    {
      id: 'root',
      header: t('heads.root'),
      value: (row) => row.roundsRoot,
      cell: (row) => (row.roundsRoot ? <Hash value={row.roundsRoot} /> : t('heads.noRoot')),
    },
    {
      id: 'signature',
      header: t('heads.signature'),
      value: (row) => row.signature,
      cell: (row) => <Hash value={row.signature} />,
    },
  ];
  return <DataTable caption={t('public.heads')} columns={columns} rows={heads} fileName="audit-heads" />;
}

/** Sixty-four digits in a cell: they break where they must, and are copied whole. */
function Hash({ value }: { value: string }): ReactNode {
  return <code className="hash">{value}</code>;
}
