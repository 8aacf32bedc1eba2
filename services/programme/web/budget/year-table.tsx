import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, useFormat, useText } from '@industry/design';
import type { BudgetAnswer } from '@industry/programme/contract';
import { useBudgetWords } from './words.ts';

type Year = BudgetAnswer['years'][number];

/** Each fiscal year: planned, revised by its act, spent so far, and what the sum checks find. */
export function YearTable({ budget }: { budget: BudgetAnswer }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const words = useBudgetWords(budget.unit);
  const columns: Column<Year>[] = [
    {
      id: 'year',
      header: t('budget.column.year'),
      value: ({ year }) => year,
      cell: ({ year, start, end }) => (
        <>
          {year}
          {!start.endsWith('-01-01') && <span className="small muted"> {format.period(start, end)}</span>}
        </>
      ),
    },
    {
      id: 'planned',
      header: t('budget.column.planned'),
      numeric: true,
      value: ({ planned }) => planned,
      cell: ({ planned }) => words.orUnknown(planned),
    },
    {
      id: 'revised',
      header: t('budget.column.revised'),
      numeric: true,
      value: ({ revised }) => revised?.total ?? null,
      cell: ({ revised }) =>
        revised ? (
          <Link to={`/budget/statements/${revised.statement}`}>{words.amount(revised.total)}</Link>
        ) : (
          <span className="muted">{t('budget.notRevised')}</span>
        ),
    },
    {
      id: 'act',
      header: t('budget.column.act'),
      value: ({ revised }) => revised?.act.code ?? null,
      cell: ({ revised }) => revised && `${revised.act.code}, ${format.date(revised.act.adopted)}`,
    },
    {
      id: 'spent',
      header: t('budget.column.spent'),
      numeric: true,
      value: ({ spent }) => spent?.total ?? null,
      cell: ({ spent }) =>
        spent === null ? (
          <span className="muted">{t('budget.unknown')}</span>
        ) : (
          <>
            {words.amount(spent.total)}
            <br />
            <span className="small muted">
              {t('budget.through', { quarter: String(spent.quarter) })}
              {spent.behind.length > 0 &&
                `; ${t('budget.behind', { bodies: format.list(spent.behind.map(({ shortName }) => text(shortName))) })}`}
            </span>
          </>
        ),
    },
    {
      id: 'share',
      header: t('budget.column.share'),
      numeric: true,
      value: ({ share }) => share,
      cell: ({ share }) => words.share(share),
    },
    {
      id: 'findings',
      header: t('budget.column.findings'),
      value: ({ findings }) => (findings.length > 0 ? findings.map(words.finding).join(' ') : null),
      cell: ({ findings }) =>
        findings.length === 0
          ? t('budget.holds')
          : findings.map((finding, i) => <p key={i}>{words.finding(finding)}</p>),
    },
  ];
  return (
    <DataTable
      caption={`${t('budget.byYear')}, ${text(budget.unit.symbol)}`}
      columns={columns}
      rows={budget.years}
      fileName="budget-by-year"
    />
  );
}
