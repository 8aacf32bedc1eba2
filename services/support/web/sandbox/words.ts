import { useTranslation } from 'react-i18next';
import { useFormat, useText } from '@industry/design';
import type { SandboxForm, SandboxMeasure, SandboxParameter } from '@industry/support/contract';

type Money = SandboxMeasure['money']['before'];

/** Words of the sandbox: money by currency, a figure with its unit, who is what. */
export function useSandboxWords(form: SandboxForm) {
  const { t } = useTranslation('support');
  const format = useFormat();
  const text = useText();
  const titles = new Map([...form.measures, ...form.groups].map(({ id, title }) => [id, title]));
  const places = {
    region: new Map(form.regions.map(({ code, title }) => [code, title])),
    sector: new Map(form.sectors.map(({ code, title }) => [code, title])),
  };
  return {
    title: (id: string): string => (titles.has(id) ? text(titles.get(id)!) : id),
    money({ totals, unknown }: Money): string {
      const sums = Object.entries(totals).map(([currency, total]) => `${format.compact(total)} ${currency}`);
      if (sums.length > 0) return sums.join(' + ');
      return t(unknown > 0 ? 'sandbox.money.unknown' : 'sandbox.money.none');
    },
    place(dimension: 'region' | 'sector' | 'size', code: string): string {
      if (dimension === 'size') return t(`sandbox.size.${code}`);
      const found = places[dimension].get(code);
      return found === undefined ? code : text(found);
    },
    figure({ value, unit, type }: SandboxParameter): string {
      if (value === null) return t('sandbox.figure.unset');
      if (typeof value === 'boolean') return t(value ? 'sandbox.yes' : 'sandbox.no');
      if (typeof value === 'object') return `${format.number(value.amount)} ${value.currency}`;
      if (type === 'share') return `${format.number(String(value))} (${format.percent(String(value))})`;
      if (type === 'date') return format.date(String(value));
      const words = unit === 'month' || unit === 'per-year' ? ` ${t(`sandbox.unit.${unit}`)}` : '';
      return `${type === 'integer' || type === 'decimal' ? format.number(String(value)) : value}${words}`;
    },
  };
}

/** Total of one currency, for sorting and bars; 0 where there is none. */
export function amountIn({ totals }: Money, currency: string): number {
  return Number(totals[currency] ?? 0);
}
