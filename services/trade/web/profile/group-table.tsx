import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Name, useFormat, useName } from '@industry/design';
import type { GoodsGroup } from '@industry/trade/contract';
import type { Groups } from '../parts/ask.ts';

/** Groups with their amounts, in the latest year of the answer. */
export function GroupTable({ groups }: { groups: Groups }): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const name = useName();
  const year = groups.years.at(-1)?.year;
  const of = (group: GoodsGroup) => group.values.find((one) => one.year === year);
  const columns: readonly Column<GoodsGroup>[] = [
    {
      id: 'group',
      header: t(`grouping.${groups.by}`),
      value: (row) => name(row.names, row.id ?? '–').text,
      cell: (row) => <Name names={row.names} code={row.id ?? '–'} />,
    },
    { id: 'code', header: t('column.code'), value: (row) => row.id ?? '–' },
    {
      id: 'value',
      header: t('column.exportsMln'),
      numeric: true,
      value: (row) => Number(of(row)?.value ?? 0) / 1e6,
      cell: (row) => format.number(String(Number(of(row)?.value ?? 0) / 1e6), 1),
    },
    {
      id: 'share',
      header: t('column.share'),
      numeric: true,
      value: (row) => Number(of(row)?.share ?? 0),
      cell: (row) => format.percent(of(row)?.share ?? '0'),
    },
  ];
  return (
    <DataTable
      caption={t('group.table', { year: String(year) })}
      columns={columns}
      rows={groups.groups}
      fileName={`trade-${groups.country}-${groups.by}-${year}`}
      origins={[...groups.basis.origins, ...groups.further]}
    />
  );
}
