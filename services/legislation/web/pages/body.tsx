import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Link, Page, Query, Section, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { clausePath, getBody } from '@industry/legislation/contract';

/** An institution: where the act names it, how the source prints its name, what it answers for. */
export default function BodyPage(): ReactNode {
  const { t } = useTranslation('legislation');
  const text = useText();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  return (
    <Query name={['body', id]} ask={() => call(getBody, { params: { id } })}>
      {({ name, shortName, printedNames, region, clause, note, indicators }) => (
        <Page title={text(name)} lead={text(shortName)} crumbs={[{ label: t('list.title'), to: '/clauses' }]}>
          <FactsList
            rows={[
              [
                t('body.clause'),
                clause ? (
                  <Link key="clause" to={clausePath(clause)}>
                    {clause}
                  </Link>
                ) : (
                  t('body.noClause')
                ),
              ],
              [
                t('body.printed'),
                printedNames.length > 0 && (
                  <span key="printed" lang="ja">
                    {printedNames.join(' · ')}
                  </span>
                ),
              ],
              [
                t('body.region'),
                region && (
                  <Link key="region" to={`/regions/${region}`}>
                    {region}
                  </Link>
                ),
              ],
              [t('body.note'), note && text(note)],
            ]}
          />
          <Section title={t('body.indicators')}>
            {indicators.length === 0 ? (
              <p className="muted">{t('body.noIndicators')}</p>
            ) : (
              <>
                <ul>
                  {indicators.map((indicator) => (
                    <li key={indicator.id}>
                      <Link to={`/indicators/${indicator.id}`}>{text(indicator.title)}</Link>
                    </li>
                  ))}
                </ul>
                <p>
                  <Link to={`/results/${id}`}>{t('body.results')}</Link>
                </p>
              </>
            )}
          </Section>
        </Page>
      )}
    </Query>
  );
}
