import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Link } from '@industry/design';
import { useActions } from './session.ts';

/** The content for who has signed in; to others it says what to do. */
export function SignInFirst({ children }: { children: ReactNode }): ReactNode {
  const { t } = useTranslation('programme');
  const { known, signedIn } = useActions();
  if (!known) return null;
  if (signedIn) return children;
  return (
    <EmptyState title={t('reporting.own.signIn')}>
      <p>
        <Link to="/sign-in">{t('reporting.own.signInLink')}</Link>
      </p>
    </EmptyState>
  );
}
