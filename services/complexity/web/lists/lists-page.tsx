import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListKind, listGoodsLists } from '@industry/complexity/contract';
import { Link, Page, Query, Section, useActions } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { clausePath } from '@industry/legislation/contract';
import { AskForm } from './ask-form.tsx';
import { DraftForm } from './draft-form.tsx';
import { InForce } from './in-force.tsx';
import { ProposalTable } from './proposal-table.tsx';
import { CompareChoice, VersionTable } from './version-table.tsx';

const CLAUSES: Readonly<Record<ListKind, string>> = {
  'priority-goods': '5.2/priority.goods',
  'unified-map': '5.2/unified.map',
  'strategic-inputs': '5.2/strategic.inputs',
};
const KINDS = Object.keys(CLAUSES) as ListKind[];

/** All versions of one kind of list: the one in force, the question that rules ask, drafts, comparison. */
export function ListsPage({ kind }: { kind: ListKind }): ReactNode {
  const { t } = useTranslation('complexity');
  const { can } = useActions();
  return (
    <Page title={t(`lists.kind.${kind}`)} lead={t(`lists.lead.${kind}`)}>
      <nav className="page-links no-print" aria-label={t('lists.kinds')}>
        {KINDS.map((one) => (
          <Link key={one} to={`/${one}`} aria-current={one === kind ? 'page' : undefined}>
            {t(`lists.kind.${one}`)}
          </Link>
        ))}
      </nav>
      <Query name={['goods-lists', kind]} ask={() => call(listGoodsLists, { query: { kind } })}>
        {({ lists }) => {
          const shown = lists.filter(({ state }) => state !== 'withdrawn');
          return (
            <>
              <Section
                title={t('lists.inForce')}
                aside={
                  <span className="row small">
                    <Link to={clausePath(CLAUSES[kind])}>{CLAUSES[kind]}</Link>
                    <Link to="/methods/priority-goods">{t('lists.method')}</Link>
                  </span>
                }
              >
                <InForce kind={kind} lists={lists} />
              </Section>
              {can('goods-list.draft') && (
                <Section title={t('lists.draft.title')}>
                  <p className="muted">{t('lists.draft.lead')}</p>
                  <DraftForm kind={kind} lists={shown} />
                </Section>
              )}
              <Section title={t('lists.ask.title')}>
                <p className="muted">{t('lists.ask.lead')}</p>
                <AskForm kind={kind} />
              </Section>
              {lists.length > 0 && (
                <Section title={t('lists.versions')}>
                  <VersionTable caption={t('lists.versions')} lists={lists} />
                  {shown.length > 1 && <CompareChoice lists={shown} />}
                </Section>
              )}
            </>
          );
        }}
      </Query>
      {kind === 'strategic-inputs' && (
        <Section title={t('lists.proposals.title')} id="proposals">
          <p className="muted">{t('lists.proposals.lead')}</p>
          <ProposalTable />
        </Section>
      )}
    </Page>
  );
}
