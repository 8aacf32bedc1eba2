import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Link, Notice, Page, Query, SearchForm, useFormat, useSearchState } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { search, type SearchAnswer } from '@industry/search/contract';
import { FirmsFound } from '../firms-found.tsx';
import { KindFilter } from '../kind-filter.tsx';
import { ResultList } from '../result-list.tsx';

export default function SearchPage(): ReactNode {
  const { t } = useTranslation('search');
  const { language } = useFormat();
  const navigate = useNavigate();
  const [q = ''] = useSearchState('q');
  const [kind, setKind] = useSearchState('kind');
  const [from] = useSearchState('from');
  const offset = Math.min(10_000, Math.max(0, Number.parseInt(from ?? '0', 10) || 0));
  const ask = (words: string): void => void navigate({ to: '/search', search: (words ? { q: words } : {}) as never });
  return (
    <Page title={t('title')}>
      <SearchForm query={q} ask={ask} label={t('field.label')} hint={t('field.hint')} submit={t('submit')} />
      {q.trim() === '' ? (
        <Help />
      ) : (
        <Query
          name={['search', q, kind, offset, language]}
          ask={() => call(search, { query: { q: q.slice(0, 200), ...(kind && { kind }), offset, language } })}
        >
          {(answer) => <Results answer={answer} kind={kind} choose={setKind} />}
        </Query>
      )}
      {q.trim() !== '' && <FirmsFound query={q.trim()} />}
      <p className="small">
        <Link to="/methods/search-text">{t('method')}</Link>
      </p>
    </Page>
  );
}

function Results({
  answer,
  kind,
  choose,
}: {
  answer: SearchAnswer;
  kind: string | undefined;
  choose: (kind: string | undefined) => void;
}): ReactNode {
  const { t } = useTranslation('search');
  const { total, kinds, results, offset, pageSize, loosened, query } = answer;
  if (kinds.length === 0) {
    return (
      <>
        <p role="status">{t('count', { count: 0 })}</p>
        <EmptyState title={t('none', { query })}>{t('noneRemedy')}</EmptyState>
        <Help />
      </>
    );
  }
  const page = (from: number) =>
    `/search?${new URLSearchParams({ q: query, ...(kind && { kind }), ...(from > 0 && { from: String(from) }) })}`;
  return (
    <>
      <p role="status">{t('count', { count: total })}</p>
      {loosened !== 'no' && <Notice>{t(`loosened.${loosened}`)}</Notice>}
      <KindFilter kinds={kinds} kind={kind} choose={choose} />
      <ResultList results={results} start={offset + 1} />
      <nav className="row no-print" aria-label={t('pages')}>
        {offset > 0 && <Link to={page(Math.max(0, offset - pageSize))}>← {t('previous')}</Link>}
        {offset + pageSize < total && <Link to={page(offset + pageSize)}>{t('next')} →</Link>}
      </nav>
    </>
  );
}

/** What can be asked, with examples to press. */
function Help(): ReactNode {
  const { t } = useTranslation('search');
  return (
    <div className="stack">
      <p>{t('help')}</p>
      <ul>
        {['example.1', 'example.2', 'example.3', 'example.4'].map((key) => (
          <li key={key}>
            <Link to={`/search?${new URLSearchParams({ q: t(key) })}`}>{t(key)}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
