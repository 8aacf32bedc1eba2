import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, Page, Query, Section, useFormat, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listRegisters, type RegisterRecord } from '@industry/registers/contract';
import { FreshnessTag } from '../freshness-tag.tsx';

/** Every register: whether it keeps its promise, what is due next, what went wrong. */
export default function RegistersPage(): ReactNode {
  const { t } = useTranslation('registers');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Query name={['registers']} ask={() => call(listRegisters)}>
        {({ registers }) => <Registers registers={registers} />}
      </Query>
    </Page>
  );
}

function Registers({ registers }: { registers: readonly RegisterRecord[] }): ReactNode {
  const { t } = useTranslation('registers');
  const format = useFormat();
  const text = useText();
  const count = (state: RegisterRecord['freshness']['state']) =>
    registers.filter(({ freshness }) => freshness.state === state).length;
  const columns: readonly Column<RegisterRecord>[] = [
    {
      id: 'register',
      header: t('column.register'),
      value: ({ title }) => text(title),
      cell: ({ id, title, delivers }) => (
        <>
          <Link to={`/registers/${id}`}>{text(title)}</Link>
          <div className="small muted">{text(delivers)}</div>
        </>
      ),
    },
    {
      id: 'state',
      header: t('column.state'),
      value: ({ freshness }) => ['late', 'never', 'fresh'].indexOf(freshness.state),
      cell: ({ freshness }) => <FreshnessTag state={freshness.state} />,
    },
    {
      id: 'promise',
      header: t('column.promise'),
      value: ({ cadence }) => ['day', 'week', 'month', 'quarter'].indexOf(cadence),
      cell: ({ cadence, dueDays }) => t(`cadence.${cadence}`, { days: dueDays }),
    },
    {
      id: 'last',
      header: t('column.last'),
      value: ({ freshness }) => freshness.lastDelivery,
      cell: ({ freshness }) =>
        freshness.lastDelivery === null ? t('never') : format.instant(freshness.lastDelivery, 'Asia/Almaty'),
    },
    {
      id: 'next',
      header: t('column.next'),
      value: ({ freshness }) => freshness.nextDue,
      cell: ({ freshness }) => format.date(freshness.nextDue),
    },
    { id: 'deliveries', header: t('column.deliveries'), numeric: true, value: ({ deliveries }) => deliveries },
    { id: 'faults', header: t('column.faults'), numeric: true, value: ({ faults }) => faults },
    { id: 'waiting', header: t('column.waiting'), numeric: true, value: ({ waitingRows }) => waitingRows },
  ];
  return (
    <Section title={t('summary', { fresh: count('fresh'), late: count('late'), never: count('never') })}>
      <DataTable caption={t('tableCaption')} columns={columns} rows={registers} fileName="registers" />
      <p className="small muted">{t('notInDecree')}</p>
    </Section>
  );
}
