import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Page, Query, Section } from '@industry/design';
import { askOverview, OVERVIEW } from '../ask.ts';
import { Knowledge } from '../knowledge.tsx';
import { Multiples } from '../multiples.tsx';
import { StateCounts } from '../state-counts.tsx';

export default function IndicatorsPage(): ReactNode {
  const { t } = useTranslation('programme');
  return (
    <Page title={t('indicators.title')} lead={t('indicators.lead')}>
      <Query name={OVERVIEW} ask={askOverview}>
        {(overview) => (
          <>
            <StateCounts indicators={overview.indicators} />
            <Section title={t('multiples.title')} aside={<Link to="/methods/indicator-state">{t('hero.method')}</Link>}>
              <Multiples {...overview} />
            </Section>
            <Section title={t('knowledge.title')}>
              <Knowledge {...overview} />
            </Section>
          </>
        )}
      </Query>
    </Page>
  );
}
