import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupportAnswer } from '@industry/support/contract';

export const LOOK = {
  yes: { tone: 'met', sign: '✓' },
  no: { tone: 'behind', sign: '✗' },
  unknown: { tone: 'unknown', sign: '?' },
} as const satisfies Record<SupportAnswer['answer'], { tone: string; sign: string }>;

/** An answer: sign, word and colour together. */
export function AnswerTag({ answer }: { answer: SupportAnswer['answer'] }): ReactNode {
  const { t } = useTranslation('support');
  const { tone, sign } = LOOK[answer];
  return (
    <span className={`tag state-${tone}`}>
      <span aria-hidden="true">{sign}</span>
      {t(`answer.${answer}`)}
    </span>
  );
}
