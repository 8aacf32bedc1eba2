import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RightsAnswer } from '@industry/auth/contract.ts';
import { Fold, useText } from '@industry/design';
import { Ground } from './ground.tsx';

/** What each role is for and what it may do, one card a role; on a phone each opens at a tap. */
export function RoleCards({ roles, actions, permissions }: RightsAnswer): ReactNode {
  const { t } = useTranslation('accounts');
  const text = useText();
  const titles = new Map(actions.map(({ id, title }) => [id, text(title)]));
  return (
    <div className="role-cards">
      {roles.map((role) => {
        const own = permissions.filter((one) => one.role === role.id);
        return (
          <div className="card" key={role.id}>
            <Fold head={<h3>{text(role.title)}</h3>}>
              <p>{text(role.duty)}</p>
              <p className="small muted">{t(`rights.held.${role.scope}`)}</p>
              {own.length === 0 ? (
                <p>{t('rights.noAction')}</p>
              ) : (
                <ul className="role-actions">
                  {own.map(({ action, reach, clause }) => (
                    <li key={action}>
                      {titles.get(action) ?? action}
                      <span className="small muted">
                        {reach === 'all' ? t('rights.all') : t(`rights.own.${role.scope}`)} · <Ground clause={clause} />
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </Fold>
          </div>
        );
      })}
    </div>
  );
}
