import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { getRights, type RightsAnswer } from '@industry/auth/contract.ts';
import { type Column, DataTable, Page, Query, Section, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { Ground } from '../rights/ground.tsx';
import { RightsMatrix } from '../rights/matrix.tsx';
import { RoleCards } from '../rights/role-cards.tsx';

type SecrecyRow = RightsAnswer['secrecy'][number];

function SecrecyTable({ secrecy, roles }: RightsAnswer): ReactNode {
  const { t } = useTranslation('accounts');
  const text = useText();
  const titles = new Map(roles.map(({ id, title }) => [id, text(title)]));
  const words = (id: string, header: string, value: (row: SecrecyRow) => string): Column<SecrecyRow> => ({
    id,
    header,
    value,
    cell: (row) => <span className="matrix-words">{value(row)}</span>,
  });
  const columns: readonly Column<SecrecyRow>[] = [
    words('class', t('rights.class'), (row) => t(`rights.class.${row.class}`)),
    words('purpose', t('rights.purpose'), (row) => t(`rights.purpose.${row.purpose}`)),
    words('roles', t('rights.who'), (row) => row.roles.map((id) => titles.get(id) ?? id).join(', ')),
    {
      id: 'ground',
      header: t('rights.ground'),
      value: (row) => text(row.ground),
      cell: (row) => <span className="matrix-ground">{text(row.ground)}</span>,
    },
    {
      id: 'clause',
      header: t('rights.clause'),
      value: (row) => row.clause,
      cell: (row) => <Ground clause={row.clause} />,
    },
  ];
  return <DataTable caption={t('rights.secrecy')} columns={columns} rows={secrecy} fileName="secrecy" />;
}

/** Everybody may see who may do what, who may read what, and which clause gives the right. */
export default function RightsPage(): ReactNode {
  const { t } = useTranslation('accounts');
  return (
    <Page title={t('rights.title')} lead={t('rights.lead')}>
      <Query name={['rights']} ask={() => call(getRights)}>
        {(rights) => (
          <>
            <Section title={t('rights.byRole')}>
              <RoleCards {...rights} />
            </Section>
            <Section
              title={t('rights.matrix')}
              aside={
                <button type="button" className="button secondary" onClick={() => globalThis.print()}>
                  {t('rights.print')}
                </button>
              }
            >
              <RightsMatrix {...rights} />
            </Section>
            <Section title={t('rights.secrecy')}>
              <p className="prose">{t('rights.secrecyLead')}</p>
              <SecrecyTable {...rights} />
            </Section>
          </>
        )}
      </Query>
    </Page>
  );
}
