import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, useFormat, useText } from '@industry/design';
import type { PlantMap } from '@industry/atlas/contract';
import type { LocalisedText } from '@industry/values';
import type { District } from './use-ground.ts';
import type { Layer } from './use-layer.ts';

interface Row {
  readonly code: string;
  readonly name: LocalisedText;
  readonly region: LocalisedText | null;
  readonly value: string | undefined;
}

interface AreaTableProps {
  map: PlantMap;
  layer: Layer;
  districts: readonly District[];
  title: string;
  unit: string;
}

/** What the colours of the map say, as a table: largest first. */
export function AreaTable({ map, layer, districts, title, unit }: AreaTableProps): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const format = useFormat();
  const byDistrict = layer.level === 'district';
  const regions = new Map(map.regions.map(({ code, name }) => [code, name]));
  const areas = byDistrict
    ? districts.map(({ code, name, region }) => ({ code, name, region: regions.get(region) ?? null }))
    : map.regions.map(({ code, name }) => ({ code, name, region: null }));
  const rows: readonly Row[] = areas
    .map((area) => ({ ...area, value: layer.value(area.code) }))
    .toSorted((a, b) => Number(b.value ?? -Infinity) - Number(a.value ?? -Infinity));
  const columns: readonly Column<Row>[] = [
    {
      id: 'area',
      header: t(byDistrict ? 'districts.column' : 'column.region'),
      value: ({ name }) => text(name),
      cell: ({ code, name }) => (byDistrict ? text(name) : <Link to={`/regions/${code}`}>{text(name)}</Link>),
    },
    ...(byDistrict
      ? [
          { id: 'code', header: t('districts.district'), value: ({ code }: Row) => code },
          { id: 'region', header: t('column.region'), value: ({ region }: Row) => region && text(region) },
        ]
      : []),
    {
      id: 'value',
      header: unit,
      numeric: true,
      value: ({ value }) => (value === undefined ? null : Number(value)),
      cell: ({ value }) => (value === undefined ? '–' : format.number(value, layer.layer?.unit.digits ?? 0)),
    },
  ];
  return (
    <DataTable
      caption={layer.year > 0 ? `${title}, ${layer.year}` : title}
      columns={columns}
      rows={rows}
      firstRows={10}
      fileName={`atlas-${layer.layer?.id ?? 'plants'}-${layer.level}-${layer.year}`}
      origins={layer.origins}
    />
  );
}
