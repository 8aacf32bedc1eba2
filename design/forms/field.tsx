import { type InputHTMLAttributes, type ReactNode, useId } from 'react';

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  hint?: string;
  error?: string | undefined;
}

/** One input with its label, hint and error; the error is tied to the input for screen readers. */
export function Field({ label, hint, error, ...input }: FieldProps): ReactNode {
  const id = useId();
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
      <input
        className="input"
        id={id}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        {...input}
      />
    </div>
  );
}
