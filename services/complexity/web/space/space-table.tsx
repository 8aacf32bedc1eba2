import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, type Column, DataTable, Name, useFormat, useName, useSearchState } from '@industry/design';
import type { ProductSpace } from '../answers.ts';
import { useSectionName } from '../sections.ts';

interface SpaceTableProps {
  space: ProductSpace;
  present: ReadonlySet<string> | undefined;
  onPick: (code: string) => void;
}

/** The same as the picture for keyboards and screen readers: the goods, each with a button that chooses it. */
export function SpaceTable({ space, present, onPick }: SpaceTableProps): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const name = useName();
  const section = useSectionName();
  const [asked, choose] = useSearchState('goods');
  const which = asked === 'all' || present === undefined ? 'all' : 'present';
  type Row = ProductSpace['nodes'][number];
  const columns: readonly Column<Row>[] = [
    {
      id: 'good',
      header: t('column.good'),
      value: (row) => name(row.names, row.code).text,
      cell: (row) => (
        <button type="button" className="text-button" onClick={() => onPick(row.code)}>
          <Name names={row.names} code={row.code} />
        </button>
      ),
    },
    { id: 'code', header: t('column.code'), value: (row) => row.code },
    { id: 'section', header: t('column.section'), value: (row) => section(row.section) },
    {
      id: 'pci',
      header: 'PCI',
      numeric: true,
      value: (row) => Number(row.pci),
      cell: (row) => format.number(row.pci, 2),
    },
    {
      id: 'demand',
      header: t('column.demand'),
      numeric: true,
      value: (row) => Number(row.demand) / 1e6,
      cell: (row) => format.number(String(Number(row.demand) / 1e6), 0),
    },
    {
      id: 'present',
      header: t('column.present'),
      value: (row) => (present === undefined ? null : t(present.has(row.code) ? 'card.has' : 'card.lacks')),
    },
  ];
  return (
    <div className="stack">
      {present !== undefined && (
        <Choice
          label={t('space.goods')}
          value={which}
          onChange={choose}
          choices={[
            { id: 'present', label: t('space.present', { count: present.size }) },
            { id: 'all', label: t('space.all', { count: space.nodes.length }) },
          ]}
        />
      )}
      <DataTable
        caption={t('space.table', { year: String(space.result.year) })}
        columns={columns}
        rows={which === 'all' ? space.nodes : space.nodes.filter(({ code }) => present?.has(code))}
        origins={space.result.origins}
        fileName={`product-space-${space.result.year}`}
        searchable
      />
    </div>
  );
}
