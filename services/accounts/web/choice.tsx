import { type ReactNode, type SelectHTMLAttributes, useId } from 'react';

interface ChoiceProps extends SelectHTMLAttributes<HTMLSelectElement> {
  label: string;
  /** What stands there before a choice; absent: the first one is chosen. */
  none?: string;
  choices: readonly { readonly id: string; readonly label: string }[];
}

/** One of some choices, with its label. */
export function Choice({ label, none, choices, ...select }: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select className="input" id={id} {...select}>
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
