import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commentGoodsList, type ListDetail } from '@industry/complexity/contract';
import { Field, ProblemNotice, useFormat, UserTextView, useStep } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { useUserText, WordsField } from './words-field.tsx';

/** What was said of the list and of single goods, oldest first. */
export function Discussion({ list }: { list: ListDetail }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  return (
    <>
      {list.comments.length === 0 ? (
        <p className="muted">{t('lists.discussion.none')}</p>
      ) : (
        <ol className="comments">
          {list.comments.map(({ by, at, text, good }) => (
            <li key={`${at}${by}`}>
              <p className="small muted">
                {[by, format.instant(at, 'Asia/Almaty'), good && t('lists.discussion.of', { good })]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <UserTextView text={text} />
            </li>
          ))}
        </ol>
      )}
      {list.may.comment && <CommentForm list={list} />}
    </>
  );
}

function CommentForm({ list }: { list: ListDetail }): ReactNode {
  const { t } = useTranslation('complexity');
  const step = useStep();
  const written = useUserText();
  const [text, setText] = useState('');
  const [good, setGood] = useState('');
  const say = async (): Promise<void> => {
    const body = { text: written(text), ...(good.trim() && { good: good.trim() }) };
    const said = await step.run(() => call(commentGoodsList, { params: { id: list.id }, body }));
    if (!said) return;
    setText('');
    setGood('');
  };
  return (
    <form
      className="stack no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void say();
      }}
    >
      <WordsField
        label={t('lists.discussion.text')}
        value={text}
        onChange={setText}
        error={step.fieldError('body.text')}
      />
      <Field
        label={t('lists.discussion.good')}
        hint={t('lists.discussion.goodHint')}
        maxLength={10}
        value={good}
        onChange={(event) => setGood(event.target.value)}
      />
      <div>
        <button type="submit" className="button secondary" disabled={step.busy || text.trim() === ''}>
          {t('lists.discussion.say')}
        </button>
      </div>
      {step.error && <ProblemNotice error={step.error} />}
    </form>
  );
}
