import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CentreMap, type Column, DataTable, OriginBadge, Section, useText } from '@industry/design';
import type { Plant } from '@industry/firms-service/contract';

/** Where the firm makes things: a small map, and the same as a table. */
export function Plants({ plants }: { plants: readonly Plant[] }): ReactNode {
  const { t } = useTranslation('firms');
  const text = useText();
  if (plants.length === 0) return null;
  const placed = plants.filter(({ latitude, longitude }) => latitude !== null && longitude !== null);
  const columns: readonly Column<Plant>[] = [
    { id: 'name', header: t('name'), value: (row) => row.name },
    { id: 'oked', header: t('oked'), value: (row) => row.oked },
    { id: 'zone', header: t('plants.zone'), value: (row) => row.zone },
    {
      id: 'place',
      header: t('plants.place'),
      value: (row) =>
        row.latitude === null ? null : `${Number(row.latitude).toFixed(4)}, ${Number(row.longitude).toFixed(4)}`,
    },
    {
      id: 'origin',
      header: t('origin'),
      value: (row) => text(row.origin.sourceText),
      cell: (row) => <OriginBadge origin={row.origin} compact />,
    },
  ];
  return (
    <Section title={t('plants.title')}>
      {placed.length > 0 && (
        <CentreMap
          description={t('plants.map')}
          linkTo={(plant) => `/regions/${placed.find((one) => one.plant === plant)?.region ?? ''}`}
          points={placed.map(({ plant, name, latitude, longitude }) => ({
            code: plant,
            name,
            latitude: Number(latitude),
            longitude: Number(longitude),
            // Names of several plants would cover each other; the table has them.
            chosen: placed.length === 1,
          }))}
        />
      )}
      <DataTable caption={t('plants.title')} columns={columns} rows={plants} firstRows={8} fileName="plants" />
    </Section>
  );
}
