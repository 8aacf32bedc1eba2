import { useParams } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Notice, Page, Query, Section, useFormat, useText, UserTextView } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getSubmission, type Submission } from '@industry/programme/contract';
import { ActualForm } from '../reporting/actual-form.tsx';
import { Decision } from '../reporting/decision.tsx';
import { History } from '../reporting/history.tsx';
import { ReportForm } from '../reporting/report-form.tsx';
import { Revise } from '../reporting/revise.tsx';
import { SubmissionFacts } from '../reporting/submission-facts.tsx';

export default function SubmissionPage(): ReactNode {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  return (
    <Query name={['submission', id]} ask={() => call(getSubmission, { params: { id } })}>
      {(submission) => <SubmissionOf submission={submission} />}
    </Query>
  );
}

function SubmissionOf({ submission }: { submission: Submission }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const [epoch, setEpoch] = useState(0);
  const { kind, may, period, remark, indicator } = submission;
  // Lists and boards show the old state until they are asked again.
  const changed = (now: Submission): void => {
    queries.setQueryData(['submission', now.id], now);
    for (const name of ['reporting-duties', 'reporting-queue', 'reporting-board', 'inbox'])
      void queries.invalidateQueries({ queryKey: [name] });
  };
  // A save keeps the form and what it was told; taking what somebody else saved begins it anew.
  const takeTheirs = (now: Submission): void => {
    changed(now);
    setEpoch(epoch + 1);
  };
  const form = { submission, onChange: changed, onTakeTheirs: takeTheirs };
  return (
    <Page
      title={`${text(submission.title)}, ${format.period(period.start, period.end)}`}
      lead={submission.what && text(submission.what)}
      crumbs={[{ label: t('reporting.own.title'), to: '/reporting' }]}
    >
      {remark && (
        <Notice kind="warning" title={t('reporting.returnedWith')}>
          <UserTextView text={remark} />
        </Notice>
      )}
      <SubmissionFacts submission={submission} />
      {indicator && (
        <p>
          <Link to={`/indicators/${indicator}`}>{t('reporting.toIndicator')}</Link>
        </p>
      )}
      {may.save && (
        <Section title={t(`reporting.form.${kind}`)}>
          {kind === 'actual' ? <ActualForm key={epoch} {...form} /> : <ReportForm key={epoch} {...form} />}
        </Section>
      )}
      {(may.approve || may.return) && (
        <Section title={t('reporting.decision.title')}>
          <Decision submission={submission} onChange={changed} />
        </Section>
      )}
      {may.revise && <Revise submission={submission} />}
      <Section title={t('reporting.history.title')}>
        <History submission={submission} />
      </Section>
    </Page>
  );
}
