import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The theme chosen before, else the system's. */
export function applyTheme(): void {
  const chosen = localStorage.getItem('theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset['theme'] = chosen;
}

export function ThemeSwitch(): ReactNode {
  const { t } = useTranslation('shell');
  const toggle = (): void => {
    const dark =
      document.documentElement.dataset['theme'] ??
      (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    localStorage.setItem('theme', dark === 'dark' ? 'light' : 'dark');
    applyTheme();
  };
  return (
    <button type="button" className="theme-switch" onClick={toggle} aria-label={t('theme')} title={t('theme')}>
      <span aria-hidden="true">◐</span>
    </button>
  );
}
