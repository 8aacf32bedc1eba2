import type { Observation } from '@industry/facts/types.ts';
import { decimal, decimalString } from '@industry/values';
import type { ExchangeRate } from '@industry/exchange-rates/contract';

/** Pairs rate and quantity of each day; a day of which one of the two is missing has no rate. */
export function ratesOf(observations: readonly Observation[], asked: string | undefined) {
  const currencies = [...new Set(observations.map(({ keys }) => keys['currency']!))].toSorted();
  const currency = asked ?? (currencies.includes('USD') ? 'USD' : (currencies[0] ?? null));
  const own = observations.filter(({ keys, value }) => keys['currency'] === currency && value !== null);
  const quantities = new Map(
    own.filter(({ fact }) => fact === 'quantity').map(({ periodStart, value }) => [periodStart, value!]),
  );
  const stated = own.filter(({ fact, periodStart }) => fact === 'rate' && quantities.has(periodStart));
  const rates = stated.map(({ periodStart: date, value, origin }): ExchangeRate => {
    const quantity = quantities.get(date)!;
    const perUnit = decimalString(decimal(value!).div(quantity).toDecimalPlaces(6));
    return { date, currency: currency!, quantity, rate: value!, perUnit, batch: origin.batch };
  });
  return {
    currencies,
    currency,
    rates: rates.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    origins: Object.fromEntries(stated.map(({ origin }) => [origin.batch, origin])),
  };
}
