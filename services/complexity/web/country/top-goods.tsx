import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, useFormat, Name, useName } from '@industry/design';
import type { CountryProfile } from '../answers.ts';
import { useKeep } from '../basis.ts';

/** The largest goods of a country with what complexity says of each. */
export function TopGoods({ profile }: { profile: CountryProfile }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const name = useName();
  const keep = useKeep();
  type Row = CountryProfile['topGoods'][number];
  const columns: readonly Column<Row>[] = [
    {
      id: 'good',
      header: t('column.good'),
      value: (row) => name(row.names, row.code).text,
      cell: (row) => (
        <Link to={keep(`/complexity/products/${row.code}`, { country: profile.country })}>
          <Name names={row.names} code={row.code} />
        </Link>
      ),
    },
    { id: 'code', header: t('column.code'), value: (row) => row.code },
    {
      id: 'value',
      header: t('column.exports'),
      numeric: true,
      value: (row) => Number(row.value),
      cell: (row) => format.number(String(Number(row.value) / 1e6), 1),
    },
    {
      id: 'share',
      header: t('column.share'),
      numeric: true,
      value: (row) => Number(row.share),
      cell: (row) => format.percent(row.share),
    },
    {
      id: 'rca',
      header: 'RCA',
      numeric: true,
      value: (row) => Number(row.rca),
      cell: (row) => format.number(row.rca, 2),
    },
    {
      id: 'pci',
      header: 'PCI',
      numeric: true,
      value: (row) => Number(row.pci),
      cell: (row) => format.number(row.pci, 2),
    },
    {
      id: 'prody',
      header: 'PRODY',
      numeric: true,
      value: (row) => (row.prody === null ? null : Number(row.prody)),
      cell: (row) => (row.prody === null ? t('missing.income') : format.number(row.prody, 0)),
    },
    { id: 'ubiquity', header: t('column.ubiquity'), numeric: true, value: (row) => row.ubiquity },
  ];
  return (
    <DataTable
      caption={t('country.goodsTable', {
        country: name(profile.names, profile.country).text,
        year: String(profile.result.year),
      })}
      columns={columns}
      rows={profile.topGoods}
      origins={profile.result.origins}
      fileName={`complexity-${profile.country}-${profile.result.year}`}
    />
  );
}
