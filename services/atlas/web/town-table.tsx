import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, useFormat } from '@industry/design';
import type { Town } from '@industry/atlas/contract';
import { useTowns } from './towns.tsx';

/** The towns of the map as a table. */
export function TownTable(): ReactNode {
  const { t } = useTranslation('atlas');
  const format = useFormat();
  const found = useTowns();
  if (!found?.origin) return null;
  const columns: readonly Column<Town>[] = [
    { id: 'name', header: t('column.town'), value: (row) => row.name },
    {
      id: 'population',
      header: t('column.population'),
      numeric: true,
      value: (row) => row.population,
      cell: (row) => (row.population ? format.number(String(row.population)) : t('figure.none')),
    },
    { id: 'longitude', header: t('column.longitude'), numeric: true, value: (row) => Number(row.longitude) },
    { id: 'latitude', header: t('column.latitude'), numeric: true, value: (row) => Number(row.latitude) },
  ];
  return (
    <details className="fold">
      <summary>{t('towns.title')}</summary>
      <p className="small muted">{t('towns.note')}</p>
      <DataTable
        caption={t('towns.title')}
        columns={columns}
        rows={found.towns}
        fileName="towns"
        origins={[found.origin]}
      />
    </details>
  );
}
