import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listPublishedSubmissions } from '@industry/programme/contract';
import { SubmissionTable } from './submission-table.tsx';

/** What bodies entered of an indicator and was published: each revision beside the figure that it replaced. */
export function PublishedSubmissions({ indicator }: { indicator: string }): ReactNode {
  const { t } = useTranslation('programme');
  const { data } = useQuery({
    queryKey: ['submissions', indicator],
    queryFn: () => call(listPublishedSubmissions, { query: { indicator } }),
  });
  const rows = data?.submissions ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={t('reporting.published.title')}>
      <SubmissionTable
        caption={t('reporting.published.title')}
        rows={rows}
        fileName={`${indicator}-submissions`}
        reasons
      />
    </Section>
  );
}
