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
import { type ClauseChange, reviewTouchedPages, type TouchedPage } from '@industry/legislation/contract';

/** Pages of a published change by kind: who looked at each and what they found; who may can say it here. */
export function TouchedPages({ change }: { change: ClauseChange }): ReactNode {
  const { t } = useTranslation('legislation');
  const open = change.touches.filter(isOpen).length;
  return (
    <div className="stack">
      <p>{open === 0 ? t('review.allDone') : t('review.open', { count: open })}</p>
      {[...group(change.touches, ({ kind }) => kind)].map(([kind, pages]) => (
        <PagesOfKind key={kind} change={change} kind={kind} pages={pages} />
      ))}
    </div>
  );
}

interface PagesProps {
  readonly change: ClauseChange;
  readonly kind: string;
  readonly pages: readonly TouchedPage[];
}

const isOpen = ({ rests, review }: TouchedPage): boolean => rests && review === null;

function PagesOfKind({ change, kind, pages }: PagesProps): ReactNode {
  const { t } = useTranslation('legislation');
  const [asked, setAsked] = useState(false);
  const open = pages.filter(isOpen);
  return (
    <div>
      <h3>
        {t(`kind.${kind}`, { defaultValue: kind })} <span className="muted">({pages.length})</span>{' '}
        {change.mayReview && open.length > 1 && !asked && (
          <button type="button" className="button secondary no-print" onClick={() => setAsked(true)}>
            {t('review.startAll', { count: open.length })}
          </button>
        )}
      </h3>
      {asked && open.length > 0 && <ReviewForm change={change} pages={open} onCancel={() => setAsked(false)} />}
      <ul>
        {pages.map((page) => (
          <li key={page.path}>
            <ReviewedPage change={change} page={page} />
          </li>
        ))}
      </ul>
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
      {asked && review === null && <ReviewForm change={change} pages={[page]} onCancel={() => setAsked(false)} />}
    </>
  );
}

interface ReviewFormProps {
  readonly change: ClauseChange;
  readonly pages: readonly TouchedPage[];
  readonly onCancel: () => void;
}

function ReviewForm({ change, pages, onCancel }: ReviewFormProps): ReactNode {
  const { t } = useTranslation('legislation');
  const step = useStep();
  const [remark, setRemark] = useState(useEmptyUserText());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const paths = pages.map(({ path }) => path);
    void step.run(() => call(reviewTouchedPages, { params: { id: change.id }, body: { paths, remark } }));
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
