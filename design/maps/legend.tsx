import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../language.tsx';
import type { Classes } from './classes.ts';

/** What the five colours mean, and the one for "no figure". */
export function Legend({ classes, digits, unit }: { classes: Classes; digits: number; unit: string }): ReactNode {
  const { t } = useTranslation('design');
  const format = useFormat();
  const text = (value: number): string =>
    format.number(String(Math.round(value * 10 ** digits) / 10 ** digits), digits);
  const labels = [0, 1, 2, 3, 4].map((index) => {
    const from = classes.borders[index - 1];
    const to = classes.borders[index];
    if (from === undefined && to === undefined) return '';
    if (from === undefined) return t('legend.under', { value: text(to!) });
    return to === undefined ? t('legend.from', { value: text(from) }) : `${text(from)} \u2013 ${text(to)}`;
  });
  return (
    <ul className="legend" aria-label={unit}>
      <li>{unit}</li>
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
