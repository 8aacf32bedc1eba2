import { type ReactNode, useId } from 'react';

interface ChoiceProps {
  label: string;
  value: string;
  /** What stands there before a choice; absent: one is always chosen. */
  none?: string;
  choices: readonly { readonly id: string; readonly label: string }[];
  onChange: (id: string) => void;
}

/** One of some choices, with its label. */
export function Choice({ label, value, none, choices, onChange }: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select className="input" id={id} value={value} onChange={(event) => onChange(event.target.value)}>
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
