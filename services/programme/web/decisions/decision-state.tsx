import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionState } from '@industry/programme/contract';

const LOOK: Readonly<Record<DecisionState, { readonly tone: string; readonly sign: string }>> = {
  draft: { tone: 'unknown', sign: '✎' },
  submitted: { tone: 'on-path', sign: '→' },
  returned: { tone: 'behind', sign: '↩' },
  approved: { tone: 'met', sign: '✓' },
  withdrawn: { tone: 'unknown', sign: '×' },
};

/** Where a record stands between its author and its approver. */
export function DecisionTag({ state }: { state: DecisionState }): ReactNode {
  const { t } = useTranslation('programme');
  return (
    <span className={`tag state-${LOOK[state].tone}`}>
      <span aria-hidden="true">{LOOK[state].sign}</span>
      {t(`decision.state.${state}`)}
    </span>
  );
}
