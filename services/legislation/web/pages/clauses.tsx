import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Link, Notice, Page, Query, useFormat, useSearchState, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type Clause, clausePath, listClauses } from '@industry/legislation/contract';
import { SearchForm } from '../search-form.tsx';

export default function ClausesPage(): ReactNode {
  const { t } = useTranslation('legislation');
  const text = useText();
  const format = useFormat();
  const [q] = useSearchState('q');
  return (
    <Page title={t('list.title')}>
      <SearchForm query={q} />
      <Query
        name={['clauses', q, format.language]}
        ask={() => call(listClauses, { query: { ...(q && { q }), language: format.language } })}
      >
        {({ act, notice, clauses }) => (
          <>
            <p className="muted">
              {text(act.title)}. {t('inForce', { date: format.date(act.inForce) })}
            </p>
            <Notice>{text(notice)}</Notice>
            <p role="status">{t('list.count', { count: clauses.length })}</p>
            {clauses.length === 0 && <EmptyState title={t('list.none')}>{t('list.noneRemedy')}</EmptyState>}
            <ol className="stack" style={{ listStyle: 'none', padding: 0 }}>
              {clauses.map((clause) => (
                <ClauseRow key={clause.id} clause={clause} />
              ))}
            </ol>
          </>
        )}
      </Query>
    </Page>
  );
}

function ClauseRow({ clause }: { clause: Clause }): ReactNode {
  const text = useText();
  return (
    <li className="card">
      <h2 style={{ fontSize: 'var(--size-3)' }}>
        <Link to={clausePath(clause.id)}>{text(clause.title)}</Link>
      </h2>
      <p className="small muted">
        <code>{clause.citation}</code>
      </p>
      <p>{text(clause.text)}</p>
    </li>
  );
}
