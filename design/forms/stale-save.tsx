import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@industry/http/client.ts';
import { type Language, LANGUAGES, type UserText } from '@industry/values';
import { Notice } from '../layout/notice.tsx';

/**
 * The record as it is stored now, when saving failed because somebody else had saved it since; else null. It has the type
 * that the route's contract answers: the handler puts it there (platform/database `updateVersioned`).
 */
export function staleRecord<Current>(error: Error | null | undefined): Current | null {
  if (!(error instanceof ProblemError) || error.problem.code !== 'stale-version') return null;
  return (error.problem.current ?? null) as Current | null;
}

/** One thing that can differ. */
export interface StaleField<Current> {
  readonly label: string;
  readonly yours: ReactNode;
  readonly theirs: (current: Current) => ReactNode;
}

/**
 * The fields of a text that people write: one for each language in which the two differ, so that a change in a language which the
 * reader does not read is seen too.
 */
export function useStaleTexts<Current>(
  error: Error | null | undefined,
): (label: string, yours: UserText | null, theirs: (current: Current) => UserText | null) => StaleField<Current>[] {
  const { t } = useTranslation('design');
  const current = staleRecord<Current>(error);
  const shown = (text: string | undefined, language: Language) => (
    <span lang={language} style={{ whiteSpace: 'pre-line' }}>
      {text ?? t('stale.nothing')}
    </span>
  );
  return (label, yours, theirs) =>
    current === null
      ? []
      : LANGUAGES.filter((language) => yours?.texts[language] !== theirs(current)?.texts[language]).map((language) => ({
          label: `${label} · ${t(`language.${language}`)}`,
          yours: shown(yours?.texts[language], language),
          theirs: (now) => shown(theirs(now)?.texts[language], language),
        }));
}

interface StaleSaveProps<Current> {
  /** What saving answered; nothing is drawn unless it is `stale-version`. */
  error: Error | null | undefined;
  /** What can differ, field by field. */
  fields: readonly StaleField<Current>[];
  /** Put what is stored into the form; the reader's own text is given up. */
  onTakeTheirs: (current: Current) => void;
  /** Save the form again, from the version that is stored now. */
  onSaveMine: (current: Current) => void;
}

/** Somebody else saved first: both texts side by side, and the choice which of them stays. */
export function StaleSave<Current>({ error, fields, onTakeTheirs, onSaveMine }: StaleSaveProps<Current>): ReactNode {
  const { t } = useTranslation('design');
  const current = staleRecord<Current>(error);
  if (current === null || !(error instanceof ProblemError)) return null;
  return (
    <Notice kind="warning" title={error.problem.title}>
      {error.problem.detail && <p>{error.problem.detail}</p>}
      <dl className="stale-save">
        {fields.map(({ label, yours, theirs }) => (
          <div className="stale-field" key={label}>
            <dt>{label}</dt>
            <dd>
              <span className="small muted">{t('stale.yours')}</span>
              {yours}
            </dd>
            <dd>
              <span className="small muted">{t('stale.theirs')}</span>
              {theirs(current)}
            </dd>
          </div>
        ))}
      </dl>
      <div className="button-row">
        <button type="button" className="button secondary" onClick={() => onTakeTheirs(current)}>
          {t('stale.takeTheirs')}
        </button>
        <button type="button" className="button" onClick={() => onSaveMine(current)}>
          {t('stale.saveMine')}
        </button>
      </div>
    </Notice>
  );
}
