import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Page, Query, SignInFirst } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listSubmissionQueue } from '@industry/programme/contract';
import { SubmissionTable } from '../reporting/submission-table.tsx';

export default function ReportingQueuePage(): ReactNode {
  const { t } = useTranslation('programme');
  return (
    <Page
      title={t('reporting.queue.title')}
      lead={t('reporting.queue.lead')}
      crumbs={[{ label: t('reporting.own.title'), to: '/reporting' }]}
    >
      <SignInFirst path="/reporting/queue">
        <Query name={['reporting-queue']} ask={() => call(listSubmissionQueue)}>
          {({ queue }) =>
            queue.length === 0 ? (
              <EmptyState title={t('reporting.queue.none')}>
                <p>{t('reporting.queue.noneRemedy')}</p>
              </EmptyState>
            ) : (
              <SubmissionTable caption={t('reporting.queue.title')} rows={queue} fileName="reporting-queue" compared />
            )
          }
        </Query>
      </SignInFirst>
    </Page>
  );
}
