import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, type Step, UserTextField } from '@industry/design';
import type { ClauseChangeContent } from '@industry/legislation/contract';
import { isLanguage, type UserText } from '@industry/values';

/** A change as the form holds it: the text stays while "repealed" is ticked. */
export interface ChangeDraft extends Omit<ClauseChangeContent, 'version' | 'text'> {
  readonly text: UserText;
}

export function contentOf({ text, ...draft }: ChangeDraft): Omit<ClauseChangeContent, 'version'> {
  return { ...draft, ...(!draft.repeals && Object.keys(text.texts).length > 0 && { text }) };
}

interface ChangeFormProps {
  readonly draft: ChangeDraft;
  readonly onChange: (draft: ChangeDraft) => void;
  readonly officialLanguages: readonly string[];
  readonly step: Step;
}

/** The act, from when it holds, and the new wording with one tab a language. */
export function ChangeForm({ draft, onChange, officialLanguages, step }: ChangeFormProps): ReactNode {
  const { t } = useTranslation('legislation');
  const required = officialLanguages.filter(isLanguage);
  const { act } = draft;
  return (
    <>
      <fieldset className="stack form-part">
        <legend>{t('change.act')}</legend>
        <Field
          label={t('change.actCode')}
          required
          maxLength={80}
          value={act.code}
          error={step.fieldError('body.act.code')}
          onChange={(event) => onChange({ ...draft, act: { ...act, code: event.target.value } })}
        />
        <Field
          label={t('change.actAdopted')}
          type="date"
          required
          value={act.adopted}
          error={step.fieldError('body.act.adopted')}
          onChange={(event) => onChange({ ...draft, act: { ...act, adopted: event.target.value } })}
        />
        <UserTextField
          label={t('change.actTitle')}
          required={required}
          maxLength={500}
          value={act.title}
          onChange={(title) => onChange({ ...draft, act: { ...act, title } })}
          error={step.error ?? null}
          path="body.act.title"
        />
        <Field
          label={t('change.point')}
          required
          maxLength={60}
          value={draft.point}
          error={step.fieldError('body.point')}
          onChange={(event) => onChange({ ...draft, point: event.target.value })}
        />
      </fieldset>
      <Field
        label={t('change.validFrom')}
        type="date"
        required
        value={draft.validFrom}
        error={step.fieldError('body.validFrom')}
        onChange={(event) => onChange({ ...draft, validFrom: event.target.value })}
      />
      <label className="row">
        <input
          type="checkbox"
          checked={draft.repeals}
          onChange={(event) => onChange({ ...draft, repeals: event.target.checked })}
        />
        {t('change.repeals')}
      </label>
      <UserTextField
        label={t('change.newTitle')}
        required={required}
        maxLength={300}
        value={draft.title}
        onChange={(title) => onChange({ ...draft, title })}
        error={step.error ?? null}
        path="body.title"
      />
      {!draft.repeals && (
        <>
          <UserTextField
            label={t('change.newText')}
            hint={t('change.newTextHint')}
            required={required}
            maxLength={8_000}
            value={draft.text}
            onChange={(text) => onChange({ ...draft, text })}
            error={step.error ?? null}
            path="body.text"
          />
          {step.fieldError('body.text') && <p className="error">{step.fieldError('body.text')}</p>}
        </>
      )}
    </>
  );
}
