import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, UserTextView, useText } from '@industry/design';
import { clausePath } from '@industry/legislation/contract';
import type { PlanChange } from '@industry/programme/contract';

/** The ex-ante assessment sheet as it was answered; what was left out is said. */
export function AssessmentSheet({ change }: { change: PlanChange }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  return (
    <dl className="stack">
      {change.assessment.map(({ id, text: question, clause, required, answer }) => (
        <div key={id}>
          <dt>
            <strong>{text(question)}</strong>{' '}
            <span className="small muted">
              {clause === null ? t('planChange.notInDecree') : <Link to={clausePath(clause)}>{clause}</Link>}
            </span>
          </dt>
          <dd>
            {answer ? (
              <UserTextView text={answer} />
            ) : (
              <span className="muted">{t(required ? 'planChange.unanswered' : 'planChange.leftOut')}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
