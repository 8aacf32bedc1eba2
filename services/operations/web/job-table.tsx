import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, EmptyState, ProblemNotice, useFormat } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { cancelJob, type JobAnswer, retryJob } from '@industry/operations/contract';

/** Jobs that need a look first; failed ones can be run again, waiting ones cancelled. */
export function JobTable({ jobs }: { jobs: readonly JobAnswer[] }): ReactNode {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: ({ job, route }: { job: string; route: typeof retryJob }) => call(route, { params: { job } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['operations'] }),
  });
  if (jobs.length === 0) return <EmptyState title={t('jobs.none')} />;
  const button = (job: string, route: typeof retryJob, label: string, name: string) => (
    <button
      type="button"
      className="button secondary"
      disabled={act.isPending}
      aria-label={t('jobs.actOn', { act: label, name })}
      onClick={() => act.mutate({ job, route })}
    >
      {label}
    </button>
  );
  const columns: readonly Column<JobAnswer>[] = [
    { id: 'name', header: t('jobs.name'), value: ({ name }) => name, cell: ({ name }) => <code>{name}</code> },
    { id: 'state', header: t('jobs.state'), value: ({ state }) => t(`jobs.state.${state}`) },
    {
      id: 'created',
      header: t('jobs.created'),
      value: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => format.instant(createdAt, 'Asia/Almaty'),
    },
    {
      id: 'ended',
      header: t('jobs.ended'),
      value: ({ endedAt }) => endedAt,
      cell: ({ endedAt }) => (endedAt ? format.instant(endedAt, 'Asia/Almaty') : '–'),
    },
    { id: 'tries', header: t('jobs.tries'), numeric: true, value: ({ tries }) => tries },
    { id: 'error', header: t('jobs.error'), value: ({ error }) => error, cell: ({ error }) => error ?? '–' },
    {
      id: 'act',
      header: t('jobs.act'),
      value: () => null,
      cell: ({ id, state, name }) =>
        state === 'failed' || state === 'cancelled'
          ? button(id, retryJob, t('jobs.retry'), name)
          : state === 'waiting' || state === 'running'
            ? button(id, cancelJob, t('jobs.cancel'), name)
            : null,
    },
  ];
  return (
    <>
      {act.error && <ProblemNotice error={act.error} />}
      <DataTable caption={t('jobs.title')} columns={columns} rows={jobs} fileName="jobs" />
    </>
  );
}
