import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Page, Query } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getArticle } from '@industry/legislation/contract';
import { articleName } from '../article-name.ts';

export default function ArticlePage(): ReactNode {
  const { t } = useTranslation('legislation');
  const { id = '', ordinal = '1' }: { id?: string; ordinal?: string } = useParams({ strict: false });
  return (
    <Query
      name={['article', id, ordinal]}
      ask={() => call(getArticle, { params: { id, ordinal: Number.parseInt(ordinal, 10) || 1 } })}
    >
      {({ text, article, previous, next }) => (
        <Page
          title={articleName(article, t('text.beginning'))}
          crumbs={[
            { label: t('acts.title'), to: '/acts' },
            { label: text.act, to: `/act-texts/${id}` },
          ]}
        >
          <p className="act-article" lang={text.language}>
            {article.text || article.heading}
          </p>
          <p className="small muted">
            {t('text.from', { source: text.source })} <Link to={`/act-texts/${id}`}>{t('text.about')}</Link>
          </p>
          <nav className="row no-print" aria-label={t('text.contents')}>
            {previous && (
              <Link to={`/act-texts/${id}/${previous.ordinal}`}>← {articleName(previous, t('text.beginning'))}</Link>
            )}
            {next && <Link to={`/act-texts/${id}/${next.ordinal}`}>{articleName(next, t('text.beginning'))} →</Link>}
          </nav>
        </Page>
      )}
    </Query>
  );
}
