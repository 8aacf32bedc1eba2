import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, LineChart, Section, useFormat } from '@industry/design';
import type { OriginAnswer } from '@industry/http/contract.ts';
import type { Productivity } from '@industry/manufacturing/contract';
import { Methods } from './basis.tsx';

const PARTS = ['within', 'between', 'entry', 'exit'] as const;

interface ProductivitySectionProps {
  years: readonly Productivity[];
  origins: readonly OriginAnswer[];
}

/** Through whom productivity changed, year by year; the four parts add up to the change. */
export function ProductivitySection({ years, origins }: ProductivitySectionProps): ReactNode {
  const { t } = useTranslation('manufacturing');
  const format = useFormat();
  const part = (id: (typeof PARTS)[number]): Column<Productivity> => ({
    id,
    header: t(`part.${id}`),
    numeric: true,
    value: (row) => Number(row.parts[id]),
    cell: (row) => format.signed(row.parts[id], 1),
  });
  const compared = (id: keyof Productivity['comparison']): Column<Productivity> => ({
    id: `fhk-${id}`,
    header: `FHK: ${t(`part.${id}`)}`,
    numeric: true,
    value: (row) => Number(row.comparison[id]),
    cell: (row) => format.signed(row.comparison[id], 1),
  });
  const columns: readonly Column<Productivity>[] = [
    { id: 'year', header: t('column.year'), value: (row) => row.year },
    {
      id: 'after',
      header: t('productivity.column'),
      numeric: true,
      value: (row) => Number(row.after),
      cell: (row) => format.number(row.after, 1),
    },
    {
      id: 'change',
      header: t('column.change'),
      numeric: true,
      value: (row) => Number(row.change),
      cell: (row) => format.signed(row.change, 1),
    },
    ...PARTS.map(part),
    ...(['stayed', 'entered', 'left'] as const).map((id): Column<Productivity> => ({
      id,
      header: t(`column.${id}`),
      numeric: true,
      value: (row) => row[id],
    })),
    ...(['within', 'between', 'cross', 'entry', 'exit'] as const).map(compared),
  ];
  return (
    <Section
      title={t('productivity.title')}
      id="productivity"
      aside={<Methods methods={['productivity-decomposition', 'labour-productivity']} />}
    >
      {years.length === 0 ? (
        <p className="muted">{t('productivity.hidden')}</p>
      ) : (
        <>
          <p className="muted">{t('productivity.lead')}</p>
          {years.length > 1 && (
            <LineChart
              description={t('productivity.chart')}
              series={PARTS.map((id) => ({
                id,
                label: t(`part.${id}`),
                points: years.map((row) => ({ year: row.year, value: row.parts[id] })),
                main: id === 'within',
              }))}
              digits={0}
            />
          )}
          <DataTable
            caption={t('productivity.table')}
            columns={columns}
            rows={years}
            fileName="productivity"
            origins={origins}
          />
        </>
      )}
    </Section>
  );
}
