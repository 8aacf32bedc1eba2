import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, EmptyState, ProblemNotice, useFormat, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type BoardRow, createActual, createReport, type SubmissionLine } from '@industry/programme/contract';
import { StatusTag } from './status.tsx';

type Owed = BoardRow & { readonly kind: 'actual' | 'report' };

/** What the reader's bodies owe of ended periods, the oldest first; each can be begun here. */
export function OwedList({ owed, inHand }: { owed: readonly Owed[]; inHand: readonly SubmissionLine[] }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const [error, setError] = useState<Error>();
  const open = (row: Owed) =>
    inHand.find(
      ({ duty, indicator, body, period }) =>
        duty === row.duty && indicator === row.indicator && body.id === row.body && period.id === row.period.id,
    );
  const begin = async (row: Owed): Promise<void> => {
    const { kind, duty, indicator, body, period } = row;
    const ref = { duty, body, period: period.id, ...(indicator !== null && { indicator }) };
    try {
      const { id } = await call(kind === 'actual' ? createActual : createReport, { body: ref });
      await navigate({ to: `/reporting/submissions/${id}` });
    } catch (problem) {
      setError(problem as Error);
    }
  };
  if (owed.length === 0) return <EmptyState title={t('reporting.own.owedNone')} />;
  const columns: readonly Column<Owed>[] = [
    { id: 'what', header: t('reporting.column.what'), value: (row) => text(row.title) },
    {
      id: 'period',
      header: t('reporting.column.period'),
      value: (row) => row.period.id,
      cell: (row) => format.period(row.period.start, row.period.end),
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
      id: 'status',
      header: t('column.state'),
      value: (row) => t(`reporting.status.${row.status}`),
      cell: (row) => <StatusTag status={row.status} />,
    },
    {
      id: 'begin',
      header: t('reporting.column.do'),
      value: () => null,
      cell: (row) => {
        const begun = open(row);
        const label = t(begun ? 'reporting.action.continue' : `reporting.action.begin.${row.kind}`);
        const act = () => (begun ? void navigate({ to: `/reporting/submissions/${begun.id}` }) : void begin(row));
        return (
          <button
            type="button"
            className="button secondary"
            aria-label={`${label}: ${text(row.title)}, ${format.period(row.period.start, row.period.end)}`}
            onClick={act}
          >
            {label}
          </button>
        );
      },
    },
  ];
  return (
    <>
      {error && <ProblemNotice error={error} />}
      <DataTable caption={t('reporting.own.owed')} columns={columns} rows={owed} fileName="reporting-owed" searchable />
    </>
  );
}
