import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Column,
  DataTable,
  EmptyState,
  ProblemNotice,
  Section,
  useFormat,
  useStep,
  useText,
} from '@industry/design';
import { type ConsentAnswer, type Consents, withdrawConsent } from '@industry/firms-service/contract';
import { call } from '@industry/http/client.ts';
import { useFirmWords } from './words.ts';

/** What was agreed to, until when, and the way back. */
export function ConsentList({ answer }: { answer: Consents }): ReactNode {
  const { t } = useTranslation('firms');
  const format = useFormat();
  const text = useText();
  const words = useFirmWords();
  const step = useStep();
  const { firm: bin, consents, registers, may, erasedAfterDays } = answer;
  const title = (id: string) => {
    const register = registers.find((one) => one.id === id);
    return register === undefined ? id : text(register.title);
  };
  const withdraw = ({ id }: ConsentAnswer) => {
    if (window.confirm(t('consents.confirm', { days: erasedAfterDays })))
      void step.run(() => call(withdrawConsent, { params: { bin, id } }));
  };
  const columns: readonly Column<ConsentAnswer>[] = [
    {
      id: 'registers',
      header: t('consents.registers'),
      value: (row) => row.registers.map(title).join(', '),
    },
    { id: 'purpose', header: t('facts.purpose'), value: (row) => words('purpose', row.purpose) },
    {
      id: 'until',
      header: t('consents.until'),
      value: (row) => row.validUntil,
      cell: (row) => format.date(row.validUntil),
    },
    {
      id: 'given',
      header: t('consents.given'),
      value: (row) => row.givenAt,
      cell: (row) => `${format.instant(row.givenAt, 'Asia/Almaty')}, ${row.givenByName}`,
    },
    {
      id: 'state',
      header: t('status'),
      value: (row) => t(`consents.state.${row.state}`),
      cell: (row) => (
        <>
          {t(`consents.state.${row.state}`)}
          {row.eraseOn !== null && row.state !== 'erased' && (
            <span className="small muted"> {t('consents.eraseOn', { date: format.date(row.eraseOn) })}</span>
          )}
        </>
      ),
    },
    ...(may.give
      ? [
          {
            id: 'withdraw',
            header: t('consents.action'),
            value: () => null,
            cell: (row: ConsentAnswer) =>
              row.state === 'in-force' && (
                <button type="button" className="button secondary" disabled={step.busy} onClick={() => withdraw(row)}>
                  {t('consents.withdraw')}
                </button>
              ),
          },
        ]
      : []),
  ];
  return (
    <Section title={t('consents.list')}>
      {step.error && <ProblemNotice error={step.error} />}
      {consents.length === 0 ? (
        <EmptyState title={t('consents.none')}>{t('consents.noneRemedy')}</EmptyState>
      ) : (
        <DataTable caption={t('consents.list')} columns={columns} rows={consents} fileName="consents" />
      )}
    </Section>
  );
}
