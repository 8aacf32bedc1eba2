import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '@industry/auth/contract.ts';
import { Link } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { useCloser } from './use-closer.ts';
import { useForgetAnswers, useSession } from './use-session.ts';

/** "Sign in", or who is signed in: one button that opens the ways to the own account, administration for who may, signing out. */
export function SessionLink(): ReactNode {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const session = useSession();
  const forget = useForgetAnswers();
  const id = useId();
  const box = useRef<HTMLSpanElement>(null);
  // Opened on a page; another page closes it.
  const [opened, setOpened] = useState<string | null>(null);
  const close = useCallback(() => setOpened(null), []);
  const open = opened === pathname;
  useCloser(box, open, close);
  const person = session.data?.person;
  if (!person) return <Link to="/sign-in">{t('session.signIn')}</Link>;
  return (
    <span className="session-menu" ref={box}>
      <button
        type="button"
        className="session-name"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpened(open ? null : pathname)}
      >
        {/* In the demonstration country the banner says whose eyes are borrowed. */}
        {session.data?.mode === 'real' ? person.name : t('session.menu')}
      </button>
      <ul id={id} className="shell-pages" hidden={!open}>
        <li>
          <Link to="/account">{t('session.account')}</Link>
        </li>
        {person.actions.includes('person.manage') && (
          <li>
            <Link to="/administration">{t('session.administration')}</Link>
          </li>
        )}
        <li>
          <button type="button" className="button secondary" onClick={() => void call(signOut).then(forget)}>
            {t('session.signOut')}
          </button>
        </li>
      </ul>
    </span>
  );
}
