import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Page } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getObjectHistory } from '@industry/audit-trail/contract';
import { EventList } from '../event-list.tsx';
import { pageOf } from '../words.ts';

/** Everything that was decided about one object. */
export default function ObjectPage(): ReactNode {
  const { t } = useTranslation('audit-trail');
  const { object } = useParams({ strict: false }) as { object: string };
  const page = pageOf(object);
  return (
    <Page
      title={t('object.title', { object })}
      lead={page && <Link to={page}>{t('event.openObject')}</Link>}
      crumbs={[
        { label: t('public.title'), to: '/audit' },
        { label: t('events.title'), to: '/audit/events' },
      ]}
    >
      <EventList
        name={['object', object]}
        ask={(before) => call(getObjectHistory, { params: { object }, query: before ? { before } : {} })}
      />
    </Page>
  );
}
