import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, Page, Query, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type Calculators, listCalculators } from '@industry/support/contract';
import { Clause } from '../answer/clause.tsx';

type Row = Calculators['calculators'][number];

/** The measures that can be reckoned through. */
export default function CalculatorsPage(): ReactNode {
  const { t } = useTranslation('support');
  const text = useText();
  const columns: readonly Column<Row>[] = [
    {
      id: 'measure',
      header: t('calculator.measure'),
      value: (row) => text(row.title),
      cell: (row) => <Link to={`/support/calculators/${row.measure}`}>{text(row.title)}</Link>,
    },
    {
      id: 'computes',
      header: t('calculator.computes'),
      value: (row) =>
        [row.money && t('calculator.money'), ...row.terms.map(text), row.schedule && t('calculator.schedule')]
          .filter(Boolean)
          .join('; '),
    },
    {
      id: 'clause',
      header: t('measure.clause'),
      value: (row) => row.clause,
      cell: (row) => <Clause clause={row.clause} />,
    },
  ];
  return (
    <Query name={['support-calculators']} ask={() => call(listCalculators, {})}>
      {({ calculators }) => (
        <Page
          title={t('calculator.title')}
          lead={t('calculator.lead')}
          crumbs={[{ label: t('measure.title'), to: '/support' }]}
        >
          <DataTable caption={t('calculator.title')} columns={columns} rows={calculators} fileName="calculators" />
        </Page>
      )}
    </Query>
  );
}
