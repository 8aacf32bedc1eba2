import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, EmptyState, useFormat } from '@industry/design';
import type { Delivery } from '@industry/registers/contract';

const LOOK = { waiting: 'on-path', landed: 'met', refused: 'behind' } as const;
const SIGN = { waiting: '→', landed: '✓', refused: '▼' } as const;

/** The last deliveries: what came, what became of it, why not. */
export function DeliveryTable({ deliveries }: { deliveries: readonly Delivery[] }): ReactNode {
  const { t } = useTranslation('registers');
  const format = useFormat();
  if (deliveries.length === 0)
    return <EmptyState title={t('deliveries.none')}>{t('deliveries.noneRemedy')}</EmptyState>;
  const columns: readonly Column<Delivery>[] = [
    {
      id: 'at',
      header: t('deliveries.at'),
      value: ({ receivedAt }) => receivedAt,
      cell: ({ receivedAt }) => format.instant(receivedAt, 'Asia/Almaty'),
    },
    { id: 'dataset', header: t('deliveries.dataset'), value: ({ dataset }) => dataset },
    { id: 'way', header: t('deliveries.way'), value: ({ way }) => t(`way.${way}`) },
    {
      id: 'state',
      header: t('deliveries.state'),
      value: ({ state }) => t(`state.${state}`),
      cell: ({ state, reason }) => (
        <>
          <span className={`tag state-${LOOK[state]}`}>
            <span aria-hidden="true">{SIGN[state]}</span>
            {t(`state.${state}`)}
          </span>
          {reason && <div className="small">{reason}</div>}
        </>
      ),
    },
    { id: 'rows', header: t('deliveries.rows'), numeric: true, value: ({ rows }) => rows },
    { id: 'superseded', header: t('deliveries.superseded'), numeric: true, value: ({ superseded }) => superseded },
    { id: 'consent', header: t('deliveries.consent'), numeric: true, value: ({ withoutConsent }) => withoutConsent },
  ];
  return (
    <DataTable
      caption={t('deliveries.caption')}
      columns={columns}
      rows={deliveries}
      fileName="deliveries"
      firstRows={15}
    />
  );
}
