import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, useFormat, useText } from '@industry/design';
import type { Summary } from '@industry/manufacturing/contract';

type Driver = Summary['drivers'][number];

/** Which parts make the change of value added since the year before, largest first; they add up to the growth. */
export function Drivers({ summary }: { summary: Summary }): ReactNode {
  const { t } = useTranslation('manufacturing');
  const text = useText();
  const format = useFormat();
  const measure = summary.measures.find(({ id }) => id === 'value-added');
  if (summary.drivers.length === 0 || measure === undefined || summary.year === null) return null;
  const name = ({ code }: Driver): string => {
    const row = summary.rows.find((one) => one.kind !== 'total' && one.code === code);
    return row === undefined ? t('drivers.rest') : text(row.title);
  };
  const columns: readonly Column<Driver>[] = [
    { id: 'part', header: t(`by.${summary.by}`), value: name },
    {
      id: 'change',
      header: `${t('column.change')}, ${text(measure.unit.symbol)}`,
      numeric: true,
      value: ({ change }) => Number(change),
      cell: ({ change }) => format.signed(change, 0),
    },
    {
      id: 'points',
      header: t('column.points'),
      numeric: true,
      value: ({ points }) => (points === null ? null : Number(points)),
      cell: ({ points }) => (points === null ? t('figure.none') : format.signed(String(100 * Number(points)), 2)),
    },
  ];
  return (
    <DataTable
      caption={t('drivers.title', { year: String(summary.year), before: String(summary.year - 1) })}
      columns={columns}
      rows={summary.drivers}
      fileName={`manufacturing-drivers-${summary.by}-${summary.year}`}
      firstRows={8}
      origins={summary.firmOrigins}
    />
  );
}
