import { type ButtonHTMLAttributes, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface RowButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick'> {
  onAct: () => void;
  /** Asks once more before it acts: for what cannot be taken back. */
  sure?: boolean;
}

/** A button in a row of a table or beside others. */
export function RowButton({ onAct, sure = false, children, ...button }: RowButtonProps): ReactNode {
  const { t } = useTranslation('accounts');
  const [asked, setAsked] = useState(false);
  const act = (): void => {
    setAsked(sure && !asked);
    if (!sure || asked) onAct();
  };
  return (
    <button
      type="button"
      className="button secondary"
      style={{ whiteSpace: 'nowrap' }}
      onClick={act}
      onBlur={() => setAsked(false)}
      {...button}
    >
      {asked ? t('sure') : children}
    </button>
  );
}
