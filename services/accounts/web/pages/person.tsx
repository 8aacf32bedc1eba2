import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, FactsList, Query, Section, useFormat } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getPerson, type PersonDetailsAnswer } from '@industry/accounts/contract';
import { useActorName } from '../administration/actor-name.ts';
import { Administration } from '../administration/frame.tsx';
import { PersonActions } from '../administration/person-actions.tsx';
import { PersonRecord } from '../administration/person-record.tsx';
import { PersonRoles } from '../administration/person-roles.tsx';

type Event = PersonDetailsAnswer['events'][number];

function History({ details }: { details: PersonDetailsAnswer }): ReactNode {
  const { t, i18n } = useTranslation('accounts');
  const format = useFormat();
  const actor = useActorName(details.actors);
  const words = (action: string): string =>
    i18n.exists(`event.${action}`, { ns: 'accounts' }) ? t(`event.${action}`) : action;
  const columns: readonly Column<Event>[] = [
    {
      id: 'when',
      header: t('history.when'),
      value: (row) => row.recordedAt,
      cell: (row) => format.instant(row.recordedAt, 'Asia/Almaty'),
    },
    { id: 'what', header: t('history.what'), value: (row) => words(row.action) },
    { id: 'who', header: t('history.who'), value: (row) => actor(row.actor) },
  ];
  return (
    <Section title={t('history.title')}>
      <DataTable caption={t('history.caption')} columns={columns} rows={details.events} />
    </Section>
  );
}

function Ways({ details }: { details: PersonDetailsAnswer }): ReactNode {
  const { t } = useTranslation('accounts');
  const { person, hasPassword, passkeys, identities } = details;
  const ways = [
    ...(hasPassword ? [t('way.password')] : []),
    ...passkeys.map(({ name }) => `${t('way.passkey')} (${name})`),
    ...identities.map(({ issuer }) => issuer),
  ];
  return (
    <FactsList
      rows={[
        [t('field.email'), person.email],
        [t('field.state'), t(`state.${person.state}`)],
        [t('person.ways'), ways.join(', ') || t('person.noWays')],
      ]}
    />
  );
}

export default function PersonPage(): ReactNode {
  const { t } = useTranslation('accounts');
  const { person } = useParams({ strict: false }) as { person: string };
  const path = `/administration/persons/${person}`;
  const ask = () => call(getPerson, { params: { person } });
  // The title is the person's name as soon as it is known; the content below asks the same question.
  const known = useQuery({ queryKey: ['person', person], queryFn: ask, retry: false }).data;
  return (
    <Administration title={known?.person.name ?? t('person.title')} path={path}>
      <Query name={['person', person]} ask={ask}>
        {(details) => (
          <>
            <Ways details={details} />
            <PersonRoles details={details} />
            <PersonActions details={details} />
            <PersonRecord key={details.person.version} person={details.person} />
            <History details={details} />
          </>
        )}
      </Query>
    </Administration>
  );
}
