import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, OriginBadge, useFormat, useText } from '@industry/design';
import type { ManufacturingGva, Region, RegionValue, Share } from '@industry/atlas/contract';

interface PassportTableProps {
  region: Region;
  unit: ManufacturingGva['unit'];
  series: readonly RegionValue[];
  shares: readonly Share[];
}

/** The series of a region as a table: each number with its share, rank, list of regions and origin. */
export function PassportTable({ region, unit, series, shares }: PassportTableProps): ReactNode {
  const { t } = useTranslation('atlas');
  const format = useFormat();
  const text = useText();
  const share = (row: RegionValue) => shares.find((s) => s.year === row.year && s.scheme === row.scheme);
  const columns: readonly Column<RegionValue>[] = [
    { id: 'year', header: t('column.year'), value: (row) => row.year },
    {
      id: 'value',
      header: `${t('column.value')}, ${text(unit.symbol)}`,
      numeric: true,
      value: (row) => Number(row.value),
      cell: (row) => format.number(row.value, unit.digits),
    },
    {
      id: 'share',
      header: t('column.share'),
      numeric: true,
      value: (row) => (share(row) ? Number(share(row)!.share) : null),
      cell: (row) => (share(row) ? format.percent(share(row)!.share) : '–'),
    },
    {
      id: 'rank',
      header: t('column.rank'),
      numeric: true,
      value: (row) => share(row)?.rank ?? null,
      cell: (row) => (share(row)?.rank ? `${share(row)!.rank} / ${share(row)!.of}` : '–'),
    },
    {
      id: 'scheme',
      header: t('column.scheme'),
      value: (row) => row.scheme,
      cell: (row) => <span className="nowrap">{row.scheme}</span>,
    },
    {
      id: 'origin',
      header: t('column.origin'),
      value: (row) => text(row.origin.sourceText),
      cell: (row) => <OriginBadge compact origin={row.origin} />,
    },
  ];
  return (
    <DataTable
      caption={`${t('passport.series')}: ${text(region.name)}`}
      columns={columns}
      rows={series}
      fileName={`manufacturing-gva-${region.code}`}
    />
  );
}
