import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseChange } from '@industry/legislation/contract';

const TONE: Readonly<Record<ClauseChange['state'], string>> = {
  draft: 'unknown',
  submitted: 'on-path',
  returned: 'behind',
  approved: 'met',
  withdrawn: 'unknown',
};

/** Where a legal text stands between its author and whoever publishes it. */
export function DecisionTag({ state }: { state: ClauseChange['state'] }): ReactNode {
  const { t } = useTranslation('legislation');
  return <span className={`tag state-${TONE[state]}`}>{t(`decision.${state}`)}</span>;
}
