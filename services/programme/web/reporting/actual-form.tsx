import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Field,
  Fold,
  staleRecord,
  StaleSave,
  useEmptyUserText,
  useFormat,
  UserTextField,
  UserTextView,
  useText,
} from '@industry/design';
import { call, ProblemError } from '@industry/http/client.ts';
import { saveActual, type Submission, submitActual } from '@industry/programme/contract';
import type { UserText } from '@industry/values';
import { FormProblem } from './form-problem.tsx';
import { readFigure } from './read-figure.ts';
import { useSteps } from './use-steps.ts';

interface FormProps {
  submission: Submission;
  onChange: (now: Submission) => void;
  /** Begins the form anew from what is stored. */
  onTakeTheirs: (now: Submission) => void;
}

const said = (text: UserText): UserText | null => (Object.keys(text.texts).length === 0 ? null : text);

/** Message of the server for one field of the request. */
export function fieldError(error: Error | undefined, path: string): string | undefined {
  if (!(error instanceof ProblemError)) return undefined;
  return error.problem.errors?.find((one) => one.path === path)?.message;
}

/** The figure of a period, in the unit of its indicator, with its regions and where it comes from. */
export function ActualForm({ submission, onChange, onTakeTheirs }: FormProps): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const empty = useEmptyUserText();
  const { id, unit, regionChoice, revises, comparison } = submission;
  const [value, setValue] = useState(submission.value ?? '');
  const [regions, setRegions] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(submission.regions.map((one) => [one.region, one.value])),
  );
  const [source, setSource] = useState(submission.source ?? empty);
  const [reason, setReason] = useState(submission.reason ?? empty);
  const [confirmation, setConfirmation] = useState(submission.confirmation ?? empty);
  const { error, busy, run } = useSteps(onChange);

  const save = (version: number): Promise<Submission> =>
    call(saveActual, {
      params: { id },
      body: {
        version,
        value: readFigure(value, format.language),
        regions: Object.entries(regions).flatMap(([region, written]) => {
          const figure = readFigure(written, format.language);
          return figure === null ? [] : [{ region, value: figure }];
        }),
        source: said(source),
        reason: said(reason),
        confirmation: said(confirmation),
      },
    });
  const submit = async (version: number): Promise<Submission> => {
    const saved = await save(version);
    // What was saved is shown even when it cannot be submitted yet.
    onChange(saved);
    return call(submitActual, { params: { id }, body: { version: saved.version } });
  };
  const unitName = unit ? text(unit.name) : '';
  const confirms = submission.warnings.length > 0 || submission.confirmation !== null;
  const revising = revises !== null || comparison.published !== null;

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
            { label: t('column.value'), yours: value, theirs: (now) => now.value ?? t('reporting.none') },
            {
              label: t('reporting.field.source'),
              yours: <UserTextView text={source} />,
              theirs: (now) => now.source && <UserTextView text={now.source} />,
            },
          ]}
          onTakeTheirs={onTakeTheirs}
          onSaveMine={(now) => run(() => save(now.version))}
        />
      ) : (
        error && <FormProblem error={error} />
      )}
      <Field
        label={t('reporting.field.value', { unit: unitName })}
        hint={t('reporting.field.valueHint', { example: format.number('1234.5') })}
        error={fieldError(error, 'body.value')}
        inputMode="decimal"
        autoComplete="off"
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      {regionChoice.length > 0 && (
        <Fold head={<strong>{t('reporting.field.regions')}</strong>}>
          <div className="columns">
            {regionChoice.map(({ code, name }) => (
              <Field
                key={code}
                label={text(name)}
                inputMode="decimal"
                autoComplete="off"
                value={regions[code] ?? ''}
                onChange={(event) => setRegions({ ...regions, [code]: event.target.value })}
              />
            ))}
          </div>
        </Fold>
      )}
      <UserTextField
        label={t('reporting.field.source')}
        hint={t('reporting.field.sourceHint')}
        value={source}
        onChange={setSource}
        maxLength={1_000}
        {...(error && { error })}
        path="body.source"
      />
      {revising && (
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
      {confirms && (
        <UserTextField
          label={t('reporting.field.confirmation')}
          hint={t('reporting.field.confirmationHint')}
          value={confirmation}
          onChange={setConfirmation}
          maxLength={2_000}
          {...(error && { error })}
          path="body.confirmation"
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
