import { group } from 'd3-array';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Link,
  ProblemNotice,
  useEmptyUserText,
  useFormat,
  UserTextField,
  UserTextView,
  useStep,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type ClauseChange, reviewTouchedPage, type TouchedPage } from '@industry/legislation/contract';

/** Pages of a published change by kind: who looked at each and what they found; who may can say it here. */
export function TouchedPages({ change }: { change: ClauseChange }): ReactNode {
  const { t } = useTranslation('legislation');
  const open = change.touches.filter(({ rests, review }) => rests && review === null).length;
  return (
    <div className="stack">
      <p>{open === 0 ? t('review.allDone') : t('review.open', { count: open })}</p>
      {[...group(change.touches, ({ kind }) => kind)].map(([kind, pages]) => (
        <div key={kind}>
          <h3>
            {t(`kind.${kind}`, { defaultValue: kind })} <span className="muted">({pages.length})</span>
          </h3>
          <ul>
            {pages.map((page) => (
              <li key={page.path}>
                <ReviewedPage change={change} page={page} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function ReviewedPage({ change, page }: { change: ClauseChange; page: TouchedPage }): ReactNode {
  const { t } = useTranslation('legislation');
  const text = useText();
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const { review, rests } = page;
  return (
    <>
      <Link to={page.path}>{text(page.title)}</Link>{' '}
      {review ? (
        <span className="small muted">
          {t('review.done', { at: format.instant(review.at, 'Asia/Almaty') })}
          {review.by && ` ${review.by}`}: <UserTextView text={review.remark} />
        </span>
      ) : !rests ? (
        <span className="small muted">{t('review.gone')}</span>
      ) : (
        change.mayReview &&
        !asked && (
          <button type="button" className="button secondary no-print" onClick={() => setAsked(true)}>
            {t('review.start')}
            <span className="visually-hidden">: {text(page.title)}</span>
          </button>
        )
      )}
      {asked && review === null && <ReviewForm change={change} page={page} onCancel={() => setAsked(false)} />}
    </>
  );
}

interface ReviewFormProps {
  readonly change: ClauseChange;
  readonly page: TouchedPage;
  readonly onCancel: () => void;
}

function ReviewForm({ change, page, onCancel }: ReviewFormProps): ReactNode {
  const { t } = useTranslation('legislation');
  const step = useStep();
  const [remark, setRemark] = useState(useEmptyUserText());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { path } = page;
    void step.run(() => call(reviewTouchedPage, { params: { id: change.id }, body: { path, remark } }));
  };
  return (
    <form className="stack no-print" onSubmit={submit}>
      <UserTextField
        label={t('review.remark')}
        hint={t('review.remarkHint')}
        required={[remark.original]}
        value={remark}
        onChange={setRemark}
        maxLength={2_000}
        error={step.error ?? null}
        path="body.remark"
      />
      <div className="button-row">
        <button type="submit" className="button" disabled={step.busy || Object.keys(remark.texts).length === 0}>
          {t('review.save')}
        </button>
        <button type="button" className="button secondary" onClick={onCancel}>
          {t('change.cancel')}
        </button>
      </div>
      {step.error && <ProblemNotice error={step.error} />}
    </form>
  );
}
