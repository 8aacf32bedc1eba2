import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Column,
  DataTable,
  EmptyState,
  Field,
  Link,
  ProblemNotice,
  Query,
  Section,
  useFormat,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { endInvitation, type InvitationAnswer, invite, listInvitations } from '@industry/accounts/contract';
import { useActorName } from '../administration/actor-name.ts';
import { useAssignmentChoice } from '../administration/assignment-form.tsx';
import { Administration } from '../administration/frame.tsx';
import { LinkNotice } from '../administration/link-notice.tsx';
import { RowButton } from '../row-button.tsx';
import { useChange } from '../use-change.ts';

function Invite(): ReactNode {
  const { t } = useTranslation('accounts');
  const change = useChange();
  const { fields, chosen } = useAssignmentChoice();
  const [link, setLink] = useState<{ link: string; expiresAt: string }>();
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const { currentTarget: form } = event;
    const given = new FormData(form);
    const name = String(given.get('name') ?? '').trim();
    const body = {
      email: String(given.get('email')),
      ...(name !== '' && { name }),
      assignments: chosen ? [chosen] : [],
    };
    setLink(undefined);
    if (await change.run(async () => setLink(await call(invite, { body })))) form.reset();
  };
  return (
    <Section title={t('invite.title')}>
      {change.error && <ProblemNotice error={change.error} />}
      {link && <LinkNotice {...link} />}
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <Field label={t('field.email')} name="email" type="email" autoComplete="off" required />
        <Field label={t('field.name')} hint={t('invite.nameHint')} name="name" autoComplete="off" maxLength={200} />
        {fields}
        <div>
          <button type="submit" className="button" disabled={change.busy}>
            {t('invite.submit')}
          </button>
        </div>
      </form>
    </Section>
  );
}

type Given = Awaited<ReturnType<typeof ask>>;
const ask = () => call(listInvitations);

function Invitations({ invitations, actors }: Given): ReactNode {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const change = useChange();
  const actor = useActorName(actors);
  const when = (instant: string): string => format.instant(instant, 'Asia/Almaty');
  const columns: readonly Column<InvitationAnswer>[] = [
    {
      id: 'person',
      header: t('field.name'),
      value: (row) => row.name,
      cell: (row) => <Link to={`/administration/persons/${row.person}`}>{row.name}</Link>,
    },
    { id: 'state', header: t('field.state'), value: (row) => t(`invitation.${row.state}`) },
    { id: 'until', header: t('invite.until'), value: (row) => row.expiresAt, cell: (row) => when(row.expiresAt) },
    { id: 'by', header: t('assignment.by'), value: (row) => actor(row.givenBy) },
    {
      id: 'end',
      header: t('action'),
      value: () => null,
      cell: (row) =>
        row.state === 'open' ? (
          <RowButton
            disabled={change.busy}
            onAct={() => void change.run(() => call(endInvitation, { params: { invitation: row.id } }))}
          >
            {t('invite.end')}
          </RowButton>
        ) : (
          '–'
        ),
    },
  ];
  return (
    <Section title={t('invite.given')}>
      {change.error && <ProblemNotice error={change.error} />}
      {invitations.length === 0 ? (
        <EmptyState title={t('invite.none')}>{t('invite.noneRemedy')}</EmptyState>
      ) : (
        <DataTable caption={t('invite.caption')} columns={columns} rows={invitations} searchable />
      )}
    </Section>
  );
}

export default function InvitationsPage(): ReactNode {
  const { t } = useTranslation('accounts');
  return (
    <Administration title={t('admin.invitations')} lead={t('invite.lead')} path="/administration/invitations">
      <Invite />
      <Query name={['invitations']} ask={ask}>
        {(given) => <Invitations {...given} />}
      </Query>
    </Administration>
  );
}
