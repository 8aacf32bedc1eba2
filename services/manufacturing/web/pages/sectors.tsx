import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '@industry/design';
import { SummarySection } from '../parts/summary-section.tsx';

export default function SectorsPage(): ReactNode {
  const { t } = useTranslation('manufacturing');
  return (
    <Page title={t('sectors.title')} lead={t('sectors.lead')} crumbs={[{ label: t('nav'), to: '/manufacturing' }]}>
      <SummarySection fixed="sector" />
    </Page>
  );
}
