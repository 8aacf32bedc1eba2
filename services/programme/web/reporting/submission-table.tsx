import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, useFormat, useText, UserTextView } from '@industry/design';
import type { SubmissionLine } from '@industry/programme/contract';
import { SubmissionTag } from './status.tsx';

interface SubmissionTableProps {
  caption: string;
  rows: readonly SubmissionLine[];
  fileName: string;
  /** Show what is published and planned beside: for who decides. */
  compared?: boolean;
  /** Show why a revision was made: for who reads what was published. */
  reasons?: boolean;
}

/** Records in a table; each leads to its page. */
export function SubmissionTable({
  caption,
  rows,
  fileName,
  compared = false,
  reasons = false,
}: SubmissionTableProps): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const figure = (
    id: string,
    header: string,
    value: (row: SubmissionLine) => string | null,
  ): Column<SubmissionLine> => ({
    id,
    header,
    numeric: true,
    value,
    cell: (row) => {
      const given = value(row);
      return given === null ? t('reporting.none') : `${format.number(given)} ${row.unit ? text(row.unit.symbol) : ''}`;
    },
  });
  const columns: readonly Column<SubmissionLine>[] = [
    {
      id: 'what',
      header: t('reporting.column.what'),
      value: (row) => text(row.title),
      cell: (row) => <Link to={`/reporting/submissions/${row.id}`}>{text(row.title)}</Link>,
    },
    ...(new Set(rows.map(({ body }) => body.id)).size > 1
      ? [{ id: 'body', header: t('column.body'), value: (row: SubmissionLine) => text(row.body.shortName) }]
      : []),
    {
      id: 'period',
      header: t('reporting.column.period'),
      value: (row) => row.period.id,
      cell: (row) => format.period(row.period.start, row.period.end),
    },
    {
      id: 'state',
      header: t('column.state'),
      value: (row) => t(`reporting.state.${row.state}`),
      cell: (row) => (
        <span className="row" style={{ gap: 'var(--space-1)' }}>
          <SubmissionTag state={row.state} />
          {row.revision && <span className="tag state-unknown">{t('reporting.revision')}</span>}
        </span>
      ),
    },
    ...(rows.some(({ kind }) => kind === 'actual') ? [figure('value', t('column.value'), (row) => row.value)] : []),
    ...(compared
      ? [
          figure('published', t('reporting.column.publishedNow'), (row) => row.published),
          figure('plan', t('column.plan'), (row) => row.plan),
        ]
      : []),
    ...(reasons
      ? [
          {
            id: 'reason',
            header: t('reporting.field.reason'),
            value: (row: SubmissionLine) => row.reason?.texts[row.reason.original] ?? null,
            cell: (row: SubmissionLine) =>
              row.reason && (
                <span style={{ display: 'block', minWidth: '14rem' }}>
                  <UserTextView text={row.reason} />
                </span>
              ),
          },
          {
            id: 'publishedAt',
            header: t('reporting.column.published'),
            value: (row: SubmissionLine) => row.publishedAt,
            cell: (row: SubmissionLine) => row.publishedAt && format.instant(row.publishedAt, 'Asia/Almaty'),
          },
        ]
      : [
          {
            id: 'due',
            header: t('reporting.column.due'),
            value: (row: SubmissionLine) => row.due,
            cell: (row: SubmissionLine) => <span style={{ whiteSpace: 'nowrap' }}>{format.date(row.due)}</span>,
          },
        ]),
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} fileName={fileName} />;
}
