import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftTariffProposal, getGoodsList, type ListDetail } from '@industry/complexity/contract';
import { EmptyState, Link, Page, Query, useEmptyUserText, useStep } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listPath, useIds } from './kind.ts';
import { useListTitle } from './list-state.tsx';
import { type ProposalContent, ProposalForm, requestOf } from './proposal-form.tsx';

/** A new tariff-reduction proposal from goods of an approved list. */
export function NewProposalPage(): ReactNode {
  const { id } = useIds();
  return (
    <Query name={['goods-list', id]} ask={() => call(getGoodsList, { params: { id } })}>
      {(list) => <NewProposal list={list} />}
    </Query>
  );
}

function NewProposal({ list }: { list: ListDetail }): ReactNode {
  const { t } = useTranslation('complexity');
  const titleOf = useListTitle();
  const navigate = useNavigate();
  const step = useStep();
  const empty = useEmptyUserText();
  const [content, setContent] = useState<ProposalContent>({ title: empty, grounds: empty, lines: [] });
  const goods = list.lines.filter(({ verdict }) => verdict === 'in');
  const save = async (): Promise<void> => {
    const body = { list: list.id, ...requestOf(content) };
    const made = await step.run(() => call(draftTariffProposal, { body }));
    if (made) await navigate({ to: `/tariff-proposals/${made.id}` });
  };
  return (
    <Page
      title={t('lists.proposals.draft')}
      lead={<Link to={listPath(list)}>{titleOf(list)}</Link>}
      crumbs={[{ label: t('lists.kind.strategic-inputs'), to: '/strategic-inputs' }]}
    >
      {!list.may.propose ? (
        <EmptyState title={t('lists.proposal.notYours')}>
          <p>{t('lists.proposal.notYoursWhy')}</p>
        </EmptyState>
      ) : goods.length === 0 ? (
        <EmptyState title={t('lists.proposal.noGoods')} />
      ) : (
        <ProposalForm
          content={content}
          onChange={setContent}
          goods={goods}
          officialLanguages={list.officialLanguages}
          step={step}
          onSave={() => void save()}
        />
      )}
    </Page>
  );
}
