import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Query, useFormat, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type BudgetStatement, getBudgetStatement } from '@industry/programme/contract';
import { decimal, decimalString } from '@industry/values';
import { Choice } from '../decisions/choice.tsx';
import { useBudgetWords } from './words.ts';

interface Row {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** This statement beside another version of the same year: line by line, with the difference. */
export function CompareVersions({ statement }: { statement: BudgetStatement }): ReactNode {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const others = statement.versions.filter(({ id }) => id !== statement.id);
  const own = statement.versions.findIndex(({ id }) => id === statement.id);
  const [other, setOther] = useState(statement.versions[own - 1]?.id ?? others.at(-1)!.id);
  return (
    <div className="stack">
      <Choice
        label={t('budget.compareWith')}
        value={other}
        onChange={(event) => setOther(event.target.value)}
        choices={others.map(({ id, act, decidedAt }) => ({
          id,
          label: [act?.code, format.date(act?.adopted ?? decidedAt.slice(0, 10))].filter(Boolean).join(', '),
        }))}
      />
      <Query name={['budget', 'statement', other]} ask={() => call(getBudgetStatement, { params: { id: other } })}>
        {(version) => <Difference before={version} after={statement} />}
      </Query>
    </div>
  );
}

function Difference({ before, after }: { before: BudgetStatement; after: BudgetStatement }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const words = useBudgetWords(after.unit);
  const name = ({ body, measure }: BudgetStatement['lines'][number]): string =>
    [text(body.name), measure && text(measure.title)].filter(Boolean).join(', ');
  const key = ({ body, measure }: BudgetStatement['lines'][number]): string => `${body.id}|${measure?.id ?? ''}`;
  const lines = new Map([...before.lines, ...after.lines].map((line) => [key(line), name(line)]));
  const amount = ({ lines: own }: BudgetStatement, of: string) => own.find((line) => key(line) === of)?.amount ?? null;
  const rows: Row[] = [
    { name: t('budget.sumRow'), before: before.total, after: after.total },
    ...[...lines].map(([of, label]) => ({ name: label, before: amount(before, of), after: amount(after, of) })),
  ];
  const difference = (row: Row): string | null =>
    row.before === null || row.after === null ? null : decimalString(decimal(row.after).minus(decimal(row.before)));
  const column = (id: 'before' | 'after'): Column<Row> => ({
    id,
    header: t(`budget.column.${id}`),
    numeric: true,
    value: (row) => row[id],
    cell: (row) => words.orUnknown(row[id]),
  });
  const columns: Column<Row>[] = [
    { id: 'name', header: t('budget.column.part'), value: (row) => row.name },
    column('before'),
    column('after'),
    {
      id: 'difference',
      header: t('budget.column.difference'),
      numeric: true,
      value: difference,
      cell: (row) => {
        const value = difference(row);
        return value === null ? t('budget.unknown') : format.signed(value);
      },
    },
  ];
  return <DataTable caption={t('budget.compare')} columns={columns} rows={rows} fileName="budget-difference" />;
}
