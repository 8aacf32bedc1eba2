import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Classes } from './classes.ts';

interface LegendProps {
  classes: Classes;
  /** Writes a border with its unit. */
  write: (value: number) => string;
  title: string;
}

/** What the five colours mean, and the one for "no figure". */
export function Legend({ classes, write, title }: LegendProps): ReactNode {
  const { t } = useTranslation('design');
  const labels = [0, 1, 2, 3, 4].map((index) => {
    const from = classes.borders[index - 1];
    const to = classes.borders[index];
    if (from === undefined && to === undefined) return '';
    if (from === undefined) return t('legend.under', { value: write(to!) });
    return to === undefined ? t('legend.from', { value: write(from) }) : `${write(from)} \u2013 ${write(to)}`;
  });
  return (
    <ul className="legend" aria-label={title}>
      <li>{title}</li>
      {labels.filter(Boolean).map((label, index) => (
        <li key={label}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <rect className={`class-${index}`} width="16" height="16" />
          </svg>
          {label}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <rect className="class-missing" width="16" height="16" stroke="currentColor" strokeDasharray="2 2" />
        </svg>
        {t('legend.missing')}
      </li>
    </ul>
  );
}
