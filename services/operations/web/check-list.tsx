import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckAnswer } from '@industry/operations/contract';
import { useBytes } from './quantities.ts';

const LOOK = {
  good: { sign: '✓', tag: 'state-met' },
  watch: { sign: '!', tag: 'state-on-path' },
  act: { sign: '▼', tag: 'state-behind' },
  off: { sign: '–', tag: 'state-unknown' },
} as const;

const URGENCY: Readonly<Record<CheckAnswer['state'], number>> = { act: 0, watch: 1, off: 2, good: 3 };

/** What is wrong first, each with a sentence that says what to do. */
export function CheckList({ checks }: { checks: readonly CheckAnswer[] }): ReactNode {
  const { t } = useTranslation('operations');
  const bytes = useBytes();
  const sorted = checks.toSorted((a, b) => URGENCY[a.state] - URGENCY[b.state]);
  return (
    <ul className="check-list">
      {sorted.map(({ id, state, sentence, values }) => {
        const { free = 0, total = 0 } = values;
        const filled: Record<string, string | number> =
          id === 'disk' ? { ...values, free: bytes(free), total: bytes(total) } : values;
        return (
          <li key={id} className={`check-card ${state}`}>
            <p className="row">
              <span className={`tag ${LOOK[state].tag}`}>
                <span aria-hidden="true">{LOOK[state].sign}</span>
                {t(`state.${state}`)}
              </span>
              <strong>{t(`check.${id}`)}</strong>
            </p>
            <p>{t(`check.${id}.${sentence}`, filled)}</p>
          </li>
        );
      })}
    </ul>
  );
}
