import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useKeepSearch, useText } from '@industry/design';
import type { SupportAnswer } from '@industry/support/contract';
import { AnswerTag } from '../answer/answer-tag.tsx';
import { Clause } from '../answer/clause.tsx';
import { useAmount } from '../answer/use-amount.ts';

/** The answer for one measure: money and next step, or every reason and the way out. */
export function AnswerCard({ answer: one }: { answer: SupportAnswer }): ReactNode {
  const { t } = useTranslation('support');
  const text = useText();
  const amount = useAmount();
  const keep = useKeepSearch(['facts', 'asOf', 'bin']);
  return (
    <li className="card stack">
      <div className="row">
        <AnswerTag answer={one.answer} />
        <Clause clause={one.clause} />
      </div>
      <h3>
        <Link to={`/support/measures/${one.measure}`}>{text(one.title)}</Link>
      </h3>
      {one.amount && 'value' in one.amount && <p className="numeric">{amount(one.amount)}</p>}
      {one.reasons.length > 0 && (
        <ul className="small">
          {one.reasons.map((reason, at) => (
            <li key={at}>
              {text(reason.text)} <Clause clause={reason.clause} />
            </li>
          ))}
        </ul>
      )}
      {one.nearest.length > 0 && (
        <div className="small">
          <strong>{t('answer.nearest')}</strong>
          <ul>
            {one.nearest.map(({ changes, becomes }, at) => (
              <li key={at}>
                {changes.map(text).join('; ')} → {t(`answer.${becomes}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {one.answer === 'no' && one.nearest.length === 0 && <p className="small muted">{t('answer.noWay')}</p>}
      {one.missing.length > 0 && (
        <details className="small">
          <summary>{t('answer.missing', { count: one.missing.length })}</summary>
          <ul>
            {one.missing.map(({ text: missing }, at) => (
              <li key={at}>{text(missing)}</li>
            ))}
          </ul>
        </details>
      )}
      {one.answer === 'yes' && one.operator && (
        <p className="small">{t(`answer.next.${one.selection ?? 'unsaid'}`, { operator: text(one.operator) })}</p>
      )}
      <p className="small">
        <Link to={keep(`/support/navigator/${one.measure}`)}>{t('answer.explain')}</Link>
      </p>
    </li>
  );
}
