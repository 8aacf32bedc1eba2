import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '@industry/design';
import { PersonHistory } from '../person-history.tsx';

/** What a person did and what was decided about them. */
export default function PersonPage(): ReactNode {
  const { t } = useTranslation('audit-trail');
  const { person } = useParams({ strict: false }) as { person: string };
  return (
    <Page
      title={t('person.title', { person })}
      lead={t('person.lead')}
      crumbs={[
        { label: t('public.title'), to: '/audit' },
        { label: t('events.title'), to: '/audit/events' },
      ]}
    >
      <PersonHistory person={person} />
    </Page>
  );
}
