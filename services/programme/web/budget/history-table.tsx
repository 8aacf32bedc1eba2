import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, EmptyState, Link, useFormat, UserTextView, useText } from '@industry/design';
import type { BudgetAnswer } from '@industry/programme/contract';
import { textFor } from '@industry/values';
import { useBudgetWords } from './words.ts';

type Row = BudgetAnswer['history'][number];

/** Everything that was approved, newest first; what was replaced stays. */
export function HistoryTable({ budget }: { budget: BudgetAnswer }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const words = useBudgetWords(budget.unit);
  if (budget.history.length === 0)
    return <EmptyState title={t('budget.noHistory')}>{t('budget.noHistoryRemedy')}</EmptyState>;
  const ground = ({ act, source }: Row) => act?.title ?? source;
  const columns: Column<Row>[] = [
    {
      id: 'subject',
      header: t('budget.column.subject'),
      value: words.subject,
      cell: (row) => <Link to={`/budget/statements/${row.id}`}>{words.subject(row)}</Link>,
    },
    { id: 'body', header: t('budget.column.body'), value: ({ body }) => text(body.shortName) },
    {
      id: 'total',
      header: t('budget.column.amount'),
      numeric: true,
      value: ({ total }) => total,
      cell: ({ total }) => words.amount(total),
    },
    {
      id: 'ground',
      header: t('budget.column.ground'),
      value: (row) =>
        [row.act?.code, ground(row) && textFor(ground(row)!, format.language).text].filter(Boolean).join(' '),
      cell: (row) => (
        <>
          {row.act && `${row.act.code}, ${format.date(row.act.adopted)}: `}
          {ground(row) && <UserTextView text={ground(row)!} />}
        </>
      ),
    },
    {
      id: 'reason',
      header: t('decision.reason'),
      value: ({ reason }) => (reason ? textFor(reason, format.language).text : null),
      cell: ({ reason }) => reason && <UserTextView text={reason} />,
    },
    {
      id: 'decided',
      header: t('decision.decided'),
      value: ({ decidedAt }) => decidedAt,
      cell: ({ decidedAt }) => format.instant(decidedAt, 'Asia/Almaty'),
    },
    {
      id: 'inForce',
      header: t('budget.column.inForce'),
      value: ({ inForce }) => t(inForce ? 'budget.inForce' : 'budget.replaced'),
    },
  ];
  return (
    <DataTable
      caption={t('budget.history')}
      columns={columns}
      rows={budget.history}
      fileName="budget-history"
      searchable
    />
  );
}
