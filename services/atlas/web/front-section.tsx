import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Query, Section } from '@industry/design';
import { GvaMap } from './gva-map.tsx';
import { askManufacturingGva } from './use-manufacturing-gva.ts';

export default function RegionMapSection(): ReactNode {
  const { t } = useTranslation('atlas');
  return (
    <Section title={t('map.title')} id="regions" aside={<Link to="/regions">{t('regions.all')}</Link>}>
      <Query name={['manufacturing-gva']} ask={() => askManufacturingGva()}>
        {(gva) => <GvaMap gva={gva} />}
      </Query>
    </Section>
  );
}
