import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@industry/design';
import { clausePath } from '@industry/legislation/contract';

/** The clause that gives a right, or that none does. */
export function Ground({ clause }: { clause: string | null }): ReactNode {
  const { t } = useTranslation('accounts');
  if (clause === null) return <span className="small muted">{t('rights.notInDecree')}</span>;
  return (
    <Link to={clausePath(clause)} className="small">
      {clause}
    </Link>
  );
}
