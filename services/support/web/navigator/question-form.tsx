import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, Field, useText } from '@industry/design';
import type { FigureValue, SupportQuestion } from '@industry/support/contract';
import { valueOf } from './value-of.ts';

interface QuestionFormProps {
  question: SupportQuestion;
  onAnswer: (value: FigureValue) => void;
  onSkip: () => void;
}

/** One question in the form that its kind of answer needs. */
export function QuestionForm({ question, onAnswer, onSkip }: QuestionFormProps): ReactNode {
  const { t } = useTranslation('support');
  const text = useText();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const asked = text(question.question ?? question.text);
  const skip = (
    <button type="button" className="button secondary" onClick={onSkip}>
      {t('navigator.skip')}
    </button>
  );
  if (question.type === 'boolean')
    return (
      <fieldset className="form-part">
        <legend>{asked}</legend>
        <div className="row">
          <button type="button" className="button" onClick={() => onAnswer(true)}>
            {t('answer.yes')}
          </button>
          <button type="button" className="button" onClick={() => onAnswer(false)}>
            {t('answer.no')}
          </button>
          {skip}
        </div>
      </fieldset>
    );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const value = valueOf(question, typed);
        setWrong(value === null);
        if (value !== null) onAnswer(value);
      }}
    >
      {question.type === 'enum' ? (
        <Choice
          label={asked}
          none={t('navigator.choose')}
          value={typed}
          choices={question.values.map(({ id, text: label }) => ({ id, label: text(label) }))}
          onChange={setTyped}
        />
      ) : (
        <Field
          label={asked}
          hint={t(`navigator.hint.${question.unit === 'per-year' ? 'share' : question.type}`, {
            unit: question.unit ?? '',
          })}
          error={wrong ? t('navigator.wrong') : undefined}
          type={question.type === 'date' ? 'date' : 'text'}
          inputMode={['date', 'code', 'goods'].includes(question.type) ? undefined : 'decimal'}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <div className="row">
        <button type="submit" className="button">
          {t('navigator.next')}
        </button>
        {skip}
      </div>
    </form>
  );
}
