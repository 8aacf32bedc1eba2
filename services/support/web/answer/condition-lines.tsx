import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '@industry/design';
import type { ConditionLine } from '@industry/support/contract';
import { LOOK } from './answer-tag.tsx';
import { Clause } from './clause.tsx';

/** Conditions under each other, each with its clause; with `answered` the sign of what was found stands before it. */
export function ConditionLines({ lines, answered }: { lines: readonly ConditionLine[]; answered: boolean }): ReactNode {
  const { t } = useTranslation('support');
  const text = useText();
  return (
    <ul className="condition-lines">
      {lines.map((line, at) => (
        <li key={at} style={{ marginInlineStart: `${line.depth * 1.25}rem` }}>
          {answered && (
            <span
              className={`state-sign state-${LOOK[line.answer].tone}`}
              role="img"
              aria-label={t(`answer.${line.answer}`)}
            >
              {LOOK[line.answer].sign}
            </span>
          )}
          <span>
            {text(line.text)} <Clause clause={line.clause} />
          </span>
        </li>
      ))}
    </ul>
  );
}
