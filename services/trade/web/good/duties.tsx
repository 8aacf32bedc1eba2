import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, CommandLine, DataTable, EmptyState, Name, useFormat, useName } from '@industry/design';
import { dutyRatesText } from '@industry/i18n';
import type { GoodAnswer } from '../parts/ask.ts';

/** The tariff's lines under the heading, each with its rate as the source lists it. */
export function Duties({ answer: { good, duties, missing, origins } }: { answer: GoodAnswer }): ReactNode {
  const { t } = useTranslation('trade');
  const name = useName();
  const { language } = useFormat();
  type Row = GoodAnswer['duties'][number];
  if (duties.length === 0)
    return missing.includes('eaeu-duty-rates') ? (
      <EmptyState title={t('duty.notLoaded')}>
        <CommandLine command="npx industry import eaeu-duty-rates FILE --year 2026 --classification HS2022" />
      </EmptyState>
    ) : (
      <EmptyState title={t('duty.none')} />
    );
  const columns: readonly Column<Row>[] = [
    { id: 'code', header: t('column.tariffCode'), value: (row) => row.code },
    {
      id: 'name',
      header: t('column.good'),
      value: (row) => name(row.names, row.code).text,
      cell: (row) => <Name names={row.names} code="–" />,
    },
    { id: 'rate', header: t('column.duty'), value: (row) => dutyRatesText([row.rate], language) },
    { id: 'year', header: t('column.year'), value: (row) => row.year },
  ];
  return (
    <>
      <p className="small muted">{t('duty.read')}</p>
      <DataTable
        caption={t('good.duties')}
        columns={columns}
        rows={duties}
        fileName={`duties-${good.code}`}
        origins={origins.filter(({ dataset }) => dataset === 'eaeu-duty-rates')}
      />
    </>
  );
}
