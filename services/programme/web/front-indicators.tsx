import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Query, Section } from '@industry/design';
import { askOverview, OVERVIEW } from './ask.ts';
import { Multiples } from './multiples.tsx';

export default function IndicatorsSection(): ReactNode {
  const { t } = useTranslation('programme');
  return (
    <Section title={t('multiples.title')} id="indicators" aside={<Link to="/indicators">{t('multiples.all')}</Link>}>
      <Query name={OVERVIEW} ask={askOverview}>
        {(overview) => <Multiples {...overview} />}
      </Query>
    </Section>
  );
}
