import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, useFormat } from '@industry/design';
import type { IndicatorAnswer } from '@industry/programme/contract';
import { useFigures } from './write.ts';

interface Row {
  readonly act: string;
  readonly adopted: string | null;
  readonly values: ReadonlyMap<number, string>;
}

/** Each plan that was in force, the first adopted first, the one in force last. */
export function PlanRevisions({ indicator }: { indicator: IndicatorAnswer }): ReactNode {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { level } = useFigures(indicator);
  const rows: Row[] = [
    ...indicator.earlierPlans.map(({ act, adopted, values }) => ({ act, adopted, values: byYear(values) })),
    { act: t('revision.inForce'), adopted: null, values: byYear(indicator.plan) },
  ];
  const years = [...new Set(rows.flatMap(({ values }) => [...values.keys()]))].toSorted((a, b) => a - b);
  const columns: Column<Row>[] = [
    { id: 'act', header: t('column.act'), value: (row) => row.act },
    {
      id: 'adopted',
      header: t('column.adopted'),
      value: (row) => row.adopted,
      cell: (row) => row.adopted && format.date(row.adopted),
    },
    ...years.map((year): Column<Row> => ({
      id: String(year),
      header: String(year),
      numeric: true,
      value: (row) => row.values.get(year) ?? null,
      cell: (row) => (row.values.has(year) ? level(row.values.get(year)!) : '–'),
    })),
  ];
  return (
    <DataTable caption={t('section.revisions')} columns={columns} rows={rows} fileName="indicator-plan-revisions" />
  );
}

function byYear(values: readonly { readonly year: number; readonly value: string }[]): Map<number, string> {
  return new Map(values.map(({ year, value }) => [year, value]));
}
