import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '@industry/auth/contract.ts';
import { Link } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { useForgetAnswers, useSession } from './use-session.ts';

/** "Sign in", or who is signed in (the way to the own account) with "sign out"; administration for who may. */
export function SessionLink(): ReactNode {
  const { t } = useTranslation('shell');
  const session = useSession();
  const forget = useForgetAnswers();
  const person = session.data?.person;
  if (!person) return <Link to="/sign-in">{t('session.signIn')}</Link>;
  return (
    <span className="row small">
      {person.actions.includes('person.manage') && <Link to="/administration">{t('session.administration')}</Link>}
      {/* In the demonstration country the banner says whose eyes are borrowed. */}
      <Link to="/account">{session.data?.mode === 'real' ? person.name : t('session.account')}</Link>
      <button type="button" className="button secondary" onClick={() => void call(signOut).then(forget)}>
        {t('session.signOut')}
      </button>
    </span>
  );
}
