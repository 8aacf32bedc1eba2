import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Link, Notice, Page, Query, Section, useFormat, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { clausePath, getClause, listClauseChanges } from '@industry/legislation/contract';
import { ChangeList } from '../change-list.tsx';
import { DayField, useDay } from '../day-field.tsx';
import { PageLinks } from '../page-links.tsx';
import { SourceNotes } from '../source-notes.tsx';
import { Timeline } from '../timeline.tsx';

export default function ClausePage(): ReactNode {
  const { t } = useTranslation('legislation');
  const text = useText();
  const format = useFormat();
  const { section = '', name = '' }: { section?: string; name?: string } = useParams({ strict: false });
  const asOf = useDay();
  const day = asOf ? `?asOf=${asOf}` : '';
  return (
    <Query
      name={['clause', section, name, asOf]}
      ask={() => call(getClause, { params: { section, name }, query: asOf ? { asOf } : {} })}
    >
      {({ clause, citedBy, sourceNotes, previous, next, versions, mayChange, asOf: shown }) => (
        <Page title={text(clause.title)} crumbs={[{ label: t('list.title'), to: `/clauses${day}` }]}>
          <DayField day={shown} />
          {clause.state !== 'in-force' && (
            <Notice kind="warning">
              {t(clause.state === 'repealed' ? 'state.repealedFrom' : 'state.notYet', {
                date: format.date(clause.from),
              })}
            </Notice>
          )}
          <p className="lead">{text(clause.text)}</p>
          <FactsList
            rows={[
              [t('clause.citation'), <code key="citation">{clause.citation}</code>],
              [t('clause.from'), format.date(clause.from)],
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
          <SourceNotes notes={sourceNotes} />
          <Section title={t('versions.title')}>
            <Timeline
              key={`${section}/${name}/${versions.length}`}
              versions={versions}
              from={clause.from}
              section={section}
              name={name}
            />
            {mayChange && (
              <p className="no-print">
                <Link to={`${clausePath(clause.id)}/change`}>{t('change.propose')}</Link>
              </p>
            )}
            <Query
              name={['clause-changes', clause.id]}
              ask={() => call(listClauseChanges, { query: { clause: clause.id } })}
            >
              {({ changes }) => <ChangeList changes={changes} />}
            </Query>
          </Section>
          <Section title={t('clause.citedBy')}>
            {citedBy.length === 0 ? <p className="muted">{t('clause.citedByNone')}</p> : <PageLinks pages={citedBy} />}
          </Section>
          <nav className="row no-print" aria-label={t('list.title')}>
            {previous && <Link to={clausePath(previous) + day}>← {t('clause.previous')}</Link>}
            {next && <Link to={clausePath(next) + day}>{t('clause.next')} →</Link>}
          </nav>
        </Page>
      )}
    </Query>
  );
}
