import { type ReactNode, type SelectHTMLAttributes, useId } from 'react';

interface ChoiceProps extends SelectHTMLAttributes<HTMLSelectElement> {
  label: string;
  hideLabel?: boolean;
  /** What stands there before a choice; absent: the first one is chosen. */
  none?: string;
  error?: string | undefined;
  choices: readonly { readonly id: string; readonly label: string }[];
}

/** One of some choices, with its label. */
export function Choice({ label, hideLabel = false, none, error, choices, ...select }: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <div className={error ? 'field invalid' : 'field'}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {error && (
        <span className="error" id={`${id}error`}>
          {error}
        </span>
      )}
      <select
        className="input"
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}error` : undefined}
        {...select}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
