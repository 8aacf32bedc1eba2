import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, type ObjectSectionProps, Section } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getObjectHistory } from '@industry/audit-trail/contract';
import { EventList } from './event-list.tsx';
import { usePerson } from './use-person.ts';
import { historyOf } from './words.ts';

/** The history of an object on its own page, for who may read the audit; nothing for others. */
export default function ObjectHistorySection({ object }: ObjectSectionProps): ReactNode {
  const { t } = useTranslation('audit-trail');
  const person = usePerson();
  if (!person?.actions.includes('audit.read')) return null;
  return (
    <Section title={t('section.title')} aside={<Link to={historyOf(object)}>{t('section.all')}</Link>}>
      <EventList
        heading="h3"
        name={['section', object]}
        ask={async () => ({
          ...(await call(getObjectHistory, { params: { object }, query: { limit: 5 } })),
          next: null,
        })}
      />
    </Section>
  );
}
