import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, EmptyState, ProblemNotice, Section, useFormat } from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  type AssignmentAnswer,
  endAssignment,
  giveAssignment,
  type PersonDetailsAnswer,
} from '@industry/accounts/contract';
import { useRoleNames } from '../role-names.ts';
import { RowButton } from '../row-button.tsx';
import { useChange } from '../use-change.ts';
import { useActorName } from './actor-name.ts';
import { AssignmentForm } from './assignment-form.tsx';

/** What a person holds and held, by whom it was given, and what is given or ended now. */
export function PersonRoles({ details }: { details: PersonDetailsAnswer }): ReactNode {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const names = useRoleNames();
  const actor = useActorName(details.actors);
  const change = useChange();
  const { person, assignments } = details;
  const end = (assignment: string): void =>
    void change.run(() => call(endAssignment, { params: { person: person.id, assignment } }));
  const columns: readonly Column<AssignmentAnswer>[] = [
    { id: 'role', header: t('field.role'), value: (row) => names.role(row.role) },
    {
      id: 'scope',
      header: t('assignment.for'),
      value: (row) => names.scope(row.scope) || t('assignment.country'),
    },
    { id: 'by', header: t('assignment.by'), value: (row) => actor(row.givenBy) },
    {
      id: 'since',
      header: t('assignment.since'),
      value: (row) => row.givenAt,
      cell: (row) => format.instant(row.givenAt, 'Asia/Almaty'),
    },
    {
      id: 'end',
      header: t('assignment.ended'),
      value: (row) => row.endedAt,
      cell: (row) =>
        row.endedAt ? (
          format.instant(row.endedAt, 'Asia/Almaty')
        ) : (
          <RowButton sure disabled={change.busy} onAct={() => end(row.id)}>
            {t('assignment.end')}
          </RowButton>
        ),
    },
  ];
  return (
    <Section title={t('field.roles')}>
      {change.error && <ProblemNotice error={change.error} />}
      {assignments.length === 0 ? (
        <EmptyState title={t('assignment.none')}>{t('assignment.noneRemedy')}</EmptyState>
      ) : (
        <DataTable caption={t('assignment.caption')} columns={columns} rows={assignments} />
      )}
      {person.state !== 'closed' && (
        <AssignmentForm
          key={assignments.length}
          onGive={(body) => void change.run(() => call(giveAssignment, { params: { person: person.id }, body }))}
        />
      )}
    </Section>
  );
}
