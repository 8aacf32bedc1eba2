import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useFormat, useText } from '@industry/design';
import type { ClauseChange } from '@industry/legislation/contract';
import { DecisionTag } from './decision-tag.tsx';

/** Changes of clauses, published and waiting. */
export function ChangeList({ changes }: { changes: readonly ClauseChange[] }): ReactNode {
  const { t } = useTranslation('legislation');
  const text = useText();
  const format = useFormat();
  return (
    <ul>
      {changes.map(({ id, clause, act, validFrom, state }) => (
        <li key={id}>
          <Link to={`/clause-changes/${id}`}>
            <code>{clause.id}</code> {text(clause.title)}
          </Link>{' '}
          <span className="muted">{t('changes.by', { act: act.code, date: format.date(validFrom) })}</span>{' '}
          <DecisionTag state={state} />
        </li>
      ))}
    </ul>
  );
}
