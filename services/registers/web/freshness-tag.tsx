import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Freshness } from '@industry/registers/contract';

const LOOK = { fresh: ['✓', 'met'], late: ['▼', 'behind'], never: ['?', 'unknown'] } as const;

/** How a register keeps its promise: sign, word and colour. */
export function FreshnessTag({ state }: { state: Freshness['state'] }): ReactNode {
  const { t } = useTranslation('registers');
  const [sign, look] = LOOK[state];
  return (
    <span className={`tag state-${look}`}>
      <span aria-hidden="true">{sign}</span>
      {t(`freshness.${state}`)}
    </span>
  );
}
