import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, Name, useFormat, useName } from '@industry/design';
import type { Opportunity } from '@industry/complexity/contract';
import type { Opportunities } from '../answers.ts';
import { useKeep } from '../basis.ts';

interface OpportunitiesTableProps {
  answer: Opportunities;
  basket: readonly string[];
  onToggle: (code: string) => void;
}

/** Goods by score, each with a button that puts it into the basket. */
export function OpportunitiesTable({ answer, basket, onToggle }: OpportunitiesTableProps): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const name = useName();
  const keep = useKeep();
  const figure = (
    id: 'score' | 'density' | 'pci' | 'cog' | 'rca',
    header: string,
    digits: number,
  ): Column<Opportunity> => ({
    id,
    header,
    numeric: true,
    value: (row) => Number(row[id]),
    cell: (row) => format.number(row[id], digits),
  });
  const growth: Column<Opportunity> = {
    id: 'growth',
    header: t('column.growth'),
    numeric: true,
    value: (row) => (row.growth === null ? null : Number(row.growth)),
    cell: (row) => (row.growth === null ? t('missing.growth') : format.percent(row.growth)),
  };
  const columns: readonly Column<Opportunity>[] = [
    {
      id: 'basket',
      header: t('basket.title'),
      value: (row) => (basket.includes(row.code) ? 1 : 0),
      cell: (row) => {
        const inside = basket.includes(row.code);
        return (
          <button
            type="button"
            className="button secondary small"
            aria-pressed={inside}
            aria-label={t(inside ? 'basket.removeGood' : 'basket.addGood', { good: row.code })}
            onClick={() => onToggle(row.code)}
          >
            {inside ? '−' : '+'}
          </button>
        );
      },
    },
    {
      id: 'good',
      header: t('column.good'),
      value: (row) => name(row.names, row.code).text,
      cell: (row) => (
        <Link to={keep(`/complexity/products/${row.code}`, { country: answer.country })}>
          <Name names={row.names} code={row.code} />
        </Link>
      ),
    },
    { id: 'code', header: t('column.code'), value: (row) => row.code },
    figure('score', t('column.score'), 3),
    figure('density', t('column.density'), 3),
    figure('pci', 'PCI', 2),
    figure('cog', 'COG', 3),
    {
      id: 'demand',
      header: t('column.demand'),
      numeric: true,
      value: (row) => Number(row.demand) / 1e6,
      cell: (row) => format.number(String(Number(row.demand) / 1e6), 0),
    },
    ...(answer.opportunities.some(({ growth: one }) => one !== null) ? [growth] : []),
    figure('rca', 'RCA', 2),
    {
      id: 'value',
      header: t('column.exports'),
      numeric: true,
      value: (row) => Number(row.value) / 1e6,
      cell: (row) => format.number(String(Number(row.value) / 1e6), 1),
    },
    {
      id: 'prody',
      header: 'PRODY',
      numeric: true,
      value: (row) => (row.prody === null ? null : Number(row.prody)),
      cell: (row) => (row.prody === null ? t('missing.income') : format.number(row.prody, 0)),
    },
  ];
  return (
    <DataTable
      caption={t('opportunities.table', { shown: answer.opportunities.length, found: answer.found })}
      columns={columns}
      rows={answer.opportunities}
      origins={answer.result.origins}
      fileName={`complexity-opportunities-${answer.country}-${answer.result.year}`}
      searchable
    />
  );
}
