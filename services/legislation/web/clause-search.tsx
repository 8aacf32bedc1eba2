import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchForm } from '@industry/design';

/** Asks for words and opens the list of clauses that have them. */
export function ClauseSearch({ query = '' }: { query?: string | undefined }): ReactNode {
  const { t } = useTranslation('legislation');
  const navigate = useNavigate();
  const ask = (q: string): void => void navigate({ to: '/clauses', search: (q ? { q } : {}) as never });
  return (
    <SearchForm query={query} ask={ask} label={t('list.search')} hint={t('list.hint')} submit={t('list.submit')} />
  );
}
