import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, useFormat, UserTextView } from '@industry/design';
import type { Submission, SubmissionStep } from '@industry/programme/contract';
import { SubmissionTag } from './status.tsx';

/** Everything that was done to a record. */
export function History({ submission }: { submission: Submission }): ReactNode {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { steps } = submission;
  const named = steps.some(({ person }) => person !== null);
  const columns: readonly Column<SubmissionStep>[] = [
    {
      id: 'at',
      header: t('reporting.column.when'),
      value: (row) => row.at,
      cell: (row) => format.instant(row.at, 'Asia/Almaty'),
    },
    {
      id: 'action',
      header: t('reporting.column.action'),
      value: (row) => t(`reporting.step.${row.action}`),
      cell: (row) => <span style={{ whiteSpace: 'nowrap' }}>{t(`reporting.step.${row.action}`)}</span>,
    },
    ...(named
      ? [
          {
            id: 'person',
            header: t('reporting.column.who'),
            value: (row: SubmissionStep) => row.person ?? t('reporting.system'),
          },
        ]
      : []),
    {
      id: 'state',
      header: t('column.state'),
      value: (row) => t(`reporting.state.${row.state}`),
      cell: (row) => <SubmissionTag state={row.state} />,
    },
    ...(steps.some(({ value }) => value !== null)
      ? [
          {
            id: 'value',
            header: t('column.value'),
            numeric: true,
            value: (row: SubmissionStep) => row.value,
            cell: (row: SubmissionStep) => (row.value === null ? t('reporting.none') : format.number(row.value)),
          },
        ]
      : []),
    ...(steps.some(({ remark }) => remark !== null)
      ? [
          {
            id: 'remark',
            header: t('reporting.field.remark'),
            value: (row: SubmissionStep) => row.remark?.texts[row.remark.original] ?? null,
            cell: (row: SubmissionStep) =>
              row.remark && (
                <span style={{ display: 'block', minWidth: '14rem' }}>
                  <UserTextView text={row.remark} />
                </span>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable
        caption={t('reporting.history.title')}
        columns={columns}
        rows={steps}
        fileName={`${submission.id}-history`}
      />
      {!named && <p className="small muted">{t('reporting.history.public')}</p>}
    </>
  );
}
