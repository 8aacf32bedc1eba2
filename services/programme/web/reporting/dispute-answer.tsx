import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice, useEmptyUserText, UserTextField } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { answerDispute, type Dispute } from '@industry/programme/contract';

/** The data officer's answer: accepted, with what will be corrected where, or rejected with a reason. */
export function DisputeAnswer({ dispute, onAnswered }: { dispute: Dispute; onAnswered: () => void }): ReactNode {
  const { t } = useTranslation('programme');
  const [answer, setAnswer] = useState(useEmptyUserText());
  const [correction, setCorrection] = useState(useEmptyUserText());
  const [error, setError] = useState<Error>();
  const says = (text: typeof answer) => Object.keys(text.texts).length > 0;
  const send = async (accepted: boolean): Promise<void> => {
    const { id, version } = dispute;
    try {
      await call(answerDispute, {
        params: { id },
        body: { version, accepted, answer, correction: accepted && says(correction) ? correction : null },
      });
      onAnswered();
    } catch (problem) {
      setError(problem as Error);
    }
  };
  return (
    <div className="stack no-print">
      {error && <ProblemNotice error={error} />}
      <UserTextField
        label={t('reporting.dispute.answer')}
        value={answer}
        onChange={setAnswer}
        maxLength={2_000}
        {...(error && { error })}
        path="body.answer"
      />
      <UserTextField
        label={t('reporting.dispute.correction')}
        hint={t('reporting.dispute.correctionHint')}
        value={correction}
        onChange={setCorrection}
        maxLength={2_000}
        {...(error && { error })}
        path="body.correction"
      />
      <div className="button-row">
        <button
          type="button"
          className="button"
          disabled={!says(answer) || !says(correction)}
          onClick={() => void send(true)}
        >
          {t('reporting.dispute.accept')}
        </button>
        <button type="button" className="button secondary" disabled={!says(answer)} onClick={() => void send(false)}>
          {t('reporting.dispute.reject')}
        </button>
      </div>
    </div>
  );
}
