import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, Query, useFormat, useName } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getSophistication } from '@industry/complexity/contract';
import type { Sophistication } from '../answers.ts';
import { useBasis, useKeep } from '../basis.ts';

/** Countries by EXPY, with the income per head behind it; without that the problem says which import brings it. */
export function ExpyTable(): ReactNode {
  const basis = useBasis();
  return (
    <Query name={['complexity-sophistication', basis]} ask={() => call(getSophistication, { query: basis })}>
      {(answer) => <Table answer={answer} />}
    </Query>
  );
}

function Table({ answer: { countries, income, result } }: { answer: Sophistication }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const name = useName();
  const keep = useKeep();
  const columns: readonly Column<Sophistication['countries'][number]>[] = [
    { id: 'rank', header: t('column.rank'), numeric: true, value: (row) => row.rank },
    {
      id: 'country',
      header: t('column.country'),
      value: (row) => name(row.names, row.country).text,
      cell: (row) => (
        <Link to={keep(`/complexity/countries/${row.country}`, { history: 'expy' })}>
          {name(row.names, row.country).text}
        </Link>
      ),
    },
    { id: 'code', header: t('column.code'), value: (row) => row.country },
    {
      id: 'expy',
      header: 'EXPY',
      numeric: true,
      value: (row) => Number(row.expy),
      cell: (row) => format.number(row.expy, 0),
    },
  ];
  return (
    <div className="stack">
      <p className="small muted">{t('expy.income', { indicator: income.indicator, year: String(income.year) })}</p>
      <DataTable
        caption={t('expy.table', { year: String(result.year) })}
        columns={columns}
        rows={countries}
        origins={result.origins}
        fileName={`expy-${result.year}`}
        searchable
      />
    </div>
  );
}
