import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, Section } from '@industry/design';
import { call, routeUrl } from '@industry/http/client.ts';
import { exportAudit, listAuditEvents } from '@industry/audit-trail/contract';
import { EventList } from '../event-list.tsx';
import { Filters, useFilters } from '../filters.tsx';

/** Every event, for who may read the audit, with filters and files. */
export default function EventsPage(): ReactNode {
  const { t } = useTranslation('audit-trail');
  const filters = useFilters();
  const [persons, setPersons] = useState(false);
  const file = (format: 'csv' | 'jsonl') =>
    routeUrl(exportAudit.path, {}, { ...filters.values, format, ...(persons && { persons: 'shown' }) });
  return (
    <Page title={t('events.title')} lead={t('events.lead')} crumbs={[{ label: t('public.title'), to: '/audit' }]}>
      <Filters filters={filters} />
      <EventList
        name={['events', filters.values]}
        ask={(before) => call(listAuditEvents, { query: { ...filters.values, ...(before && { before }) } })}
      />
      <Section title={t('export.title')}>
        <p className="prose">{t('export.lead')}</p>
        <label className="check">
          <input type="checkbox" checked={persons} onChange={(event) => setPersons(event.target.checked)} />{' '}
          {t('export.persons')}
        </label>
        <p className="row no-print">
          <a className="button secondary" href={file('csv')} download>
            {t('export.csv')}
          </a>
          <a className="button secondary" href={file('jsonl')} download>
            {t('export.jsonl')}
          </a>
        </p>
      </Section>
    </Page>
  );
}
