import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, useFormat } from '@industry/design';
import type { LocalisedText } from '@industry/values';
import type { BatchAnswer } from '@industry/catalogue/contract';

type Finding = BatchAnswer['findings'][number];

export function Checks({
  findings,
  text,
}: {
  findings: readonly Finding[];
  text: (t: LocalisedText) => string;
}): ReactNode {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const examples = (row: Finding) =>
    row.examples.map((e) => t('check.line', { ...e, line: String(e.line) })).join('; ');
  const columns: readonly Column<Finding>[] = [
    {
      id: 'message',
      header: t('check.message'),
      value: (row) => text(row.message),
      cell: (row) => <div style={{ minWidth: '11rem' }}>{text(row.message)}</div>,
    },
    {
      id: 'rows',
      header: t('column.rows'),
      numeric: true,
      value: (row) => row.rows,
      cell: (row) => format.number(String(row.rows)),
    },
    {
      id: 'examples',
      header: t('check.examples'),
      value: examples,
      cell: (row) => <div style={{ minWidth: '16rem' }}>{examples(row)}</div>,
    },
  ];
  return <DataTable caption={t('batch.checks')} columns={columns} rows={findings} fileName="batch-checks" />;
}
