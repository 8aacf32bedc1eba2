import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, Query, SignInFirst } from '@industry/design';
import { listConsents } from '@industry/firms-service/contract';
import { call } from '@industry/http/client.ts';
import { ConsentList } from '../consent-list.tsx';
import { GiveConsent } from '../give-consent.tsx';
import { ReadLog } from '../read-log.tsx';

/** Consents of a firm, and who read of it: for the firm itself and those who watch over it. */
export default function ConsentsPage(): ReactNode {
  const { t } = useTranslation('firms');
  const { bin = '' }: { bin?: string } = useParams({ strict: false });
  return (
    <Page
      title={t('consents.title')}
      lead={t('consents.lead')}
      crumbs={[
        { label: t('nav'), to: '/firms' },
        { label: bin, to: `/firms/${bin}` },
      ]}
    >
      <SignInFirst path={`/firms/${bin}/consents`}>
        <Query name={['consents', bin]} ask={() => call(listConsents, { params: { bin } })}>
          {(answer) => (
            <>
              <ConsentList answer={answer} />
              {answer.may.give && <GiveConsent answer={answer} />}
              <ReadLog bin={bin} />
            </>
          )}
        </Query>
      </SignInFirst>
    </Page>
  );
}
