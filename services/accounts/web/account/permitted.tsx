import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Section, useText } from '@industry/design';
import type { AccountAnswer } from '@industry/accounts/contract';
import { useRoleNames } from '../role-names.ts';

/** The roles that I hold, and what the programme's table of rights permits them. */
export function Permitted({ account }: { account: AccountAnswer }): ReactNode {
  const { t } = useTranslation('accounts');
  const text = useText();
  const names = useRoleNames();
  if (account.assignments.length === 0) {
    return (
      <Section title={t('permitted.title')}>
        <EmptyState title={t('permitted.none')}>{t('permitted.noneRemedy')}</EmptyState>
      </Section>
    );
  }
  return (
    <Section title={t('permitted.title')}>
      <ul>
        {account.assignments.map(({ id, role, scope }) => (
          <li key={id}>
            <strong>{names.role(role)}</strong>
            {Object.keys(scope).length > 0 && ` – ${names.scope(scope)}`}
          </li>
        ))}
      </ul>
      {account.permitted.length > 0 && (
        <>
          <h3>{t('permitted.actions')}</h3>
          <ul>
            {account.permitted.map(({ action, title, reach }) => (
              <li key={action}>
                {text(title)}
                {reach !== 'all' && ` – ${[...new Set(reach.map(names.scope))].join('; ')}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
