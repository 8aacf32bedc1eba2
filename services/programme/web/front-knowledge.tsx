import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Query, Section } from '@industry/design';
import { askOverview, OVERVIEW } from './ask.ts';
import { Knowledge } from './knowledge.tsx';

export default function KnowledgeSection(): ReactNode {
  const { t } = useTranslation('programme');
  return (
    <Section title={t('knowledge.title')} id="knowledge">
      <Query name={OVERVIEW} ask={askOverview}>
        {(overview) => <Knowledge {...overview} />}
      </Query>
    </Section>
  );
}
