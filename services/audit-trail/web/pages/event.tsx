import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, FactsList, Link, Notice, Page, Query, Section, useFormat } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getAuditEvent } from '@industry/audit-trail/contract';
import { Changes } from '../changes.tsx';
import { Proof } from '../proof.tsx';
import { usePerson } from '../use-person.ts';
import { historyOf, pageOf, personHistoryOf, useActionName } from '../words.ts';

/** One event: everything that changed, and its proof. */
export default function EventPage(): ReactNode {
  const { t } = useTranslation('audit-trail');
  const { id } = useParams({ strict: false }) as { id: string };
  const format = useFormat();
  const actionName = useActionName();
  const reads = usePerson()?.actions.includes('audit.read') ?? false;
  return (
    <Query name={['audit-event', id]} ask={() => call(getAuditEvent, { params: { id } })}>
      {(event) => {
        const actorPage = reads ? personHistoryOf(event.actor) : null;
        const page = pageOf(event.object);
        return (
          <Page
            title={actionName(event)}
            crumbs={[
              { label: t('public.title'), to: '/audit' },
              reads ? { label: t('events.title'), to: '/audit/events' } : { label: t('mine.title'), to: '/audit/mine' },
            ]}
          >
            <FactsList
              rows={[
                [t('event.when'), format.instant(event.recordedAt, 'Asia/Almaty')],
                [
                  t('event.actor'),
                  actorPage ? (
                    <Link key="actor" to={actorPage}>
                      {event.actorName ?? event.actor}
                    </Link>
                  ) : (
                    (event.actorName ?? event.actor)
                  ),
                ],
                [t('event.action'), <code key="action">{event.action}</code>],
                [
                  t('event.object'),
                  <span key="object" className="row">
                    <code>{event.object}</code>
                    {page && <Link to={page}>{t('event.openObject')}</Link>}
                    {reads && <Link to={historyOf(event.object)}>{t('event.history')}</Link>}
                  </span>,
                ],
                [
                  t('event.clause'),
                  event.clause && (
                    <Link key="clause" to={`/clauses/${event.clause}`}>
                      {event.clause}
                    </Link>
                  ),
                ],
                [t('event.place'), event.number === null ? t('event.unsealed') : String(event.number)],
                [t('event.id'), <code key="id">{event.id}</code>],
              ]}
            />
            <Section title={t('event.changes')}>
              {event.erasedAt ? (
                <Notice title={t('event.erasedTitle')}>
                  <p>{t('event.erasedHint', { day: format.date(event.erasedAt.slice(0, 10)) })}</p>
                </Notice>
              ) : event.changes.length === 0 ? (
                <EmptyState title={t('event.noChanges')} />
              ) : (
                <Changes changes={event.changes} />
              )}
            </Section>
            <Section title={t('proof.title')}>
              <Proof id={event.id} sealed={event.number !== null} />
            </Section>
          </Page>
        );
      }}
    </Query>
  );
}
