import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, Query, useFormat, useSearchState } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listPersons, PERSON_STATES, type PersonAnswer } from '@industry/accounts/contract';
import { textFor } from '@industry/values';
import { Administration } from '../administration/frame.tsx';
import { Choice } from '../choice.tsx';
import { useRoleNames } from '../role-names.ts';

function Persons({ persons }: { persons: readonly PersonAnswer[] }): ReactNode {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const names = useRoleNames();
  const [state, setState] = useSearchState('state');
  const held = (row: PersonAnswer): string =>
    row.assignments
      .map(({ role, scope }) => [names.role(role), names.scope(scope)].filter((part) => part !== '').join(' – '))
      .join('; ');
  const columns: readonly Column<PersonAnswer>[] = [
    {
      id: 'name',
      header: t('field.name'),
      value: (row) => row.name,
      cell: (row) => <Link to={`/administration/persons/${row.id}`}>{row.name}</Link>,
    },
    { id: 'email', header: t('field.email'), value: (row) => row.email },
    { id: 'state', header: t('field.state'), value: (row) => t(`state.${row.state}`) },
    {
      id: 'organisation',
      header: t('field.organisation'),
      value: (row) => row.organisation && textFor(row.organisation.name, format.language).text,
    },
    { id: 'roles', header: t('field.roles'), value: (row) => held(row) || null },
    {
      id: 'seen',
      header: t('session.seen'),
      value: (row) => row.seenAt,
      cell: (row) => (row.seenAt ? format.instant(row.seenAt, 'Asia/Almaty') : t('persons.notSeen')),
    },
  ];
  const rows = persons.filter((row) => state === undefined || row.state === state);
  return (
    <>
      <Choice
        label={t('field.state')}
        none={t('persons.everyState')}
        value={state ?? ''}
        choices={PERSON_STATES.map((id) => ({ id, label: t(`state.${id}`) }))}
        onChange={(event) => setState(event.target.value || undefined)}
      />
      <DataTable caption={t('persons.caption')} columns={columns} rows={rows} searchable fileName="persons" />
    </>
  );
}

export default function PersonsPage(): ReactNode {
  const { t } = useTranslation('accounts');
  return (
    <Administration title={t('admin.persons')} lead={t('persons.lead')} path="/administration">
      <Query name={['persons']} ask={() => call(listPersons)}>
        {({ persons }) => <Persons persons={persons} />}
      </Query>
    </Administration>
  );
}
