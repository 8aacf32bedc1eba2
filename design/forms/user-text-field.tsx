import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@industry/http/client.ts';
import { type Language, LANGUAGES, type UserText } from '@industry/values';
import { useFormat } from '../language.tsx';

interface UserTextFieldProps {
  label: string;
  hint?: string;
  value: UserText;
  onChange: (value: UserText) => void;
  /** Languages in which an official document must have its text; the others may stay empty. */
  required?: readonly Language[];
  maxLength?: number;
  /** What saving answered, and where this text stands in the request (`body.remark`): its errors are shown at their language. */
  error?: Error | null;
  path?: string;
}

/** A new text in the writer's own language, for the state of a form. */
export function useEmptyUserText(): UserText {
  return { original: useFormat().language, texts: {} };
}

function errorsBelow(error: Error | null | undefined, path: string | undefined): ReadonlyMap<string, string> {
  if (!(error instanceof ProblemError) || path === undefined) return new Map();
  const found = (error.problem.errors ?? []).filter((one) => one.path.startsWith(`${path}.`));
  return new Map(found.map((one) => [one.path.slice(path.length + 1), one.message]));
}

/** A text with one tab a language: what is written, what is still needed and which one is the original stand on the tabs. */
export function UserTextField(props: UserTextFieldProps): ReactNode {
  const { label, hint, value, onChange, required = [], maxLength = 4_000, error, path } = props;
  const { t } = useTranslation('design');
  const id = useId();
  const [open, setOpen] = useState<Language>(value.original);
  const errors = errorsBelow(error, path);
  const errorOf = (language: Language): string | undefined => errors.get(`texts.${language}`);
  const write = (language: Language, words: string): void => {
    const { [language]: _before, ...others } = value.texts;
    onChange({ ...value, texts: words === '' ? others : { ...others, [language]: words } });
  };
  const step = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = LANGUAGES[(LANGUAGES.indexOf(open) + by + LANGUAGES.length) % LANGUAGES.length]!;
    setOpen(next);
    document.getElementById(`${id}tab-${next}`)?.focus();
  };
  const needs = (language: Language): boolean => required.includes(language) || language === value.original;
  const mark = (language: Language): { sign: string; word: string } | null => {
    if (errorOf(language)) return { sign: '!', word: t('userText.wrong') };
    if (value.texts[language]) return { sign: '✓', word: t('userText.written') };
    return needs(language) ? { sign: '*', word: t('userText.required') } : null;
  };

  return (
    <fieldset className="field user-text-field">
      <legend>{label}</legend>
      {hint && <span className="hint">{hint}</span>}
      {errors.has('original') && <span className="error">{errors.get('original')}</span>}
      <div className="tabs" role="tablist" aria-label={label}>
        {LANGUAGES.map((language) => {
          const sign = mark(language);
          return (
            <button
              key={language}
              type="button"
              role="tab"
              id={`${id}tab-${language}`}
              className="tab"
              aria-selected={open === language}
              aria-controls={`${id}panel-${language}`}
              tabIndex={open === language ? 0 : -1}
              onClick={() => setOpen(language)}
              onKeyDown={step}
            >
              {t(`language.${language}`)}
              {sign && (
                <span className="tab-mark" role="img" aria-label={sign.word} title={sign.word}>
                  {sign.sign}
                </span>
              )}
            </button>
          );
        })}
      </div>
      {LANGUAGES.map((language) => (
        <div
          key={language}
          role="tabpanel"
          id={`${id}panel-${language}`}
          aria-labelledby={`${id}tab-${language}`}
          hidden={open !== language}
          className={errorOf(language) ? 'tab-panel invalid' : 'tab-panel'}
        >
          {errorOf(language) && (
            <span className="error" id={`${id}error-${language}`}>
              {errorOf(language)}
            </span>
          )}
          <textarea
            className="input"
            rows={4}
            lang={language}
            maxLength={maxLength}
            aria-label={`${label}, ${t(`userText.in.${language}`)}`}
            aria-required={needs(language)}
            aria-invalid={errorOf(language) ? true : undefined}
            aria-describedby={errorOf(language) ? `${id}error-${language}` : undefined}
            value={value.texts[language] ?? ''}
            onChange={(event) => write(language, event.target.value)}
          />
          <label className="original-choice">
            <input
              type="radio"
              name={`${id}original`}
              checked={value.original === language}
              onChange={() => onChange({ ...value, original: language })}
            />
            {t('userText.original')}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
