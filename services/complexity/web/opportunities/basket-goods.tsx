import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Name, useFormat, useName } from '@industry/design';
import type { WhatIf } from '../answers.ts';

interface BasketGoodsProps {
  answer: WhatIf;
  codes: readonly string[];
  onRemove: (code: string) => void;
  onEmpty: () => void;
}

/** The goods of the basket: what each adds alone and which exports it takes. */
export function BasketGoods({ answer, codes, onRemove, onEmpty }: BasketGoodsProps): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const name = useName();
  type Row = WhatIf['added'][number];
  const columns: readonly Column<Row>[] = [
    {
      id: 'remove',
      header: t('basket.title'),
      value: () => 1,
      cell: (row) => (
        <button
          type="button"
          className="button secondary small"
          aria-label={t('basket.removeGood', { good: row.code })}
          onClick={() => onRemove(row.code)}
        >
          −
        </button>
      ),
    },
    {
      id: 'good',
      header: t('column.good'),
      value: (row) => name(row.names, row.code).text,
      cell: (row) => (
        <>
          <Name names={row.names} code={row.code} />
          {row.already && <span className="muted small"> ({t('basket.already')})</span>}
        </>
      ),
    },
    { id: 'code', header: t('column.code'), value: (row) => row.code },
    {
      id: 'alone',
      header: t('column.eciAlone'),
      numeric: true,
      value: (row) => Number(row.eciAlone),
      cell: (row) => format.signed(row.eciAlone, 4),
    },
    {
      id: 'value',
      header: t('column.needed'),
      numeric: true,
      value: (row) => Number(row.value) / 1e6,
      cell: (row) => format.number(String(Number(row.value) / 1e6), 1),
    },
    {
      id: 'pci',
      header: 'PCI',
      numeric: true,
      value: (row) => Number(row.pci),
      cell: (row) => format.number(row.pci, 2),
    },
    {
      id: 'density',
      header: t('column.density'),
      numeric: true,
      value: (row) => Number(row.density),
      cell: (row) => format.number(row.density, 3),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('basket.table')}
        columns={columns}
        rows={answer.added.filter(({ code }) => codes.includes(code))}
        origins={answer.result.origins}
        fileName={`complexity-basket-${answer.country}-${answer.result.year}`}
      />
      <p className="no-print">
        <button type="button" className="button secondary" onClick={onEmpty}>
          {t('basket.clear')}
        </button>
      </p>
    </>
  );
}
