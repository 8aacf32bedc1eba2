import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListLine, ListState, ListSummary, TariffProposal } from '@industry/complexity/contract';
import { useText } from '@industry/design';

const LOOK: Readonly<Record<ListState | TariffProposal['state'], { readonly tone: string; readonly sign: string }>> = {
  draft: { tone: 'unknown', sign: '✎' },
  discussion: { tone: 'on-path', sign: '→' },
  submitted: { tone: 'on-path', sign: '→' },
  returned: { tone: 'behind', sign: '↩' },
  approved: { tone: 'met', sign: '✓' },
  withdrawn: { tone: 'unknown', sign: '×' },
};

/** Where a list or a proposal stands between its authors and its approver. */
export function StateTag({ state }: { state: ListState | TariffProposal['state'] }): ReactNode {
  const { t } = useTranslation('complexity');
  return (
    <span className={`tag state-${LOOK[state].tone}`}>
      <span aria-hidden="true">{LOOK[state].sign}</span>
      {t(`lists.state.${state}`)}
    </span>
  );
}

const VERDICTS = {
  in: { tone: 'met', sign: '✓' },
  out: { tone: 'behind', sign: '✗' },
  undecided: { tone: 'unknown', sign: '?' },
} as const;

/** Whether a good is on the list. */
export function VerdictTag({ verdict }: { verdict: ListLine['verdict'] }): ReactNode {
  const { t } = useTranslation('complexity');
  return (
    <span className={`tag state-${VERDICTS[verdict].tone}`}>
      <span aria-hidden="true">{VERDICTS[verdict].sign}</span>
      {t(`lists.verdict.${verdict}`)}
    </span>
  );
}

/** "List of priority goods No. 2", or with its state before it has a number. */
export function useListTitle(): (list: Pick<ListSummary, 'title' | 'number' | 'state'>) => string {
  const { t } = useTranslation('complexity');
  const text = useText();
  return ({ title, number, state }) =>
    number === null
      ? t('lists.titleOf', { title: text(title), state: t(`lists.state.${state}`) })
      : t('lists.titleNumber', { title: text(title), number });
}
