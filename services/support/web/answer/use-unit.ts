import { useTranslation } from 'react-i18next';
import { useFormat } from '@industry/design';

/** Units of the rules that are no currency; a rate a year is read in per cent. */
const WORDED = ['month', 'idea'];

/** A number of the rules with its unit: "120 months", "5 % a year", "80 000 000 KZT". */
export function useUnit(): (value: string, unit: string | null) => string {
  const { t } = useTranslation('support');
  const format = useFormat();
  return (value, unit) => {
    if (unit === 'share') return format.percent(value);
    if (unit === 'per-year') return t('unit.per-year', { rate: format.percent(value) });
    if (unit !== null && WORDED.includes(unit)) return t(`unit.${unit}`, { count: Number(value) });
    return [format.number(value), unit].filter(Boolean).join(' ');
  };
}
