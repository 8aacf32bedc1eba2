import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, OriginBadge, Section, useFormat, useText } from '@industry/design';
import type { Firm } from '@industry/firms-service/contract';

type Certificate = Firm['certificates'][number];

/** Certificates that open registers publish. */
export function Certificates({ certificates }: { certificates: readonly Certificate[] }): ReactNode {
  const { t } = useTranslation('firms');
  const format = useFormat();
  const text = useText();
  if (certificates.length === 0) return null;
  const columns: readonly Column<Certificate>[] = [
    { id: 'item', header: t('certificates.item'), value: (row) => row.item },
    { id: 'from', header: t('from'), value: (row) => row.from, cell: (row) => format.date(row.from) },
    { id: 'to', header: t('until'), value: (row) => row.to, cell: (row) => format.date(row.to) },
    {
      id: 'state',
      header: t('status'),
      value: (row) => t(row.inForce ? 'certificates.inForce' : 'certificates.ended'),
    },
    {
      id: 'origin',
      header: t('origin'),
      value: (row) => text(row.origin.sourceText),
      cell: (row) => <OriginBadge origin={row.origin} compact />,
    },
  ];
  return (
    <Section title={t('certificates.title')}>
      <DataTable
        caption={t('certificates.title')}
        columns={columns}
        rows={certificates}
        firstRows={8}
        fileName="certificates"
      />
    </Section>
  );
}
