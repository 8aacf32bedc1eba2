import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Link, Page, Query, Section, useFormat, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listProgrammeReports, type ReportLine } from '@industry/programme/contract';
import { DecisionTag } from '../decisions/decision-state.tsx';

/** Reports of the programme: those that were published, open ones for who works on them, and every period of which one can be made. */
export default function ReportsPage(): ReactNode {
  const { t } = useTranslation('programme');
  return (
    <Page
      title={t('reports.title')}
      lead={t('reports.lead')}
      crumbs={[{ label: t('nav.programme'), to: '/programme' }]}
    >
      <Query name={['reports']} ask={() => call(listProgrammeReports)}>
        {({ published, open, periods }) => (
          <>
            <Section title={t('reports.published')}>
              {published.length === 0 ? <EmptyState title={t('reports.none')} /> : <Lines lines={published} />}
            </Section>
            {open.length > 0 && (
              <Section title={t('reports.open')}>
                <Lines lines={open} />
              </Section>
            )}
            <Section title={t('reports.periods')}>
              <p className="muted">{t('reports.periodsLead')}</p>
              <Periods periods={periods} />
            </Section>
          </>
        )}
      </Query>
    </Page>
  );
}

function Lines({ lines }: { lines: readonly ReportLine[] }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  return (
    <ul className="stack">
      {lines.map(({ id, title, state, recordedAt, publishedAt }) => (
        <li key={id}>
          <Link to={`/reports/${id}`}>{text(title)}</Link> {publishedAt === null && <DecisionTag state={state} />}
          <br />
          <span className="small muted">
            {publishedAt !== null && t('reports.publishedAt', { at: format.instant(publishedAt, 'Asia/Almaty') })}
            {recordedAt !== null && ` ${t('reports.heldAt', { at: format.instant(recordedAt, 'Asia/Almaty') })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface PeriodsProps {
  periods: readonly { readonly period: { id: string; start: string; end: string }; readonly ended: boolean }[];
}

function Periods({ periods }: PeriodsProps): ReactNode {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const years = [...new Set(periods.map(({ period }) => period.id.slice(0, 4)))].toReversed();
  return (
    <ul className="stack">
      {years.map((year) => (
        <li key={year}>
          {periods
            .filter(({ period }) => period.id.startsWith(year))
            .map(({ period, ended }, i) => (
              <span key={period.id} style={{ whiteSpace: 'nowrap' }}>
                {i > 0 && ' · '}
                <Link to={`/reports/${period.id}`}>{format.period(period.start, period.end)}</Link>
                {!ended && <span className="small muted"> ({t('reports.running')})</span>}
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}
