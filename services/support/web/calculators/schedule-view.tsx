import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, FactsList, LineChart, useFormat, useText } from '@industry/design';
import type { Schedule } from '@industry/support/contract';
import { useUnit } from '../answer/use-unit.ts';

type Instalment = Schedule['instalments'][number];
const PARTS = ['payment', 'interest', 'principal', 'balance'] as const;
const HEADS = {
  payment: 'calculator.payment',
  interest: 'calculator.interestPart',
  principal: 'calculator.principalPart',
  balance: 'calculator.balance',
} as const;

/** What is paid each month, how much of it is interest, and what is still owed. */
export function ScheduleView({ schedule }: { schedule: Schedule }): ReactNode {
  const { t } = useTranslation('support');
  const text = useText();
  const format = useFormat();
  const withUnit = useUnit();
  const { term, text: title, principal, currency, rate, months, paid, interest, instalments } = schedule;
  const columns: readonly Column<Instalment>[] = [
    { id: 'month', header: t('calculator.month'), numeric: true, value: (row) => row.month },
    ...PARTS.map((part) => ({
      id: part,
      header: t(HEADS[part]),
      numeric: true,
      value: (row: Instalment) => row[part],
      cell: (row: Instalment) => format.number(row[part]),
    })),
  ];
  return (
    <div className="stack">
      <h3>{text(title)}</h3>
      <FactsList
        rows={[
          [t('calculator.principal'), withUnit(principal, currency)],
          [t('calculator.rate'), format.percent(rate)],
          [t('calculator.months'), withUnit(String(months), 'month')],
          [t('calculator.paid'), withUnit(paid, currency)],
          [t('calculator.interest'), withUnit(interest, currency)],
        ]}
      />
      <LineChart
        description={t('calculator.balanceChart', { currency: currency ?? '' })}
        series={[
          {
            id: 'balance',
            label: '',
            points: [{ month: 0, balance: principal }, ...instalments].map(({ month, balance }) => ({
              year: month,
              value: balance,
              label: t('unit.month', { count: month }),
            })),
            main: true,
          },
        ]}
        digits={0}
        height={200}
      />
      <DataTable caption={text(title)} columns={columns} rows={instalments} fileName={`schedule-${term}`} />
    </div>
  );
}
