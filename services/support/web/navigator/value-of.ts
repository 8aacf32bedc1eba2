import type { FigureValue, SupportQuestion } from '@industry/support/contract';
import { decimal, isDecimalString } from '@industry/values';

/** Classification of goods that people name them in, where the rules name none. */
const GOODS = 'HS2017';

/**
 * What was typed as the value of a fact; null: it is none. Spaces between digits and a decimal comma are as good as none and a point.
 *
 * Example: a share of `12,5`, and a rate a year, is `0.125`; money of `80 000 000` is `{ amount: '80000000', currency: 'KZT' }`.
 */
export function valueOf({ type, unit, values }: SupportQuestion, typed: string): FigureValue | null {
  const text = typed.trim();
  const number = text.replace(/[\s\u00a0]/g, '').replace(',', '.');
  switch (type) {
    case 'share':
      return isDecimalString(number) ? decimal(number).div(100).toFixed() : null;
    case 'decimal':
      if (!isDecimalString(number)) return null;
      return unit === 'per-year' ? decimal(number).div(100).toFixed() : number;
    case 'integer':
      return /^-?\d{1,15}$/.test(number) ? Number(number) : null;
    case 'money':
      return isDecimalString(number) && unit !== null ? { amount: number, currency: unit } : null;
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? text : null;
    case 'enum':
      return values.some(({ id }) => id === text) ? text : null;
    case 'goods': {
      const codes = text.split(/[\s,;]+/).filter(Boolean);
      return codes.length > 0 && codes.every((code) => /^\d{2,10}$/.test(code))
        ? codes.map((code) => ({ code, scheme: unit ?? GOODS }))
        : null;
    }
    case 'code':
      return text === '' ? null : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : null;
  }
}

/** A value as it would have been typed, for a form that is opened again. */
export function typedOf({ type, unit }: SupportQuestion, value: FigureValue | undefined): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(({ code }) => code).join(', ');
  if (typeof value === 'object') return value.amount;
  const percent = type === 'share' || unit === 'per-year';
  return percent && isDecimalString(value) ? decimal(value).times(100).toFixed() : String(value);
}
