import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, type Column, DataTable, Link, Name, useFormat, useName, useSearchState } from '@industry/design';
import { SECTIONS } from '@industry/trade/contract';
import type { ComplexGoods } from '../answers.ts';
import { useKeep } from '../basis.ts';
import { useSectionName } from '../sections.ts';

const FIRST = 100;

/** Goods by PCI with ubiquity, PRODY and world exports. */
export function ProductsTable({ answer: { goods, result } }: { answer: ComplexGoods }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const name = useName();
  const keep = useKeep();
  const sectionName = useSectionName();
  const [section, chooseSection] = useSearchState('section');
  const [show, chooseShow] = useSearchState('show');
  type Row = ComplexGoods['goods'][number];
  const inside = section === undefined || section === '' ? goods : goods.filter((one) => one.section === section);
  const rows = show === 'all' || inside.length < goods.length ? inside : inside.slice(0, FIRST);
  const columns: readonly Column<Row>[] = [
    { id: 'rank', header: t('column.pciRank'), numeric: true, value: (row) => row.pciRank },
    {
      id: 'good',
      header: t('column.good'),
      value: (row) => name(row.names, row.code).text,
      cell: (row) => (
        <Link to={keep(`/complexity/products/${row.code}`)}>
          <Name names={row.names} code={row.code} />
        </Link>
      ),
    },
    { id: 'code', header: t('column.code'), value: (row) => row.code },
    { id: 'section', header: t('column.section'), value: (row) => sectionName(row.section) },
    {
      id: 'pci',
      header: 'PCI',
      numeric: true,
      value: (row) => Number(row.pci),
      cell: (row) => format.number(row.pci, 3),
    },
    {
      id: 'prody',
      header: 'PRODY',
      numeric: true,
      value: (row) => (row.prody === null ? null : Number(row.prody)),
      cell: (row) => (row.prody === null ? t('missing.income') : format.number(row.prody, 0)),
    },
    { id: 'ubiquity', header: t('column.ubiquity'), numeric: true, value: (row) => row.ubiquity },
    {
      id: 'demand',
      header: t('column.demand'),
      numeric: true,
      value: (row) => Number(row.demand) / 1e6,
      cell: (row) => format.number(String(Number(row.demand) / 1e6), 0),
    },
  ];
  return (
    <div className="stack">
      <div className="choices no-print">
        <Choice
          label={t('filters.section')}
          value={section ?? ''}
          none={t('filters.allSections')}
          choices={SECTIONS.map(({ id }) => ({ id, label: sectionName(id) ?? id }))}
          onChange={(id) => chooseSection(id === '' ? undefined : id)}
        />
        <Choice
          label={t('opportunities.show')}
          value={show === 'all' ? 'all' : 'first'}
          choices={[
            { id: 'first', label: t('products.first', { count: FIRST }) },
            { id: 'all', label: t('space.all', { count: goods.length }) },
          ]}
          onChange={(id) => chooseShow(id === 'all' ? id : undefined)}
        />
      </div>
      <DataTable
        caption={t('products.table', { year: String(result.year), shown: rows.length, all: goods.length })}
        columns={columns}
        rows={rows}
        origins={result.origins}
        fileName={`complexity-products-${result.year}`}
        searchable
      />
    </div>
  );
}
