import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Page, ProblemNotice } from '@industry/design';

export function NotFoundPage(): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('notFound.title')} lead={t('notFound.lead')}>
      <p>
        <Link to="/">{t('notFound.front')}</Link>
      </p>
    </Page>
  );
}

export function ErrorPage({ error }: ErrorComponentProps): ReactNode {
  const { t } = useTranslation('shell');
  const router = useRouter();
  return (
    <Page title={t('error.title')}>
      <ProblemNotice
        error={error instanceof Error ? error : new Error(String(error))}
        retry={() => void router.invalidate()}
      />
    </Page>
  );
}
