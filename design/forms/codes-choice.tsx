import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from './choice.tsx';

interface CodesChoiceProps {
  /** Of the list from which one more is added. */
  label: string;
  /** Of those that are chosen. */
  chosenLabel: string;
  choices: readonly { readonly id: string; readonly label: string }[];
  value: readonly string[];
  onChange: (codes: readonly string[]) => void;
  /** Not offered: the one that the page is about. */
  without?: string | undefined;
  most?: number;
}

/** Several of many: a list that adds one, and those chosen as buttons that take one out. */
export function CodesChoice({
  label,
  chosenLabel,
  choices,
  value,
  onChange,
  without,
  most = 9,
}: CodesChoiceProps): ReactNode {
  const { t } = useTranslation('design');
  const labelOf = (code: string): string => choices.find(({ id }) => id === code)?.label ?? code;
  return (
    <div className="stack no-print">
      {value.length < most && (
        <Choice
          label={label}
          value=""
          none={t('codes.choose')}
          choices={choices.filter(({ id }) => id !== without && !value.includes(id))}
          onChange={(code) => code !== '' && onChange([...value, code])}
        />
      )}
      {value.length > 0 && (
        <ul className="chips" aria-label={chosenLabel}>
          {value.map((code) => (
            <li key={code}>
              <button
                type="button"
                aria-label={t('codes.remove', { name: labelOf(code) })}
                onClick={() => onChange(value.filter((one) => one !== code))}
              >
                {labelOf(code)} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
