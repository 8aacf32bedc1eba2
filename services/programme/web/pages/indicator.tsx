import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Page, Query, Section, useSearchState, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getIndicator, type IndicatorAnswer } from '@industry/programme/contract';
import { Bodies } from '../indicator/bodies.tsx';
import { Findings, SourceNotes } from '../indicator/caveats.tsx';
import { FigureTable } from '../indicator/figure-table.tsx';
import { GapSplit } from '../indicator/gap-split.tsx';
import { KeyFigures } from '../indicator/key-figures.tsx';
import { KnownAt } from '../indicator/known-at.tsx';
import { MainChart } from '../indicator/main-chart.tsx';
import { OwedBox } from '../indicator/owed-box.tsx';
import { PlanRevisions } from '../indicator/plan-revisions.tsx';
import { IndicatorChanges } from '../plan-changes/indicator-changes.tsx';
import { Vintages } from '../indicator/vintages.tsx';
import { Disputes } from '../reporting/disputes.tsx';
import { PublishedSubmissions } from '../reporting/published.tsx';

export default function IndicatorPage(): ReactNode {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const [knownAt] = useSearchState('knownAt');
  return (
    <Query
      name={['indicator', id, knownAt]}
      ask={() => call(getIndicator, { params: { id }, query: knownAt === undefined ? {} : { knownAt } })}
    >
      {(indicator) => <IndicatorOf indicator={indicator} />}
    </Query>
  );
}

function IndicatorOf({ indicator }: { indicator: IndicatorAnswer }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const method = indicator.asChange
    ? 'change-from-base'
    : indicator.transform?.startsWith('chained')
      ? 'chained-index'
      : null;
  return (
    <Page
      title={text(indicator.title)}
      lead={text(indicator.definition)}
      crumbs={[{ label: t('nav.indicators'), to: '/indicators' }]}
    >
      <KeyFigures indicator={indicator} />
      <Section title={t('section.path')} aside={method && <Link to={`/methods/${method}`}>{t('method.of')}</Link>}>
        <KnownAt indicator={indicator} />
        <div className={indicator.sourceNotes.length + indicator.findings.length > 0 ? 'beside' : 'stack'}>
          <MainChart indicator={indicator} />
          <div className="stack">
            <SourceNotes notes={indicator.sourceNotes} />
            <Findings findings={indicator.findings} />
          </div>
        </div>
      </Section>
      {indicator.owed && <OwedBox owed={indicator.owed} />}
      <Section title={t('section.figures')}>
        <FigureTable indicator={indicator} />
      </Section>
      {indicator.gaps.length > 0 && (
        <Section title={t('section.gap')} aside={<Link to="/methods/gap-split">{t('method.of')}</Link>}>
          <GapSplit indicator={indicator} />
        </Section>
      )}
      {indicator.vintages.length > (indicator.asChange ? 0 : 1) && (
        <Section title={t('section.vintages')}>
          <Vintages indicator={indicator} />
        </Section>
      )}
      {indicator.earlierPlans.length > 0 && (
        <Section title={t('section.revisions')}>
          <PlanRevisions indicator={indicator} />
        </Section>
      )}
      <PublishedSubmissions indicator={indicator.id} />
      <Disputes indicator={indicator} />
      <IndicatorChanges indicator={indicator.id} />
      <Section title={t('section.bodies')}>
        <Bodies indicator={indicator} />
      </Section>
    </Page>
  );
}
