import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, EmptyState, useFormat } from '@industry/design';
import type { Fault } from '@industry/registers/contract';

/** What did not go as agreed, newest first; the same of one day stands once. */
export function FaultTable({ faults }: { faults: readonly Fault[] }): ReactNode {
  const { t } = useTranslation('registers');
  const format = useFormat();
  if (faults.length === 0) return <EmptyState title={t('faults.none')} />;
  const columns: readonly Column<Fault>[] = [
    { id: 'at', header: t('faults.at'), value: ({ at }) => at, cell: ({ at }) => format.instant(at, 'Asia/Almaty') },
    { id: 'way', header: t('deliveries.way'), value: ({ way }) => t(`way.${way}`) },
    {
      id: 'fault',
      header: t('faults.fault'),
      value: ({ code }) => t(`fault.${code}`),
      cell: ({ code, detail }) => (
        <>
          {t(`fault.${code}`)}
          {detail && <div className="small muted">{detail}</div>}
        </>
      ),
    },
    { id: 'times', header: t('faults.times'), numeric: true, value: ({ times }) => times },
  ];
  return <DataTable caption={t('faults.title')} columns={columns} rows={faults} fileName="faults" firstRows={15} />;
}
