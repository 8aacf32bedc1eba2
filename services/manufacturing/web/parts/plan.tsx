import type { ReactNode } from 'react';
import type { Static } from 'typebox';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, Query, Section, StateTag, useFormat, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import type { Overview } from '@industry/manufacturing/contract';
import { listIndicators } from '@industry/programme/contract';

/** The programme's indicators of manufacturing: plan, actual and state as the programme's own pages have them. */
export function Plan({ indicators }: { indicators: Overview['indicators'] }): ReactNode {
  const { t } = useTranslation('manufacturing');
  return (
    <Section title={t('plan.title')} id="plan" aside={<Link to="/indicators">{t('plan.all')}</Link>}>
      <p className="muted">{t('plan.lead')}</p>
      <Query name={['indicators']} ask={() => call(listIndicators)}>
        {(answer) => (
          <Table found={answer.indicators.filter(({ id }) => indicators.some((one) => one.indicator === id))} />
        )}
      </Query>
    </Section>
  );
}

type Indicator = Static<(typeof listIndicators)['response']>['indicators'][number];

function Table({ found }: { found: readonly Indicator[] }): ReactNode {
  const { t } = useTranslation('manufacturing');
  const text = useText();
  const format = useFormat();
  const at = ({ years, stateYear }: Indicator) => years.find(({ year }) => year === stateYear);
  const columns: readonly Column<Indicator>[] = [
    {
      id: 'indicator',
      header: t('column.indicator'),
      value: ({ title }) => text(title),
      cell: ({ id, title }) => <Link to={`/indicators/${id}`}>{text(title)}</Link>,
    },
    {
      id: 'year',
      header: t('column.year'),
      value: ({ stateYear }) => stateYear,
      cell: ({ stateYear }) => stateYear ?? '–',
    },
    {
      id: 'plan',
      header: t('column.plan'),
      numeric: true,
      value: (row) => (at(row) ? Number(at(row)!.plan) : null),
      cell: (row) => (at(row) ? format.number(at(row)!.plan, row.unit.digits) : t('figure.none')),
    },
    {
      id: 'actual',
      header: t('column.actual'),
      numeric: true,
      value: (row) => (at(row)?.actual ? Number(at(row)!.actual) : null),
      cell: (row) => (at(row)?.actual ? format.number(at(row)!.actual!, row.unit.digits) : t('figure.none')),
    },
    {
      id: 'state',
      header: t('column.state'),
      value: ({ state }) => state,
      cell: ({ state }) => <StateTag state={state} />,
    },
  ];
  return <DataTable caption={t('plan.title')} columns={columns} rows={found} fileName="manufacturing-plan" />;
}
