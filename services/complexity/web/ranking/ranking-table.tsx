import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, useFormat, useName } from '@industry/design';
import type { RankedCountry, ResultIdentity } from '@industry/complexity/contract';
import { useKeep } from '../basis.ts';
import { rangeText, rankRange } from '../figures.ts';

interface RankingTableProps {
  countries: readonly RankedCountry[];
  result: ResultIdentity;
}

/** Every country with its rank, interval and what they are made of. */
export function RankingTable({ countries, result }: RankingTableProps): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const name = useName();
  const keep = useKeep();
  const columns: readonly Column<RankedCountry>[] = [
    { id: 'rank', header: t('column.rank'), numeric: true, value: (row) => row.rank },
    {
      id: 'country',
      header: t('column.country'),
      value: (row) => name(row.names, row.country).text,
      cell: (row) => <Link to={keep(`/complexity/countries/${row.country}`)}>{name(row.names, row.country).text}</Link>,
    },
    { id: 'code', header: t('column.code'), value: (row) => row.country },
    { id: 'range', header: t('column.range'), numeric: true, value: (row) => rangeText(...rankRange(row)) },
    {
      id: 'wide',
      header: t('column.rangeAll'),
      numeric: true,
      value: (row) => rangeText(row.interval.rankLow, row.interval.rankHigh),
    },
    {
      id: 'eci',
      header: 'ECI',
      numeric: true,
      value: (row) => Number(row.eci),
      cell: (row) => format.number(row.eci, 3),
    },
    {
      id: 'eciRange',
      header: t('column.eciRange'),
      numeric: true,
      value: (row) => `${row.interval.eciLow} … ${row.interval.eciHigh}`,
      cell: (row) => `${format.number(row.interval.eciLow, 2)} … ${format.number(row.interval.eciHigh, 2)}`,
    },
    { id: 'diversity', header: t('column.diversity'), numeric: true, value: (row) => row.diversity },
    {
      id: 'ubiquity',
      header: t('column.meanUbiquity'),
      numeric: true,
      value: (row) => Number(row.meanUbiquity),
      cell: (row) => format.number(row.meanUbiquity, 1),
    },
    {
      id: 'coi',
      header: 'COI',
      numeric: true,
      value: (row) => Number(row.coi),
      cell: (row) => format.number(row.coi, 3),
    },
  ];
  return (
    <DataTable
      caption={t('ranking.table', { year: String(result.year) })}
      columns={columns}
      rows={countries}
      origins={result.origins}
      fileName={`complexity-ranking-${result.year}`}
      searchable
    />
  );
}
