import { startRegistration } from '@simplewebauthn/browser';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Field, Page, ProblemNotice, Query, useFormat } from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  acceptWithPasskey,
  acceptWithPassword,
  readInvitation,
  startInvitedPasskey,
} from '@industry/accounts/contract';

/** The token stands after `#`, so that it reaches no log and no other site. */
const tokenOfAddress = (): string => new URLSearchParams(location.hash.slice(1)).get('token') ?? '';

type Invitation = Awaited<ReturnType<typeof readByToken>>;
const readByToken = (token: string) => call(readInvitation, { body: { token } });

async function acceptByPasskey(token: string, name: string, passkey: string): Promise<void> {
  const optionsJSON = await call(startInvitedPasskey, { body: { token, name } });
  const response = await startRegistration({ optionsJSON: optionsJSON as never });
  await call(acceptWithPasskey, { body: { token, name, passkey, response: response as never } });
}

function Accept({ token, invitation }: { token: string; invitation: Invitation }): ReactNode {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const [name, setName] = useState(invitation.name ?? '');
  const accept = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
      // Away from here first: the link is used up, and must not be asked about again.
      await navigate({ to: '/account' });
      void queries.resetQueries();
    } catch (failure) {
      if ((failure as Error).name !== 'NotAllowedError') setError(failure as Error);
      setBusy(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    void accept(() => call(acceptWithPassword, { body: { token, name, password } }));
  };
  return (
    <>
      <p>
        {t('invitation.for', {
          email: invitation.email ?? '',
          until: format.instant(invitation.expiresAt, 'Asia/Almaty'),
        })}
      </p>
      {error && <ProblemNotice error={error} />}
      <form className="stack" onSubmit={submit}>
        <Field
          label={t('field.name')}
          hint={t('invitation.nameHint')}
          name="name"
          autoComplete="name"
          maxLength={200}
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <input type="hidden" name="username" autoComplete="username" value={invitation.email ?? ''} readOnly />
        <Field
          label={t('password.next')}
          hint={t('password.hint')}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={12}
          maxLength={256}
          required
        />
        <div>
          <button type="submit" className="button" disabled={busy}>
            {t('invitation.submit')}
          </button>
        </div>
      </form>
      {invitation.passkeysPossible && (
        <div className="stack">
          <p className="muted">{t('invitation.or')}</p>
          <div>
            <button
              type="button"
              className="button secondary"
              disabled={busy || name.trim() === ''}
              onClick={() => void accept(() => acceptByPasskey(token, name, t('passkey.first')))}
            >
              {t('invitation.passkey')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

export default function InvitationPage(): ReactNode {
  const { t } = useTranslation('accounts');
  const [token] = useState(tokenOfAddress);
  return (
    <Page title={t('invitation.title')} lead={t('invitation.lead')}>
      {token === '' ? (
        <EmptyState title={t('invitation.noToken')}>{t('invitation.noTokenRemedy')}</EmptyState>
      ) : (
        <Query name={['invitation', token]} ask={() => readByToken(token)}>
          {(invitation) => <Accept token={token} invitation={invitation} />}
        </Query>
      )}
    </Page>
  );
}
