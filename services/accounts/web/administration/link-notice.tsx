import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, Notice, useFormat } from '@industry/design';

/** A one-time link, shown once: the store keeps only its hash. */
export function LinkNotice({ link, expiresAt }: { link: string; expiresAt: string }): ReactNode {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  return (
    <Notice title={t('link.title')}>
      <p>{t('link.text', { until: format.instant(expiresAt, 'Asia/Almaty') })}</p>
      <CommandLine command={link} />
    </Notice>
  );
}
