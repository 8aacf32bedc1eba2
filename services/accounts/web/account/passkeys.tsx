import { startRegistration } from '@simplewebauthn/browser';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Field, Link, ProblemNotice, Section, useFormat } from '@industry/design';
import { call, ProblemError } from '@industry/http/client.ts';
import {
  type AccountAnswer,
  addOwnPasskey,
  type PasskeyAnswer,
  removeOwnPasskey,
  renameOwnPasskey,
  startOwnPasskey,
} from '@industry/accounts/contract';
import { type Change, useChange } from '../use-change.ts';

async function addPasskey(name: string): Promise<void> {
  const optionsJSON = await call(startOwnPasskey);
  // The options and the answer travel as the standard writes them; the library has types of its own for them.
  const response = await startRegistration({ optionsJSON: optionsJSON as never });
  await call(addOwnPasskey, { body: { name, response: response as never } });
}

function Passkey({ passkey, change }: { passkey: PasskeyAnswer; change: Change }): ReactNode {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const [name, setName] = useState(passkey.name);
  const params = { passkey: passkey.id };
  const when = (instant: string): string => format.instant(instant, 'Asia/Almaty');
  return (
    <li className="card stack">
      <Field
        label={t('passkey.name')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
        hint={[
          t('passkey.since', { when: when(passkey.createdAt), party: passkey.party }),
          passkey.usedAt ? t('passkey.used', { when: when(passkey.usedAt) }) : t('passkey.unused'),
        ].join(' ')}
      />
      <div className="row">
        <button
          type="button"
          className="button secondary"
          disabled={change.busy || name === passkey.name || name.trim() === ''}
          onClick={() => void change.run(() => call(renameOwnPasskey, { params, body: { name } }))}
        >
          {t('passkey.rename')}
        </button>
        <button
          type="button"
          className="button secondary"
          disabled={change.busy}
          onClick={() => void change.run(() => call(removeOwnPasskey, { params }))}
        >
          {t('passkey.remove')}
        </button>
      </div>
    </li>
  );
}

/** Passkeys: signing in by finger, face or the device's code, with nothing to type and nothing to give away. */
export function Passkeys({ account }: { account: AccountAnswer }): ReactNode {
  const { t } = useTranslation('accounts');
  const change = useChange();
  const again = change.error instanceof ProblemError && change.error.problem.code === 'sign-in-again';
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const { currentTarget: form } = event;
    const name = String(new FormData(form).get('name'));
    if (await change.run(() => addPasskey(name))) form.reset();
  };
  return (
    <Section title={t('passkey.title')}>
      <p className="prose">{t('passkey.lead')}</p>
      {change.error && <ProblemNotice error={change.error} />}
      {again && (
        <p>
          <Link to="/sign-in?returnTo=/account">{t('passkey.signInAgain')}</Link>
        </p>
      )}
      {account.passkeys.length > 0 && (
        <ul className="stack" style={{ listStyle: 'none', padding: 0 }}>
          {account.passkeys.map((passkey) => (
            <Passkey key={passkey.id} passkey={passkey} change={change} />
          ))}
        </ul>
      )}
      {account.passkeysPossible ? (
        <form className="stack" onSubmit={(event) => void submit(event)}>
          <Field label={t('passkey.new')} hint={t('passkey.newHint')} name="name" maxLength={200} required />
          <div>
            <button type="submit" className="button secondary" disabled={change.busy}>
              {t('passkey.add')}
            </button>
          </div>
        </form>
      ) : (
        <EmptyState title={t('passkey.impossible')}>{t('passkey.impossibleRemedy')}</EmptyState>
      )}
    </Section>
  );
}
