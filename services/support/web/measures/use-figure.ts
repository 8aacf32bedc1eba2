import { useTranslation } from 'react-i18next';
import { useFormat } from '@industry/design';
import { useUnit } from '../answer/use-unit.ts';
import type { RuleFigure } from '@industry/support/contract';

/** A figure of the rules as it is read on its day. */
export function useFigure(): (figure: RuleFigure) => string {
  const { t } = useTranslation('support');
  const format = useFormat();
  const withUnit = useUnit();
  return ({ value, type, unit }) => {
    if (value === null) return t('measure.unset');
    if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no');
    if (typeof value === 'object') return withUnit(value.amount, value.currency);
    if (type === 'share') return withUnit(String(value), 'share');
    if (type === 'date') return format.date(String(value));
    return /^-?\d+(\.\d+)?$/.test(String(value)) ? withUnit(String(value), unit) : String(value);
  };
}
