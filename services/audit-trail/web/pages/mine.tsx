import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Link, Page } from '@industry/design';
import { PersonHistory } from '../person-history.tsx';
import { usePerson } from '../use-person.ts';

/** One's own history. */
export default function MinePage(): ReactNode {
  const { t } = useTranslation('audit-trail');
  const person = usePerson();
  return (
    <Page title={t('mine.title')} lead={t('mine.lead')} crumbs={[{ label: t('public.title'), to: '/audit' }]}>
      {person === null && (
        <EmptyState title={t('mine.signIn')}>
          <p>
            <Link to="/sign-in">{t('mine.signInLink')}</Link>
          </p>
        </EmptyState>
      )}
      {person && <PersonHistory person={person.id} />}
    </Page>
  );
}
