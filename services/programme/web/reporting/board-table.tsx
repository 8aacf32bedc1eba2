import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, useFormat, useText } from '@industry/design';
import { clausePath } from '@industry/legislation/contract';
import type { Board, BoardRow } from '@industry/programme/contract';
import { StatusTag } from './status.tsx';

interface Row extends BoardRow {
  readonly bodyName: string;
}

/** Every duty of the period as a table that sorts, searches and leaves as CSV. */
export function BoardTable({ board, bodies }: { board: Board; bodies: Board['bodies'] }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const rows = bodies.flatMap((one) => one.rows.map((row): Row => ({ ...row, bodyName: text(one.body.name) })));
  const instant = (at: string | null) =>
    at === null ? t('reporting.none') : at.length === 10 ? format.date(at) : format.instant(at, 'Asia/Almaty');
  const columns: readonly Column<Row>[] = [
    { id: 'body', header: t('column.body'), value: (row) => row.bodyName },
    {
      id: 'duty',
      header: t('reporting.column.duty'),
      value: (row) => text(row.title),
      cell: (row) => (row.path === null ? text(row.title) : <Link to={row.path}>{text(row.title)}</Link>),
    },
    {
      id: 'period',
      header: t('reporting.column.period'),
      value: (row) => row.period.id,
      cell: (row) => format.period(row.period.start, row.period.end),
    },
    {
      id: 'status',
      header: t('column.state'),
      value: (row) => t(`reporting.status.${row.status}`),
      cell: (row) => <StatusTag status={row.status} />,
    },
    {
      id: 'due',
      header: t('reporting.column.due'),
      value: (row) => row.due,
      cell: (row) => (
        <>
          <span style={{ whiteSpace: 'nowrap' }}>{format.date(row.due)}</span>
          {!row.dueCertain && <span className="small muted"> {t('reporting.due.uncertain')}</span>}
        </>
      ),
    },
    {
      id: 'submitted',
      header: t('reporting.column.submitted'),
      value: (row) => row.submittedAt,
      cell: (row) => instant(row.submittedAt),
    },
    {
      id: 'published',
      header: t('reporting.column.published'),
      value: (row) => row.publishedAt,
      cell: (row) => instant(row.publishedAt),
    },
    {
      id: 'basis',
      header: t('reporting.column.basis'),
      value: (row) => row.clause,
      cell: (row) =>
        row.clause === null ? (
          <span className="muted">{t('reporting.notInDecree')}</span>
        ) : (
          <>
            <Link to={clausePath(row.clause)}>{row.clause}</Link>
            {!row.inDecree && <span className="small muted"> {t('reporting.frequencyOurs')}</span>}
          </>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('reporting.board.table', { period: format.period(board.period.start, board.period.end) })}
      columns={columns}
      rows={rows}
      fileName={`reporting-${board.period.id}`}
      searchable
    />
  );
}
