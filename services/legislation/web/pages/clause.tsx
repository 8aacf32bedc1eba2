import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Link, Notice, Page, Query, Section, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { clausePath, getClause } from '@industry/legislation/contract';

export default function ClausePage(): ReactNode {
  const { t } = useTranslation('legislation');
  const text = useText();
  const { section = '', name = '' }: { section?: string; name?: string } = useParams({ strict: false });
  return (
    <Query name={['clause', section, name]} ask={() => call(getClause, { params: { section, name } })}>
      {({ clause, citedBy, sourceNotes, previous, next }) => (
        <Page title={text(clause.title)} crumbs={[{ label: t('list.title'), to: '/clauses' }]}>
          <p className="lead">{text(clause.text)}</p>
          <FactsList
            rows={[
              [t('clause.citation'), <code key="citation">{clause.citation}</code>],
              [
                t('clause.source'),
                clause.sourcePhrase && (
                  <q key="source" lang="ja">
                    {clause.sourcePhrase}
                  </q>
                ),
              ],
            ]}
          />
          {sourceNotes.length > 0 && (
            <Section title={t('clause.notes')}>
              {sourceNotes.map((note) => (
                <Notice key={note.id} kind="source-note">
                  <p>{text(note.text)}</p>
                  {note.quotations.map((quotation) => (
                    <blockquote key={quotation.quotation} lang="ja" style={{ margin: 0 }}>
                      {quotation.quotation} <Link to={clausePath(quotation.clause)}>{quotation.clause}</Link>
                    </blockquote>
                  ))}
                  <p>
                    <strong>{t('clause.reading')}:</strong> {text(note.reading)}
                  </p>
                </Notice>
              ))}
            </Section>
          )}
          <Section title={t('clause.citedBy')}>
            {citedBy.length === 0 ? (
              <p className="muted">{t('clause.citedByNone')}</p>
            ) : (
              <ul>
                {citedBy.map((page) => (
                  <li key={page.path}>
                    <Link to={page.path}>{text(page.title)}</Link>{' '}
                    <span className="muted">({t(`kind.${page.kind}`)})</span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <nav className="row no-print">
            {previous && <Link to={clausePath(previous)}>← {t('clause.previous')}</Link>}
            {next && <Link to={clausePath(next)}>{t('clause.next')} →</Link>}
          </nav>
        </Page>
      )}
    </Query>
  );
}
