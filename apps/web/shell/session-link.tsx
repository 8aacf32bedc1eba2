import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '@industry/auth/contract.ts';
import { Link } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { useForgetAnswers, useSession } from './use-session.ts';

/** "Sign in", or who is signed in with "sign out". */
export function SessionLink(): ReactNode {
  const { t } = useTranslation('shell');
  const session = useSession();
  const forget = useForgetAnswers();
  const person = session.data?.person;
  if (!person) return <Link to="/sign-in">{t('session.signIn')}</Link>;
  return (
    <span className="row small">
      {/* In the demonstration country the banner says whose eyes are borrowed. */}
      {session.data?.mode === 'real' && person.name}
      <button type="button" className="button secondary" onClick={() => void call(signOut).then(forget)}>
        {t('session.signOut')}
      </button>
    </span>
  );
}
