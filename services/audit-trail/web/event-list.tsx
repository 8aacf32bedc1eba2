import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ProblemNotice } from '@industry/design';
import type { EventAnswer } from '@industry/audit-trail/contract';
import { EventCard } from './event-card.tsx';
import { usePerson } from './use-person.ts';

interface EventPage {
  readonly events: readonly EventAnswer[];
  readonly next: string | null;
}

interface EventListProps {
  name: readonly unknown[];
  ask: (before: string | undefined) => Promise<EventPage>;
  /** `h3` inside a section. */
  heading?: 'h2' | 'h3';
}

/** Events newest first; older ones are added below when they are asked for. */
export function EventList({ name, ask, heading = 'h2' }: EventListProps): ReactNode {
  const { t } = useTranslation('audit-trail');
  const person = usePerson();
  const query = useInfiniteQuery({
    queryKey: ['audit', ...name],
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (query.error) return <ProblemNotice error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <p className="loading">{'\u00a0'}</p>;
  const events = query.data.pages.flatMap((page) => page.events);
  if (events.length === 0) {
    return (
      <EmptyState title={t('list.none')}>
        <p>{t('list.noneHint')}</p>
      </EmptyState>
    );
  }
  const reads = person?.actions.includes('audit.read') ?? false;
  return (
    <>
      <ol className="event-list">
        {events.map((event) => (
          <li key={event.id}>
            <EventCard event={event} reads={reads} heading={heading} />
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <button
          type="button"
          className="button secondary no-print"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('list.older')}
        </button>
      )}
    </>
  );
}
