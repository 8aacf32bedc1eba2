import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, Query, SignInFirst } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getPreferences } from '@industry/inbox/contract';
import { PreferencesForm } from '../preferences-form.tsx';

export default function PreferencesPage(): ReactNode {
  const { t } = useTranslation('inbox');
  return (
    <Page title={t('preferences')} lead={t('preferencesLead')} crumbs={[{ label: t('title'), to: '/inbox' }]}>
      <SignInFirst path="/inbox/preferences">
        <Query name={['preferences']} ask={() => call(getPreferences)}>
          {(stored) => <PreferencesForm stored={stored} />}
        </Query>
      </SignInFirst>
    </Page>
  );
}
