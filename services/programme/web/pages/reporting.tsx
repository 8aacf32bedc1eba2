import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Link, Page, Query, Section, useActions } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listOwnDuties } from '@industry/programme/contract';
import { OwedList } from '../reporting/owed-list.tsx';
import { SubmissionTable } from '../reporting/submission-table.tsx';

export default function ReportingPage(): ReactNode {
  const { t } = useTranslation('programme');
  const { known, signedIn, can } = useActions();
  const enters = can('actual.submit') || can('report.submit');
  const approves = can('actual.approve') || can('report.approve');
  return (
    <Page title={t('reporting.own.title')} lead={t('reporting.own.lead')}>
      <p className="row">
        <Link to="/reporting/board">{t('reporting.board.title')}</Link>
        {approves && <Link to="/reporting/queue">{t('reporting.queue.title')}</Link>}
      </p>
      {known && !signedIn && (
        <EmptyState title={t('reporting.own.signIn')}>
          <p>
            <Link to="/sign-in">{t('reporting.own.signInLink')}</Link>
          </p>
        </EmptyState>
      )}
      {signedIn && !enters && (
        <EmptyState title={t('reporting.own.nobody')}>
          <p>{t('reporting.own.nobodyRemedy')}</p>
        </EmptyState>
      )}
      {enters && (
        <Query name={['reporting-duties']} ask={() => call(listOwnDuties)}>
          {({ owed, inHand }) => (
            <>
              <Section title={t('reporting.own.inHand')}>
                {inHand.length === 0 ? (
                  <EmptyState title={t('reporting.own.inHandNone')} />
                ) : (
                  <SubmissionTable caption={t('reporting.own.inHand')} rows={inHand} fileName="reporting-in-hand" />
                )}
              </Section>
              <Section title={t('reporting.own.owed')}>
                <OwedList owed={owed} inHand={inHand} />
              </Section>
            </>
          )}
        </Query>
      )}
    </Page>
  );
}
