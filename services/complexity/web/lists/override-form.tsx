import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListDetail, type ListLine, overrideListLine } from '@industry/complexity/contract';
import { ProblemNotice, useStep } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { useUserText, WordsField } from './words-field.tsx';

/** Decide a good otherwise than the criteria, with a reason; or take that back. */
export function OverrideForm({ list, line }: { list: ListDetail; line: ListLine }): ReactNode {
  const { t } = useTranslation('complexity');
  const step = useStep();
  const written = useUserText();
  const [reason, setReason] = useState('');
  const params = { id: list.id, code: line.code };
  const { version } = list;
  const save = (verdict: 'in' | 'out'): void =>
    void step.run(() =>
      call(overrideListLine, { params, body: { version, override: { verdict, reason: written(reason) } } }),
    );
  return (
    <div className="stack no-print">
      <WordsField
        label={t('lists.override.reason')}
        hint={t('lists.override.hint')}
        value={reason}
        onChange={setReason}
        error={step.fieldError('body.override.reason')}
      />
      <div className="button-row">
        {(['in', 'out'] as const).map((verdict) => (
          <button
            key={verdict}
            type="button"
            className="button secondary"
            disabled={step.busy || reason.trim() === ''}
            onClick={() => save(verdict)}
          >
            {t(`lists.override.put.${verdict}`)}
          </button>
        ))}
        {line.override && (
          <button
            type="button"
            className="button secondary"
            disabled={step.busy}
            onClick={() => void step.run(() => call(overrideListLine, { params, body: { version, override: null } }))}
          >
            {t('lists.override.back')}
          </button>
        )}
      </div>
      {step.error && <ProblemNotice error={step.error} />}
    </div>
  );
}
