import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useFormat } from '@industry/design';
import { recordedAtOf } from '@industry/http/client.ts';

/** Over a page that was opened by a permanent link: which moment its figures are of, and the way to those of today. */
export function FrozenBanner(): ReactNode {
  const { t } = useTranslation('design');
  const format = useFormat();
  // Asked for so that the banner follows the address.
  const search: Record<string, unknown> = useSearch({ strict: false });
  const recordedAt = recordedAtOf(location.search);
  if (recordedAt === undefined) return null;
  const { recordedAt: _now, ...rest } = search;
  const query = new URLSearchParams(rest as Record<string, string>).toString();
  const path = location.pathname.replace(/^\/[a-z]{2}(?=\/|$)/, '') || '/';
  return (
    <div className="frozen" role="note">
      <div className="frame">
        <span>{t('frozen.text', { instant: format.instant(recordedAt, 'Asia/Almaty') })}</span>
        <Link to={query ? `${path}?${query}` : path}>{t('frozen.now')}</Link>
      </div>
    </div>
  );
}
