import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Static } from 'typebox';
import {
  type Column,
  DataTable,
  EmptyState,
  Field,
  Link,
  Name,
  Page,
  Query,
  useName,
  useSearchState,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type Good, searchGoods } from '@industry/trade/contract';
import { useKeep, useTradeBasis } from '../parts/basis.ts';
import { WithTrade } from '../parts/with-trade.tsx';

export default function SearchPage(): ReactNode {
  const { t } = useTranslation('trade');
  return (
    <WithTrade title={t('search.title')}>
      <Page title={t('search.title')} lead={t('search.lead')} crumbs={[{ label: t('nav'), to: '/trade' }]}>
        <GoodSearch />
      </Page>
    </WithTrade>
  );
}

/** Finds a good by its code or by words of its name. */
export function GoodSearch(): ReactNode {
  const { t } = useTranslation('trade');
  const [q, setQ] = useSearchState('q');
  const { classification } = useTradeBasis();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('q');
    setQ(typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined);
  };
  return (
    <div className="stack">
      <form className="row" role="search" aria-label={t('search.title')} onSubmit={submit}>
        <Field key={q} label={t('search.label')} name="q" type="search" maxLength={100} defaultValue={q} />
        <button type="submit" className="button">
          {t('search.submit')}
        </button>
      </form>
      {q !== undefined && (
        <Query
          name={['goods-search', q, classification]}
          ask={() =>
            call(searchGoods, { query: { q, limit: 100, ...(classification !== undefined && { classification }) } })
          }
        >
          {({ goods, origins }) =>
            goods.length === 0 ? (
              <EmptyState title={t('search.none', { q })} />
            ) : (
              <Found goods={goods} origins={origins} />
            )
          }
        </Query>
      )}
    </div>
  );
}

type FoundProps = Static<typeof searchGoods.response>;

function Found({ goods, origins }: FoundProps): ReactNode {
  const { t } = useTranslation('trade');
  const name = useName();
  const keep = useKeep();
  const columns: readonly Column<Good>[] = [
    {
      id: 'code',
      header: t('column.code'),
      value: (row) => row.code,
      cell: (row) =>
        // Trade is shown by headings: longer codes lead to theirs.
        row.code.length >= 4 ? <Link to={keep(`/trade/goods/${row.code.slice(0, 4)}`)}>{row.code}</Link> : row.code,
    },
    {
      id: 'name',
      header: t('column.good'),
      value: (row) => name(row.names, row.code).text,
      cell: (row) => <Name names={row.names} code={row.code} />,
    },
    { id: 'section', header: t('column.section'), value: (row) => row.section },
  ];
  return <DataTable caption={t('search.found')} columns={columns} rows={goods} fileName="goods" origins={origins} />;
}
