import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { listTariffProposals, type TariffProposal } from '@industry/complexity/contract';
import { type Column, DataTable, EmptyState, Link, Query, useFormat, UserTextView } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { textFor } from '@industry/values';
import { StateTag } from './list-state.tsx';

/** Tariff-reduction proposals; those of one list where it is given. */
export function ProposalTable({ list }: { list?: string }): ReactNode {
  const { t } = useTranslation('complexity');
  const { language, instant } = useFormat();
  const columns: Column<TariffProposal>[] = [
    {
      id: 'title',
      header: t('lists.proposals.column.title'),
      value: ({ title }) => textFor(title, language).text,
      cell: ({ id, title }) => (
        <Link to={`/tariff-proposals/${id}`}>
          <UserTextView text={title} />
        </Link>
      ),
    },
    {
      id: 'state',
      header: t('lists.column.state'),
      value: ({ state }) => t(`lists.state.${state}`),
      cell: ({ state }) => <StateTag state={state} />,
    },
    {
      id: 'number',
      header: t('lists.proposals.column.number'),
      numeric: true,
      value: ({ number }) => number,
      cell: ({ number }) => number ?? '',
    },
    { id: 'goods', header: t('lists.proposals.column.goods'), numeric: true, value: ({ lines }) => lines.length },
    {
      id: 'at',
      header: t('lists.proposals.column.made'),
      value: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => instant(createdAt, 'Asia/Almaty'),
    },
  ];
  return (
    <Query
      name={['tariff-proposals', list]}
      ask={() => call(listTariffProposals, { query: list === undefined ? {} : { list } })}
    >
      {({ proposals }) =>
        proposals.length === 0 ? (
          <EmptyState title={t('lists.proposals.none')}>
            <p>{t('lists.proposals.how')}</p>
          </EmptyState>
        ) : (
          <DataTable
            caption={t('lists.proposals.title')}
            columns={columns}
            rows={proposals}
            fileName="tariff-proposals"
          />
        )
      }
    </Query>
  );
}
