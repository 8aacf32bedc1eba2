import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, type Step, UserTextField, useText } from '@industry/design';
import type { Act, BudgetAnswer, BudgetKind } from '@industry/programme/contract';
import type { Language, UserText } from '@industry/values';
import { ActFields } from '../decisions/act-fields.tsx';
import { Choice } from '../decisions/choice.tsx';
import { readFigure } from '../reporting/read-figure.ts';

export interface Line {
  readonly body: string;
  readonly measure: string | null;
  readonly amount: string;
}

/** What a statement says, as the form holds it. */
export interface Content {
  readonly total: string;
  readonly lines: readonly Line[];
  readonly act: Act | null;
  readonly source: UserText | null;
}

interface StatementFormProps {
  kind: BudgetKind;
  body: string;
  content: Content;
  onChange: (content: Content) => void;
  budget: BudgetAnswer;
  /** Bodies that a line of the year's budget may be of. */
  bodies: readonly { readonly id: string; readonly label: string }[];
  officialLanguages: readonly string[];
  step: Step;
}

/** Amount, its lines, and the act or the document that it stands in. */
export function StatementForm(props: StatementFormProps): ReactNode {
  const { kind, body, content, onChange, budget, bodies, officialLanguages, step } = props;
  const { t } = useTranslation('programme');
  const text = useText();
  const unit = text(budget.unit.symbol);
  const setLine = (index: number, change: Partial<Line>): void =>
    onChange({ ...content, lines: content.lines.map((line, i) => (i === index ? { ...line, ...change } : line)) });
  return (
    <>
      {content.act && (
        <ActFields
          act={content.act}
          onChange={(act) => onChange({ ...content, act })}
          officialLanguages={officialLanguages}
          step={step}
        />
      )}
      {content.source && (
        <UserTextField
          label={t('budget.form.source')}
          hint={t('budget.form.sourceHint')}
          maxLength={1_000}
          value={content.source}
          onChange={(source) => onChange({ ...content, source })}
          error={step.error ?? null}
          path="body.source"
        />
      )}
      <Field
        label={t(`budget.form.total.${kind}`, { unit })}
        hint={t('budget.form.amountHint')}
        inputMode="decimal"
        required
        value={content.total}
        error={step.fieldError('body.total')}
        onChange={(event) => onChange({ ...content, total: event.target.value })}
      />
      <fieldset className="form-part">
        <legend>{t('budget.form.lines')}</legend>
        <p className="small muted">{t(`budget.form.linesHint.${kind}`)}</p>
        {content.lines.map((line, index) => (
          <div key={index} className="line-fields">
            {kind === 'revised' && (
              <Choice
                label={t('budget.column.body')}
                choices={bodies}
                value={line.body}
                error={step.fieldError(`body.lines.${index}.body`)}
                onChange={(event) => setLine(index, { body: event.target.value })}
              />
            )}
            <Choice
              label={t('budget.column.measure')}
              none={t('budget.form.noMeasure')}
              choices={budget.measures.map(({ measure }) => ({ id: measure.id, label: text(measure.title) }))}
              value={line.measure ?? ''}
              error={step.fieldError(`body.lines.${index}.measure`)}
              onChange={(event) => setLine(index, { measure: event.target.value || null })}
            />
            <Field
              label={t('budget.form.amount', { unit })}
              inputMode="decimal"
              required
              value={line.amount}
              error={step.fieldError(`body.lines.${index}.amount`) ?? step.fieldError(`body.lines.${index}`)}
              onChange={(event) => setLine(index, { amount: event.target.value })}
            />
            <button
              type="button"
              className="button secondary"
              onClick={() => onChange({ ...content, lines: content.lines.filter((_, i) => i !== index) })}
            >
              {t('budget.form.removeLine')}
            </button>
          </div>
        ))}
        <div>
          <button
            type="button"
            className="button secondary"
            onClick={() => onChange({ ...content, lines: [...content.lines, { body, measure: null, amount: '' }] })}
          >
            {t('budget.form.addLine')}
          </button>
        </div>
      </fieldset>
    </>
  );
}

/** The form's content as the request takes it; figures are read as the writer's language types them. */
export function requestOf(
  content: Content,
  language: Language,
): {
  total: string;
  lines: { body: string; measure: string | null; amount: string }[];
  act: Act | null;
  source: UserText | null;
} {
  return {
    ...content,
    total: readFigure(content.total, language) ?? '',
    lines: content.lines.map((line) => ({ ...line, amount: readFigure(line.amount, language) ?? '' })),
  };
}
