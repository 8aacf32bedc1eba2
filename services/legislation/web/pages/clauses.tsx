import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Link, Notice, Page, Query, Section, useFormat, useSearchState, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type Clause, clausePath, listClauseChanges, listClauses } from '@industry/legislation/contract';
import { ChangeList } from '../change-list.tsx';
import { DayField, useDay } from '../day-field.tsx';
import { ClauseSearch } from '../clause-search.tsx';

export default function ClausesPage(): ReactNode {
  const { t } = useTranslation('legislation');
  const text = useText();
  const format = useFormat();
  const [q] = useSearchState('q');
  const asOf = useDay();
  return (
    <Page title={t('list.title')} lead={<Link to="/acts">{t('acts.link')}</Link>}>
      <ClauseSearch query={q} />
      <Query
        name={['clauses', q, asOf, format.language]}
        ask={() => call(listClauses, { query: { ...(q && { q }), ...(asOf && { asOf }), language: format.language } })}
      >
        {({ act, notice, clauses, asOf: day }) => (
          <>
            <DayField day={day} />
            <p className="muted">
              {text(act.title)}. {t('inForce', { date: format.date(act.inForce) })}
            </p>
            <Notice>{text(notice)}</Notice>
            <p role="status">{t('list.count', { count: clauses.length })}</p>
            {clauses.length === 0 && (
              <EmptyState title={t('list.none')}>
                {day < act.inForce ? t('list.noneYet', { date: format.date(act.inForce) }) : t('list.noneRemedy')}
              </EmptyState>
            )}
            <ol className="stack" style={{ listStyle: 'none', padding: 0 }}>
              {clauses.map((clause) => (
                <ClauseRow key={clause.id} clause={clause} asOf={asOf} />
              ))}
            </ol>
          </>
        )}
      </Query>
      <Query name={['clause-changes']} ask={() => call(listClauseChanges)}>
        {({ changes }) =>
          changes.length > 0 && (
            <Section title={t('changes.title')}>
              <ChangeList changes={changes} />
            </Section>
          )
        }
      </Query>
    </Page>
  );
}

function ClauseRow({ clause, asOf }: { clause: Clause; asOf: string | undefined }): ReactNode {
  const text = useText();
  return (
    <li className="card">
      <h2 style={{ fontSize: 'var(--size-3)' }}>
        <Link to={clausePath(clause.id) + (asOf ? `?asOf=${asOf}` : '')}>{text(clause.title)}</Link>
      </h2>
      <p className="small muted">
        <code>{clause.citation}</code>
      </p>
      <p>{text(clause.text)}</p>
    </li>
  );
}
