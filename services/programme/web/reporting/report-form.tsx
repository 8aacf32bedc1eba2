import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { staleRecord, StaleSave, useEmptyUserText, UserTextField, UserTextView } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { saveReport, type Submission, submitReport } from '@industry/programme/contract';
import { isLanguage, type UserText } from '@industry/values';
import { FormProblem } from './form-problem.tsx';
import { useSteps } from './use-steps.ts';

interface FormProps {
  submission: Submission;
  onChange: (now: Submission) => void;
  /** Begins the form anew from what is stored. */
  onTakeTheirs: (now: Submission) => void;
}

const said = (text: UserText): UserText | null => (Object.keys(text.texts).length === 0 ? null : text);

/** The text of a report; an official one in every official language. */
export function ReportForm({ submission, onChange, onTakeTheirs }: FormProps): ReactNode {
  const { t } = useTranslation('programme');
  const empty = useEmptyUserText();
  const { id, revises, officialLanguages } = submission;
  const [text, setText] = useState(submission.text ?? empty);
  const [reason, setReason] = useState(submission.reason ?? empty);
  const { error, busy, run } = useSteps(onChange);
  const save = (version: number): Promise<Submission> =>
    call(saveReport, { params: { id }, body: { version, text: said(text), reason: said(reason) } });
  const submit = async (version: number): Promise<Submission> => {
    const saved = await save(version);
    onChange(saved);
    return call(submitReport, { params: { id }, body: { version: saved.version } });
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        run(() => save(submission.version));
      }}
    >
      {staleRecord(error) !== null ? (
        <StaleSave<Submission>
          error={error}
          fields={[
            {
              label: t('reporting.field.text'),
              yours: <UserTextView text={text} />,
              theirs: (now) => now.text && <UserTextView text={now.text} />,
            },
          ]}
          onTakeTheirs={onTakeTheirs}
          onSaveMine={(now) => run(() => save(now.version))}
        />
      ) : (
        error && <FormProblem error={error} />
      )}
      <UserTextField
        label={t('reporting.field.text')}
        {...(officialLanguages.length > 0 && { hint: t('reporting.field.official') })}
        value={text}
        onChange={setText}
        required={officialLanguages.filter(isLanguage)}
        maxLength={20_000}
        {...(error && { error })}
        path="body.text"
      />
      {revises !== null && (
        <UserTextField
          label={t('reporting.field.reason')}
          hint={t('reporting.field.reasonHint')}
          value={reason}
          onChange={setReason}
          maxLength={2_000}
          {...(error && { error })}
          path="body.reason"
        />
      )}
      <div className="button-row">
        <button type="submit" className="button secondary" disabled={busy}>
          {t('reporting.action.save')}
        </button>
        <button type="button" className="button" disabled={busy} onClick={() => run(() => submit(submission.version))}>
          {t('reporting.action.submit')}
        </button>
      </div>
    </form>
  );
}
