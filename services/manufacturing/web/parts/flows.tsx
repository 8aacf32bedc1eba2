import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Section, useFormat } from '@industry/design';
import type { OriginAnswer } from '@industry/http/contract.ts';
import type { FirmFigures } from '@industry/manufacturing/contract';
import { Methods } from './basis.tsx';

interface Row {
  readonly year: number;
  readonly counts?: FirmFigures['counts'][number];
  readonly jobs?: FirmFigures['jobs'][number];
}

/** Firms that came and went by the open register, and jobs won and lost behind the change of employment. */
export function Flows({ firms, origins }: { firms: FirmFigures; origins: readonly OriginAnswer[] }): ReactNode {
  const { t } = useTranslation('manufacturing');
  const format = useFormat();
  const years = [...new Set([...firms.counts, ...firms.jobs].map(({ year }) => year))].toSorted((a, b) => a - b);
  const rows = years.map((year): Row => {
    const counts = firms.counts.find((one) => one.year === year);
    const jobs = firms.jobs.find((one) => one.year === year);
    return { year, ...(counts && { counts }), ...(jobs && { jobs }) };
  });
  const count = (id: 'registered' | 'active' | 'opened' | 'closed'): Column<Row> => ({
    id,
    header: t(`column.${id}`),
    numeric: true,
    value: ({ counts }) => counts?.[id] ?? null,
    cell: ({ counts }) => (counts ? format.number(String(counts[id]), 0) : t('figure.none')),
  });
  // The first year has none before it.
  const missing = (year: number) => t(year === rows[0]?.year ? 'figure.none' : 'figure.hidden');
  const flow = (id: 'created' | 'destroyed'): Column<Row> => ({
    id,
    header: t(`column.${id}`),
    numeric: true,
    value: ({ jobs }) => (jobs ? Number(jobs[id]) : null),
    cell: ({ jobs, year }) => (jobs ? format.number(jobs[id], 0) : missing(year)),
  });
  const rate = (id: 'creationRate' | 'destructionRate' | 'excessRate'): Column<Row> => ({
    id,
    header: t(`column.${id}`),
    numeric: true,
    value: ({ jobs }) => (jobs ? Number(jobs[id]) : null),
    cell: ({ jobs, year }) => (jobs ? format.percent(jobs[id]) : missing(year)),
  });
  if (rows.length === 0) return null;
  return (
    <Section title={t('flows.title')} id="flows" aside={<Methods methods={['job-flows']} />}>
      <p className="muted">{t('flows.lead')}</p>
      <DataTable
        caption={t('flows.title')}
        columns={[
          { id: 'year', header: t('column.year'), value: ({ year }) => year },
          ...(['registered', 'active', 'opened', 'closed'] as const).map(count),
          ...(['created', 'destroyed'] as const).map(flow),
          ...(['creationRate', 'destructionRate', 'excessRate'] as const).map(rate),
        ]}
        rows={rows}
        fileName="entry-exit-jobs"
        origins={origins}
      />
    </Section>
  );
}
