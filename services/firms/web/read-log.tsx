import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { type Column, DataTable, EmptyState, Query, Section, useFormat, useText } from '@industry/design';
import { type FirmReading, listReadings } from '@industry/firms-service/contract';
import { call } from '@industry/http/client.ts';
import { useFirmWords } from './words.ts';

/** Every answer in which the firm could be recognised: who, when, what for. */
export function ReadLog({ bin }: { bin: string }): ReactNode {
  const { t } = useTranslation('firms');
  const format = useFormat();
  const text = useText();
  const words = useFirmWords();
  const columns: readonly Column<FirmReading>[] = [
    {
      id: 'when',
      header: t('log.when'),
      value: (row) => row.readAt,
      cell: (row) => format.instant(row.readAt, 'Asia/Almaty'),
    },
    { id: 'who', header: t('log.who'), value: (row) => row.personName },
    { id: 'what', header: t('log.what'), value: (row) => (row.title === null ? row.dataset : text(row.title)) },
    { id: 'why', header: t('facts.purpose'), value: (row) => words('purpose', row.purpose) },
  ];
  return (
    <Section title={t('log.title')}>
      <p>{t('log.lead')}</p>
      <Query name={['read-log', bin]} ask={() => call(listReadings, { params: { bin }, query: {} })}>
        {({ readings }) =>
          readings.length === 0 ? (
            <EmptyState title={t('log.none')}>{t('log.noneRemedy')}</EmptyState>
          ) : (
            <DataTable
              caption={t('log.title')}
              columns={columns}
              rows={readings}
              firstRows={10}
              searchable={readings.length > 10}
              fileName="read-log"
            />
          )
        }
      </Query>
    </Section>
  );
}
