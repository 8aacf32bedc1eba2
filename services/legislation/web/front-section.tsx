import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Section } from '@industry/design';
import { ClauseSearch } from './clause-search.tsx';

export default function ClauseSearchSection(): ReactNode {
  const { t } = useTranslation('legislation');
  return (
    <Section title={t('list.title')} id="clauses" aside={<Link to="/clauses">{t('list.all')}</Link>}>
      <ClauseSearch />
    </Section>
  );
}
