import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, type Step, UserTextField } from '@industry/design';
import type { Act } from '@industry/programme/contract';
import { isLanguage } from '@industry/values';

interface ActFieldsProps {
  act: Act;
  onChange: (act: Act) => void;
  officialLanguages: readonly string[];
  step: Step;
}

/** The act that a change rests on: number, title in the official languages, day of adoption. */
export function ActFields({ act, onChange, officialLanguages, step }: ActFieldsProps): ReactNode {
  const { t } = useTranslation('programme');
  return (
    <fieldset className="stack form-part">
      <legend>{t('decision.act')}</legend>
      <Field
        label={t('decision.actCode')}
        required
        maxLength={80}
        value={act.code}
        error={step.fieldError('body.act.code')}
        onChange={(event) => onChange({ ...act, code: event.target.value })}
      />
      <Field
        label={t('decision.actAdopted')}
        type="date"
        required
        value={act.adopted}
        error={step.fieldError('body.act.adopted')}
        onChange={(event) => onChange({ ...act, adopted: event.target.value })}
      />
      <UserTextField
        label={t('decision.actTitle')}
        required={officialLanguages.filter(isLanguage)}
        maxLength={500}
        value={act.title}
        onChange={(title) => onChange({ ...act, title })}
        error={step.error ?? null}
        path="body.act.title"
      />
    </fieldset>
  );
}
