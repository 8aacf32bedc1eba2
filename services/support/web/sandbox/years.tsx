import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '@industry/design';
import type { SandboxForm, SandboxMeasure } from '@industry/support/contract';
import { amountIn, useSandboxWords } from './words.ts';

interface Row {
  readonly id: 'first' | 'later';
  readonly before: number;
  readonly after: number;
}

/** Money of the first year after the decision and of all later ones, where the terms of the measure say so. */
export function Years({ form, measure }: { form: SandboxForm; measure: SandboxMeasure }): ReactNode {
  const { t } = useTranslation('support');
  const words = useSandboxWords(form);
  const { firstYear, money } = measure;
  const { currency } = form;
  if (firstYear === null)
    return (
      <>
        <h3>{t('sandbox.years')}</h3>
        <p className="muted">{t('sandbox.yearsUnknown')}</p>
      </>
    );
  const later = (way: 'before' | 'after') =>
    Math.max(0, amountIn(money[way], currency) - amountIn(firstYear[way], currency));
  const rows: readonly Row[] = [
    { id: 'first', before: amountIn(firstYear.before, currency), after: amountIn(firstYear.after, currency) },
    { id: 'later', before: later('before'), after: later('after') },
  ];
  const shown = (amount: number) => words.money({ totals: { [currency]: amount.toFixed(0) }, unknown: 0 });
  const columns: readonly Column<Row>[] = [
    { id: 'year', header: t('sandbox.year'), value: ({ id }) => t(`sandbox.year.${id}`) },
    ...(['before', 'after'] as const).map((way): Column<Row> => ({
      id: way,
      header: t(`sandbox.money.${way}`),
      numeric: true,
      value: (row) => row[way],
      cell: (row) => shown(row[way]),
    })),
  ];
  return <DataTable caption={t('sandbox.years')} columns={columns} rows={rows} fileName="support-sandbox-years" />;
}
