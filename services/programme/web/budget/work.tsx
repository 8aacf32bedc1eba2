import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { getSession } from '@industry/auth/contract.ts';
import { Link, Query, Section, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listBudgetWork, type BudgetStatement } from '@industry/programme/contract';
import { DecisionTag } from '../decisions/decision-state.tsx';
import { useBudgetWords } from './words.ts';

/** What waits for the viewer, and what the viewer may record; nothing for others. */
export function BudgetWork(): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const session = useQuery({ queryKey: ['session'], queryFn: () => call(getSession) });
  const actions = session.data?.person?.actions ?? [];
  if (!actions.includes('budget.record') && !actions.includes('budget.approve')) return null;
  return (
    <Section title={t('budget.work')}>
      <Query name={['budget', 'work']} ask={() => call(listBudgetWork)}>
        {({ bodies, statements }) => (
          <div className="stack">
            {statements.length === 0 && <p className="muted">{t('budget.noWork')}</p>}
            <ul className="plain-list">
              {statements.map((statement) => (
                <Open key={statement.id} statement={statement} />
              ))}
            </ul>
            <div className="button-row no-print">
              {bodies.map(({ body, budget }) => (
                <span key={body.id} className="button-row">
                  {budget && (
                    <Link className="button" to={`/budget/record?kind=revised&body=${body.id}`}>
                      {t('budget.recordRevised')}
                    </Link>
                  )}
                  <Link className="button secondary" to={`/budget/record?kind=spent&body=${body.id}`}>
                    {t('budget.recordSpent', { body: text(body.shortName) })}
                  </Link>
                </span>
              ))}
            </div>
          </div>
        )}
      </Query>
    </Section>
  );
}

function Open({ statement }: { statement: BudgetStatement }): ReactNode {
  const text = useText();
  const words = useBudgetWords(statement.unit);
  return (
    <li className="row">
      <DecisionTag state={statement.state} />
      <Link to={`/budget/statements/${statement.id}`}>
        {words.subject(statement)}, {text(statement.body.shortName)}
      </Link>
      <span className="numeric">
        {words.amount(statement.total)} {text(statement.unit.symbol)}
      </span>
    </li>
  );
}
