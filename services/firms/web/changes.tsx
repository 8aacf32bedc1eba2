import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, OriginBadge, Section, useFormat, useText } from '@industry/design';
import type { Registration } from '@industry/firms-service/contract';
import { useFirmName, useFirmWords } from './words.ts';

/** Every state of the registration with the day from which it holds. */
export function Changes({ changes }: { changes: readonly Registration[] }): ReactNode {
  const { t } = useTranslation('firms');
  const format = useFormat();
  const text = useText();
  const name = useFirmName();
  const words = useFirmWords();
  if (changes.length < 2) return null;
  const columns: readonly Column<Registration>[] = [
    { id: 'from', header: t('from'), value: (row) => row.validFrom, cell: (row) => format.date(row.validFrom) },
    { id: 'name', header: t('name'), value: (row) => name(row).text },
    { id: 'status', header: t('status'), value: (row) => words('status', row.status) },
    { id: 'size', header: t('size'), value: (row) => words('size', row.size) },
    { id: 'oked', header: t('oked'), value: (row) => row.oked },
    { id: 'region', header: t('region'), value: (row) => (row.regionTitle ? text(row.regionTitle) : row.region) },
    {
      id: 'origin',
      header: t('origin'),
      value: (row) => text(row.origin.sourceText),
      cell: (row) => <OriginBadge origin={row.origin} compact />,
    },
  ];
  return (
    <Section title={t('changes.title')}>
      <DataTable caption={t('changes.title')} columns={columns} rows={changes} firstRows={8} fileName="firm-changes" />
    </Section>
  );
}
