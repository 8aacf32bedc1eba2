import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A command to run, with a button that copies it. */
export function CommandLine({ command }: { command: string }): ReactNode {
  const { t } = useTranslation('design');
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(command);
    setCopied(true);
  };
  return (
    <div className="command">
      <code tabIndex={0}>{command}</code>
      <button type="button" onClick={() => void copy()} aria-live="polite">
        {t(copied ? 'command.copied' : 'command.copy')}
      </button>
    </div>
  );
}
