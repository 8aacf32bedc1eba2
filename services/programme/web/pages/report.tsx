import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Link,
  Notice,
  Page,
  ProblemNotice,
  Query,
  Section,
  useFormat,
  useSearchState,
  useStep,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { createProgrammeReport, getProgrammeReport, type Report } from '@industry/programme/contract';
import { DecisionTag } from '../decisions/decision-state.tsx';
import { ReportBlock } from '../reports/block.tsx';
import { Changes } from '../reports/changes.tsx';
import { Downloads } from '../reports/downloads.tsx';
import { EditReport } from '../reports/edit-report.tsx';
import { HeldAt } from '../reports/held-at.tsx';
import { Sources } from '../reports/sources.tsx';
import { ReportSteps } from '../reports/steps.tsx';

export default function ReportPage(): ReactNode {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const [recordedAt] = useSearchState('recordedAt');
  const query = recordedAt === undefined ? {} : { recordedAt };
  return (
    <Query name={['report', id, recordedAt]} ask={() => call(getProgrammeReport, { params: { id }, query })}>
      {(report) => <ReportOf key={id} report={report} asked={id} />}
    </Query>
  );
}

function ReportOf({ report, asked }: { report: Report; asked: string }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const { content, record, changes, auditHead } = report;
  const facts = new Map(content.facts.map((fact) => [fact.id, fact]));
  return (
    <Page
      title={text(content.title)}
      lead={
        <>
          {text(content.programme)}
          <br />
          <span className="small muted">
            {t('reports.heldAt', { at: format.instant(content.recordedAt, 'Asia/Almaty') })}
          </span>
        </>
      }
      crumbs={[{ label: t('reports.title'), to: '/reports' }]}
    >
      <Standing report={report} />
      <Changes changes={changes} />
      <Downloads report={asked} />
      {asked !== record?.id && <HeldAt />}
      {record?.offers.edit && !editing && (
        <div className="no-print">
          <button type="button" className="button secondary" onClick={() => setEditing(true)}>
            {t('decision.edit')}
          </button>
        </div>
      )}
      {editing && record ? (
        <Section title={t('decision.edit')}>
          <EditReport record={record} content={content} onDone={() => setEditing(false)} />
        </Section>
      ) : (
        content.sections.map((section) => (
          <Section key={section.id} id={section.id} title={text(section.title)}>
            {section.blocks.map((block, i) => (
              <ReportBlock key={i} block={block} facts={facts} />
            ))}
          </Section>
        ))
      )}
      <Sources content={content} />
      {auditHead && (
        <p className="small muted" style={{ overflowWrap: 'anywhere' }}>
          {t('reports.auditHead')}: {auditHead.day ?? t('reports.notSigned')} · {auditHead.head}
        </p>
      )}
      {record && !editing && <ReportSteps record={record} />}
    </Page>
  );
}

/** An approved report is published by a job: the page asks again until it is. */
function useAskedUntilPublished(record: Report['record']): void {
  const queries = useQueryClient();
  const due = record !== null && record.state === 'approved' && record.publishedAt === null;
  useEffect(() => {
    if (!due) return undefined;
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey: ['report'] }), 2_000);
    return () => clearInterval(timer);
  }, [due, queries]);
}

/** Whether somebody decided this report, and the way to begin one. */
function Standing({ report: { record, published, mayDraft, content } }: { report: Report }): ReactNode {
  const { t } = useTranslation('programme');
  const step = useStep();
  const navigate = useNavigate();
  useAskedUntilPublished(record);
  const draft = async (): Promise<void> => {
    const made = await step.run(() => call(createProgrammeReport, { body: { period: content.period.id } }));
    if (made?.record) void navigate({ to: `/reports/${made.record.id}` });
  };
  if (record !== null)
    return (
      <p>
        <DecisionTag state={record.state} />{' '}
        {record.publishedAt === null ? t('reports.notPublished') : t('reports.isPublished')}
      </p>
    );
  return (
    <Notice title={t('reports.fromTemplate')}>
      <p>
        {t('reports.fromTemplateText')}{' '}
        {published !== null && <Link to={`/reports/${published}`}>{t('reports.toPublished')}</Link>}
      </p>
      {mayDraft && (
        <button type="button" className="button secondary no-print" disabled={step.busy} onClick={() => void draft()}>
          {t('reports.draft')}
        </button>
      )}
      {step.error && <ProblemNotice error={step.error} />}
    </Notice>
  );
}
