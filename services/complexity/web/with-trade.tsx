import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, EmptyState, Page, ProblemNotice, Waiting } from '@industry/design';
import { useTradeYears } from './ask.ts';

interface WithTradeProps {
  title: string;
  children: ReactNode;
}

/** The page, once trade of at least one year is loaded; else what is missing and the command that brings it. */
export function WithTrade({ title, children }: WithTradeProps): ReactNode {
  const { t } = useTranslation('complexity');
  const { data, error, refetch } = useTradeYears();
  if (data && data.years.length > 0) return children;
  return (
    <Page title={title}>
      {!data && !error && <Waiting />}
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data && (
        <EmptyState title={t('empty.title')}>
          <p>{t('empty.why')}</p>
          {data.missing.map(({ dataset, command }) => (
            <CommandLine key={dataset} command={command} />
          ))}
          <p className="small">{t('empty.further')}</p>
        </EmptyState>
      )}
    </Page>
  );
}
