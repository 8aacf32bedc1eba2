import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, useText } from '@industry/design';
import type { BudgetStatement } from '@industry/programme/contract';
import { useBudgetWords } from './words.ts';

type Line = BudgetStatement['lines'][number];

/** A statement's amounts by body and measure, and the part that its source does not divide. */
export function LineTable({ statement }: { statement: BudgetStatement }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const words = useBudgetWords(statement.unit);
  const { lines, undivided } = statement;
  const columns: Column<Line>[] = [
    { id: 'body', header: t('budget.column.body'), value: ({ body }) => text(body.name) },
    {
      id: 'measure',
      header: t('budget.column.measure'),
      value: ({ measure }) => (measure ? text(measure.title) : t('budget.form.noMeasure')),
    },
    {
      id: 'amount',
      header: t('budget.column.amount'),
      numeric: true,
      value: ({ amount }) => amount,
      cell: ({ amount }) => words.amount(amount),
    },
  ];
  return (
    <>
      {lines.length > 0 && (
        <DataTable
          caption={`${words.subject(statement)}, ${text(statement.unit.symbol)}`}
          columns={columns}
          rows={lines}
          fileName={`budget-${statement.kind}-${statement.year}`}
        />
      )}
      {Number(undivided) > 0 && <p className="muted">{t('budget.undivided', { amount: words.amount(undivided) })}</p>}
    </>
  );
}
