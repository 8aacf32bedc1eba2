import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, useFormat, useName } from '@industry/design';
import type { MirrorRow } from '@industry/trade/contract';
import type { Mirror } from '../parts/ask.ts';

interface MirrorTableProps {
  answer: Mirror;
  byYear: boolean;
}

export function MirrorTable({ answer, byYear }: MirrorTableProps): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const name = useName();
  const millions = (value: string | null): string =>
    value === null ? t('mirror.notReported') : format.number(String(Number(value) / 1e6), 1);
  const amount = (id: 'exported' | 'mirrored' | 'difference'): Column<MirrorRow> => ({
    id,
    header: t(`column.${id}`),
    numeric: true,
    value: (row) => (row[id] === null ? null : Number(row[id]) / 1e6),
    cell: (row) => (id === 'difference' && row[id] === null ? t('mirror.unknown') : millions(row[id])),
  });
  const columns: readonly Column<MirrorRow>[] = [
    byYear
      ? { id: 'year', header: t('column.year'), value: (row) => row.year }
      : {
          id: 'partner',
          header: t('column.partner'),
          value: (row) => name(row.names, row.partner).text,
          cell: (row) => (
            <Link to={`/trade/mirror?reporter=${answer.reporter}&partner=${row.partner}`}>
              {name(row.names, row.partner).text}
            </Link>
          ),
        },
    amount('exported'),
    amount('mirrored'),
    amount('difference'),
    {
      id: 'ratio',
      header: t('column.ratio'),
      numeric: true,
      value: (row) => (row.ratio === null ? null : Number(row.ratio)),
      cell: (row) => (row.ratio === null ? t('mirror.unknown') : format.number(row.ratio, 2)),
    },
  ];
  return (
    <DataTable
      caption={t('mirror.chart')}
      columns={columns}
      rows={answer.rows}
      fileName={`mirror-${answer.reporter}-${byYear ? answer.rows[0]?.partner : answer.year}`}
      origins={answer.origins}
      searchable={!byYear}
    />
  );
}
