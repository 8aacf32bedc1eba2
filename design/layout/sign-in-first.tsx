import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { getSession } from '@industry/auth/contract.ts';
import { call } from '@industry/http/client.ts';
import { EmptyState } from './notice.tsx';
import { Link } from '../link.tsx';

interface SignInFirstProps {
  /** Page to come back to. */
  path: string;
  /** What the person must be permitted to do; absent: signing in is enough. */
  action?: string;
  children: ReactNode;
}

/** The content for who may see it; who has not signed in, or may not, is told what to do. */
export function SignInFirst({ path, action, children }: SignInFirstProps): ReactNode {
  const { t } = useTranslation('design');
  const session = useQuery({ queryKey: ['session'], queryFn: () => call(getSession) });
  if (!session.data) return null;
  const { person } = session.data;
  if (person === null) {
    return (
      <EmptyState title={t('signIn.first')}>
        <p>
          <Link to={`/sign-in?returnTo=${encodeURIComponent(path)}`}>{t('signIn.link')}</Link>
        </p>
      </EmptyState>
    );
  }
  if (action !== undefined && !person.actions.includes(action)) {
    return <EmptyState title={t('signIn.forbidden')}>{t('signIn.forbiddenRemedy')}</EmptyState>;
  }
  return children;
}
