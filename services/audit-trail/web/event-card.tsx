import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useFormat } from '@industry/design';
import type { EventAnswer } from '@industry/audit-trail/contract';
import { Changes } from './changes.tsx';
import { historyOf, personHistoryOf, useActionName } from './words.ts';

interface EventCardProps {
  event: EventAnswer;
  /** Whether the reader may read everybody's histories: else names are no links. */
  reads: boolean;
  /** Level of the heading: under the page's own heading, or under that of a section. */
  heading: 'h2' | 'h3';
}

/** One event in a list: when, what, by whom, to what, and the first changes. */
export function EventCard({ event, reads, heading: Heading }: EventCardProps): ReactNode {
  const { t } = useTranslation('audit-trail');
  const format = useFormat();
  const actionName = useActionName();
  const actor = event.actorName ?? event.actor;
  const actorPage = reads ? personHistoryOf(event.actor) : null;
  return (
    <article className="event-card">
      <header>
        <Heading>
          <Link to={`/audit/events/${event.id}`}>{actionName(event)}</Link>
        </Heading>
        <p className="small muted">
          <time dateTime={event.recordedAt}>{format.instant(event.recordedAt, 'Asia/Almaty')}</time>
          {' · '}
          {actorPage ? <Link to={actorPage}>{actor}</Link> : actor}
          {' · '}
          {reads ? (
            <Link to={historyOf(event.object)}>
              <code>{event.object}</code>
            </Link>
          ) : (
            <code>{event.object}</code>
          )}
          {event.clause && (
            <>
              {' · '}
              <Link to={`/clauses/${event.clause}`}>{t('event.clauseOf', { clause: event.clause })}</Link>
            </>
          )}
          {' · '}
          {event.number === null ? t('event.unsealed') : t('event.number', { number: String(event.number) })}
        </p>
      </header>
      {event.erasedAt ? (
        <p className="muted">{t('event.erased', { day: format.date(event.erasedAt.slice(0, 10)) })}</p>
      ) : (
        <Changes changes={event.changes} />
      )}
      {event.changeCount > event.changes.length && (
        <p className="small">
          <Link to={`/audit/events/${event.id}`}>
            {t('event.moreChanges', { count: event.changeCount - event.changes.length })}
          </Link>
        </p>
      )}
    </article>
  );
}
