import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, EmptyState, Link, useText } from '@industry/design';
import { clausePath } from '@industry/legislation/contract';
import type { BudgetAnswer } from '@industry/programme/contract';
import { useBudgetWords } from './words.ts';

type ByYear = BudgetAnswer['bodies'][number]['years'][number];
interface Row {
  readonly name: string;
  readonly clause: string | null;
  readonly of: ByYear | undefined;
}

interface PartProps {
  budget: BudgetAnswer;
  year: number;
}

/** One year's budget and spending by body. */
export function BodyTable({ budget, year }: PartProps): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const rows = budget.bodies
    .map(({ body, years }) => ({ name: text(body.name), clause: null, of: years.find((one) => one.year === year) }))
    .filter(({ of }) => of !== undefined);
  if (rows.length === 0)
    return <EmptyState title={t('budget.noBodies', { year: String(year) })}>{t('budget.noBodiesRemedy')}</EmptyState>;
  const undivided = budget.years.find((one) => one.year === year)?.revised?.undivided;
  return (
    <PartTable
      budget={budget}
      rows={rows}
      head={t('budget.column.body')}
      caption={t('budget.byBodyOf', { year: String(year) })}
      fileName={`budget-by-body-${year}`}
      note={undivided !== undefined && Number(undivided) !== 0 ? undivided : null}
    />
  );
}

/** One year's amounts by measure, as far as an act or a report gives them; the others are unknown. */
export function MeasureTable({ budget, year }: PartProps): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const rows = budget.measures.map(({ measure, years }) => ({
    name: text(measure.title),
    clause: measure.clause,
    of: years.find((one) => one.year === year),
  }));
  const known = rows.filter(({ of }) => of !== undefined).length;
  return (
    <>
      <p className="muted">{t('budget.measuresKnown', { known: String(known), all: String(rows.length) })}</p>
      <PartTable
        budget={budget}
        rows={rows}
        head={t('budget.column.measure')}
        caption={t('budget.byMeasureOf', { year: String(year) })}
        fileName={`budget-by-measure-${year}`}
        note={null}
      />
    </>
  );
}

interface PartTableProps {
  budget: BudgetAnswer;
  rows: readonly Row[];
  head: string;
  caption: string;
  fileName: string;
  note: string | null;
}

function PartTable({ budget, rows, head, caption, fileName, note }: PartTableProps): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const words = useBudgetWords(budget.unit);
  const number = (id: 'revised' | 'spent'): Column<Row> => ({
    id,
    header: t(`budget.column.${id}`),
    numeric: true,
    value: ({ of }) => of?.[id] ?? null,
    cell: ({ of }) => words.orUnknown(of?.[id] ?? null),
  });
  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: head,
      value: ({ name }) => name,
      cell: ({ name, clause }) => (clause === null ? name : <Link to={clausePath(clause)}>{name}</Link>),
    },
    number('revised'),
    number('spent'),
    {
      id: 'share',
      header: t('budget.column.share'),
      numeric: true,
      value: ({ of }) => of?.share ?? null,
      cell: ({ of }) => words.share(of?.share ?? null),
    },
  ];
  return (
    <>
      <DataTable
        caption={`${caption}, ${text(budget.unit.symbol)}`}
        columns={columns}
        rows={rows}
        fileName={fileName}
      />
      {note !== null && <p className="small muted">{t('budget.undivided', { amount: words.amount(note) })}</p>}
    </>
  );
}
