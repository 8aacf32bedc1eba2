import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, ProblemNotice, Section, useFormat } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getOperations, type OperationsAnswer } from '@industry/operations/contract';
import { CheckList } from '../check-list.tsx';
import { DatasetTable } from '../dataset-table.tsx';
import { Installation } from '../installation.tsx';
import { JobTable } from '../job-table.tsx';

/** Milliseconds between looks. */
const EVERY = 10_000;

/** How the installation runs, for its administrator; looks again by itself. */
export default function OperationsPage(): ReactNode {
  const { t } = useTranslation('operations');
  const query = useQuery({ queryKey: ['operations'], queryFn: () => call(getOperations), refetchInterval: EVERY });
  return (
    <Page title={t('title')} lead={t('lead')}>
      {query.error && <ProblemNotice error={query.error} retry={() => void query.refetch()} />}
      {query.data && <Report answer={query.data} />}
    </Page>
  );
}

function Report({ answer }: { answer: OperationsAnswer }): ReactNode {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const bad = answer.checks.filter(({ state }) => state === 'watch' || state === 'act').length;
  return (
    <>
      <Section title={bad === 0 ? t('allWell') : t('someBad', { count: bad })}>
        <p className="small muted">{t('checkedAt', { at: format.instant(answer.checkedAt, 'Asia/Almaty') })}</p>
        <CheckList checks={answer.checks} />
      </Section>
      <Section title={t('jobs.title')}>
        <JobTable jobs={answer.jobs} />
      </Section>
      <Section title={t('data.title')}>
        <DatasetTable datasets={answer.datasets} />
      </Section>
      <Section title={t('models.title')}>
        {answer.models.length === 0 ? (
          <p>{t('models.none')}</p>
        ) : (
          <ul>
            {answer.models.map(({ name, builtAt, rows, batches }) => (
              <li key={name}>
                {t('models.row', {
                  name,
                  at: format.instant(builtAt, 'Asia/Almaty'),
                  rows: format.number(String(rows)),
                  batches: batches.length,
                })}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('installation.title')}>
        <Installation answer={answer} />
      </Section>
    </>
  );
}
