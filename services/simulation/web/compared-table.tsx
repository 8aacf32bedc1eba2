import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, useFormat, useText } from '@industry/design';
import type { ComparedFigure } from '@industry/simulation/contract';

/** Stated and simulated beside each other, with the difference and the clause. */
export function ComparedTable({ rows }: { rows: readonly ComparedFigure[] }): ReactNode {
  const { t } = useTranslation('simulation');
  const text = useText();
  const format = useFormat();
  const figure = (value: number, digits: number): string => format.number(value.toFixed(digits), digits);
  const columns: readonly Column<ComparedFigure>[] = [
    { id: 'what', header: t('column.figure'), value: ({ what }) => text(what) },
    { id: 'year', header: t('column.year'), value: ({ year }) => year },
    {
      id: 'stated',
      header: t('column.stated'),
      numeric: true,
      value: ({ stated }) => stated,
      cell: ({ stated, unit }) => figure(stated, unit.digits),
    },
    {
      id: 'simulated',
      header: t('column.simulated'),
      numeric: true,
      value: ({ simulated }) => simulated,
      cell: ({ simulated, unit }) => (simulated === null ? t('nobody') : figure(simulated, unit.digits)),
    },
    { id: 'unit', header: t('column.unit'), value: ({ unit }) => text(unit.symbol) },
    {
      id: 'difference',
      header: t('column.difference'),
      numeric: true,
      value: ({ difference }) => difference,
      cell: ({ simulated, difference }) =>
        simulated === null
          ? '–'
          : difference === null
            ? t('kept')
            : `${format.signed((100 * difference).toFixed(1), 1)} %`,
    },
    {
      id: 'clause',
      header: t('column.clause'),
      value: ({ clause }) => clause,
      cell: ({ clause }) => <Link to={`/clauses/${clause}`}>{clause}</Link>,
    },
  ];
  return <DataTable caption={t('compared.title')} columns={columns} rows={rows} fileName="simulated-economy" />;
}
