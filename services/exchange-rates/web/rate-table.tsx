import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, OriginBadge, useFormat, useText } from '@industry/design';
import type { ExchangeRate } from '@industry/exchange-rates/contract';
import type { OriginAnswer } from '@industry/http/contract.ts';

interface RateTableProps {
  rates: readonly ExchangeRate[];
  origins: Readonly<Record<string, OriginAnswer>>;
}

/** Rates as they are stated, newest first, each with the file or document it comes from. */
export function RateTable({ rates, origins }: RateTableProps): ReactNode {
  const { t } = useTranslation('exchange-rates');
  const text = useText();
  const format = useFormat();
  const columns: readonly Column<ExchangeRate>[] = [
    {
      id: 'date',
      header: t('column.date'),
      value: (row) => row.date,
      cell: (row) => <span className="nowrap">{format.date(row.date)}</span>,
    },
    { id: 'currency', header: t('currency'), value: (row) => row.currency },
    { id: 'quantity', header: t('column.quantity'), numeric: true, value: (row) => Number(row.quantity) },
    {
      id: 'rate',
      header: t('column.rate'),
      numeric: true,
      value: (row) => Number(row.rate),
      cell: (row) => format.number(row.rate, 2),
    },
    {
      id: 'origin',
      header: t('column.origin'),
      value: (row) => text(origins[row.batch]!.sourceText),
      cell: (row) => <OriginBadge compact origin={origins[row.batch]!} />,
    },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rates.toReversed()} fileName="exchange-rates" />;
}
