import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Page, SignInFirst } from '@industry/design';

const PARTS = [
  { path: '/administration', label: 'admin.persons' },
  { path: '/administration/invitations', label: 'admin.invitations' },
  { path: '/administration/organisations', label: 'admin.organisations' },
] as const;

interface AdministrationProps {
  title: string;
  lead?: ReactNode;
  path: string;
  children: ReactNode;
}

/** A page of administration: its parts beside each other, for who may keep accounts. */
export function Administration({ title, lead, path, children }: AdministrationProps): ReactNode {
  const { t } = useTranslation('accounts');
  return (
    <Page title={title} lead={lead}>
      <nav aria-label={t('admin.title')}>
        <ul className="shell-nav">
          {PARTS.map((part) => (
            <li key={part.path}>
              <Link to={part.path} aria-current={part.path === path ? 'page' : undefined}>
                {t(part.label)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <SignInFirst path={path} action="person.manage">
        {children}
      </SignInFirst>
    </Page>
  );
}
