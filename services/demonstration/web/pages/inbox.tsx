import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Link, Page, Query, Section, useFormat, useText } from '@industry/design';
import { getInbox } from '@industry/demonstration/contract';
import { call } from '@industry/http/client.ts';
import { useActingPerson, useDemonstration } from '../use-demonstration.ts';

export default function InboxPage(): ReactNode {
  const { t } = useTranslation('demonstration');
  const text = useText();
  const format = useFormat();
  const acting = useActingPerson();
  const { data } = useDemonstration();
  const person = data?.persons.find((one) => one.id === acting);
  const stories = data?.stories.filter((story) => story.person === acting) ?? [];
  return (
    <Page title={t('inbox.title')} lead={person && `${text(person.name)}. ${text(person.duty)}`}>
      {stories.length > 0 && (
        <Section title={t('inbox.tasks')}>
          <ul className="stack" style={{ listStyle: 'none', padding: 0 }}>
            {stories.map((story) => (
              <li key={story.id} className="card">
                <Link to={`/stories/${story.id}`}>{text(story.title)}</Link>
                <p className="small muted">{t('inbox.minutes')}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {data && !person && (
        <EmptyState title={t('inbox.nobody')}>
          <p>{t('inbox.nobodyRemedy')}</p>
        </EmptyState>
      )}
      {person && (
        <Section title={t('inbox.waiting')}>
          <Query name={['inbox']} ask={() => call(getInbox)}>
            {({ items }) =>
              items.length === 0 ? (
                <EmptyState title={t('inbox.empty')} />
              ) : (
                <ul className="stack" style={{ listStyle: 'none', padding: 0 }}>
                  {items.map((item) => (
                    <li key={item.id} className="card row">
                      <Link to={item.path}>{text(item.title)}</Link>
                      {item.due && (
                        <span className="muted small">{t('inbox.due', { date: format.date(item.due) })}</span>
                      )}
                    </li>
                  ))}
                </ul>
              )
            }
          </Query>
        </Section>
      )}
    </Page>
  );
}
