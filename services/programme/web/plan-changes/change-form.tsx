import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Link, type Step, useFormat, UserTextField, useText } from '@industry/design';
import { clausePath } from '@industry/legislation/contract';
import type { Act, PlanSheet, Question } from '@industry/programme/contract';
import { isLanguage, type UserText } from '@industry/values';
import { ActFields } from '../decisions/act-fields.tsx';

/** A proposal as the form holds it; figures as they are typed. */
export interface ChangeContent {
  readonly act: Act;
  readonly clause: string;
  readonly values: readonly { readonly year: number; readonly value: string }[];
  readonly grounds: UserText;
  readonly answers: Readonly<Record<string, UserText>>;
}

interface ChangeFormProps {
  content: ChangeContent;
  onChange: (content: ChangeContent) => void;
  sheet: Pick<PlanSheet, 'unit' | 'inForce' | 'questions' | 'officialLanguages'>;
  step: Step;
}

/** The act, the new figure of each year, the grounds and the ex-ante assessment sheet. */
export function ChangeForm({ content, onChange, sheet, step }: ChangeFormProps): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const before = new Map(sheet.inForce.values.map(({ year, value }) => [year, value]));
  return (
    <>
      <ActFields
        act={content.act}
        onChange={(act) => onChange({ ...content, act })}
        officialLanguages={sheet.officialLanguages}
        step={step}
      />
      <Field
        label={t('planChange.clause')}
        hint={t('planChange.clauseHint')}
        required
        maxLength={60}
        value={content.clause}
        error={step.fieldError('body.clause')}
        onChange={(event) => onChange({ ...content, clause: event.target.value })}
      />
      <fieldset className="form-part">
        <legend>{t('planChange.values', { unit: text(sheet.unit.name) })}</legend>
        {step.fieldError('body.values') && <span className="error">{step.fieldError('body.values')}</span>}
        <div className="line-fields">
          {content.values.map(({ year, value }, index) => (
            <Field
              key={year}
              label={String(year)}
              hint={t('planChange.was', { value: format.number(before.get(year) ?? '0') })}
              inputMode="decimal"
              required
              value={value}
              error={step.fieldError(`body.values.${index}.value`)}
              onChange={(event) =>
                onChange({
                  ...content,
                  values: content.values.map((one) => (one.year === year ? { year, value: event.target.value } : one)),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <UserTextField
        label={t('planChange.grounds')}
        required={sheet.officialLanguages.filter(isLanguage)}
        value={content.grounds}
        onChange={(grounds) => onChange({ ...content, grounds })}
        error={step.error ?? null}
        path="body.grounds"
      />
      <fieldset className="form-part">
        <legend>{t('planChange.sheet')}</legend>
        <p className="small muted">{t('planChange.sheetLead')}</p>
        {sheet.questions.map((question) => (
          <Answer
            key={question.id}
            question={question}
            value={content.answers[question.id] ?? { original: format.language, texts: {} }}
            onChange={(answer) => onChange({ ...content, answers: { ...content.answers, [question.id]: answer } })}
          />
        ))}
      </fieldset>
    </>
  );
}

interface AnswerProps {
  question: Question;
  value: UserText;
  onChange: (answer: UserText) => void;
}

function Answer({ question, value, onChange }: AnswerProps): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  return (
    <div className="stack">
      <UserTextField
        label={`${text(question.text)}${question.required ? ' *' : ''}`}
        value={value}
        onChange={onChange}
      />
      <p className="small muted">
        {question.clause === null ? (
          t('planChange.notInDecree')
        ) : (
          <Link to={clausePath(question.clause)}>{question.clause}</Link>
        )}
      </p>
    </div>
  );
}
