import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RightsAnswer } from '@industry/auth/contract.ts';
import { Exportable, useText } from '@industry/design';
import { Ground } from './ground.tsx';

/** The whole table: a line an action, a column a role; what is empty is denied. */
export function RightsMatrix({ roles, actions, permissions }: RightsAnswer): ReactNode {
  const { t } = useTranslation('accounts');
  const text = useText();
  const held = new Map(permissions.map((one) => [`${one.action} ${one.role}`, one]));
  return (
    <Exportable
      kind="table"
      title={t('rights.matrix')}
      fileName="rights"
      table={() => ({
        columns: [t('rights.action'), ...roles.map((role) => text(role.title))].map((header) => ({
          header,
          numeric: false,
        })),
        rows: actions.map((action) => [
          text(action.title),
          ...roles.map((role) => {
            const found = held.get(`${action.id} ${role.id}`);
            return found ? [t(`rights.reach.${found.reach}`), found.clause].filter(Boolean).join(' · ') : null;
          }),
        ]),
      })}
    >
      <div className="table-box" tabIndex={0} role="region" aria-label={t('rights.matrix')}>
        <table className="data matrix">
          <caption>{t('rights.key')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('rights.action')}</th>
              {roles.map((role) => (
                <th key={role.id} scope="col">
                  {text(role.title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {actions.map((action) => (
              <tr key={action.id}>
                <th scope="row">{text(action.title)}</th>
                {roles.map((role) => {
                  const found = held.get(`${action.id} ${role.id}`);
                  return (
                    <td key={role.id}>
                      {found && (
                        <>
                          <span className={`reach reach-${found.reach}`}>{t(`rights.reach.${found.reach}`)}</span>
                          <Ground clause={found.clause} />
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Exportable>
  );
}
