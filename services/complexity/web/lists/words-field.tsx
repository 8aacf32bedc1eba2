import { type ReactNode, useId } from 'react';
import { useFormat } from '@industry/design';
import type { UserText } from '@industry/values';

interface WordsFieldProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (words: string) => void;
  error?: string | undefined;
  rows?: number;
}

/** A short text in the writer's own language: a reason, a remark. */
export function WordsField({ label, hint, value, onChange, error, rows = 3 }: WordsFieldProps): ReactNode {
  const id = useId();
  const { language } = useFormat();
  const described = [hint && `${id}hint`, error && `${id}error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field invalid' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="error" id={`${id}error`}>
          {error}
        </span>
      )}
      <textarea
        className="input"
        id={id}
        rows={rows}
        lang={language}
        maxLength={2_000}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** What was typed, as a text of a person in their language. */
export function useUserText(): (words: string) => UserText {
  const { language } = useFormat();
  return (words) => ({ original: language, texts: { [language]: words } });
}
