import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { getSession } from '@industry/auth/contract.ts';
import { EmptyState, Link, Page, Query, useSearchState } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getInbox } from '@industry/inbox/contract';
import { Duties, Practice } from '../duties.tsx';
import { Notices } from '../notices.tsx';

export default function InboxPage(): ReactNode {
  const { t } = useTranslation('inbox');
  const [kind] = useSearchState('kind');
  const session = useQuery({ queryKey: ['session'], queryFn: () => call(getSession) });
  const person = session.data?.person;
  return (
    <Page title={t('title')} lead={session.data?.mode === 'real' && person?.name}>
      {session.data && !person && (
        <EmptyState title={t('nobody')}>
          <p>{t('nobodyRemedy')}</p>
          {session.data.mode === 'real' && (
            <p>
              <Link to="/sign-in">{t('signIn')}</Link>
            </p>
          )}
        </EmptyState>
      )}
      {person && (
        <Query
          name={['inbox', person.id, kind]}
          ask={() => call(getInbox, { query: kind === undefined ? {} : { kind } })}
        >
          {(inbox) => (
            <>
              <Duties items={inbox.items.filter(({ practice }) => !practice)} />
              <Notices inbox={inbox} kind={kind} />
              <Practice items={inbox.items.filter(({ practice }) => practice)} />
              <p className="row">
                <Link to="/inbox/preferences">{t('toPreferences')}</Link>
                <Link to="/calendar">{t('toCalendar')}</Link>
              </p>
            </>
          )}
        </Query>
      )}
    </Page>
  );
}
