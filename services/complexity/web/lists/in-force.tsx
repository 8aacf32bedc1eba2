import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListKind, ListSummary } from '@industry/complexity/contract';
import { EmptyState, Link, useFormat } from '@industry/design';
import { listPath } from './kind.ts';
import { useListTitle } from './list-state.tsx';

/** The version that holds today, or how there comes to be one. */
export function InForce({ kind, lists }: { kind: ListKind; lists: readonly ListSummary[] }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const titleOf = useListTitle();
  const current = lists.find(({ holds }) => holds === 'now');
  const next = lists.find(({ holds }) => holds === 'later');
  if (!current && !next)
    return (
      <EmptyState title={t('lists.none.title')}>
        <p>{t(`lists.none.${kind}`)}</p>
        <p className="small">{t('lists.none.who')}</p>
      </EmptyState>
    );
  return (
    <div className="columns">
      {[current, next]
        .filter((list) => list !== undefined)
        .map((list) => (
          <Link key={list.id} to={listPath(list)} className="card">
            <strong>{titleOf(list)}</strong>
            <p className="list-count">
              <span className="numeric">{list.counts.in}</span> {t('lists.goods', { count: list.counts.in })}
            </p>
            <p className="small muted">
              {list.validTo === null
                ? t('lists.validSince', { from: format.date(list.validFrom!) })
                : t('lists.validBetween', { from: format.date(list.validFrom!), to: format.date(list.validTo) })}
              {' · '}
              {t('lists.madeFrom', { year: list.year, classification: list.classification })}
            </p>
            {list.counts.undecided > 0 && (
              <p className="small">{t('lists.undecidedCount', { count: list.counts.undecided })}</p>
            )}
          </Link>
        ))}
    </div>
  );
}
