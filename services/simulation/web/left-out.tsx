import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, useFormat, useText } from '@industry/design';
import type { SimulationReport } from '@industry/simulation/contract';

type Row = SimulationReport['notSimulated'][number];

/** Figures of the act that the economy does not have, each with the reason. */
export function LeftOut({ rows }: { rows: readonly Row[] }): ReactNode {
  const { t } = useTranslation('simulation');
  const text = useText();
  const format = useFormat();
  const columns: readonly Column<Row>[] = [
    { id: 'what', header: t('column.figure'), value: ({ what }) => text(what) },
    { id: 'year', header: t('column.year'), value: ({ year }) => year },
    {
      id: 'stated',
      header: t('column.stated'),
      numeric: true,
      value: ({ stated }) => Number(stated),
      cell: ({ stated, unit }) => `${format.number(stated, unit.digits)} ${text(unit.symbol)}`,
    },
    { id: 'why', header: t('column.why'), value: ({ why }) => text(why) },
    {
      id: 'clause',
      header: t('column.clause'),
      value: ({ clause }) => clause,
      cell: ({ clause }) => <Link to={`/clauses/${clause}`}>{clause}</Link>,
    },
  ];
  return <DataTable caption={t('left.title')} columns={columns} rows={rows} firstRows={10} fileName="not-simulated" />;
}
