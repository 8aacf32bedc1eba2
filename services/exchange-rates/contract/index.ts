import { type Static, Type as T } from 'typebox';
import { OriginSchema, route, TimesQuery } from '@industry/http/contract.ts';

const CurrencySchema = T.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217 code' });

/** Tenge for `quantity` units of a currency on a day, as the National Bank states it. */
export const ExchangeRateSchema = T.Object({
  date: T.String(),
  currency: CurrencySchema,
  quantity: T.String(),
  rate: T.String(),
  /** Tenge for one unit: rate divided by quantity, to six digits. */
  perUnit: T.String(),
  batch: T.String(),
});

export const listExchangeRates = route({
  id: 'listExchangeRates',
  method: 'GET',
  path: '/api/v1/exchange-rates',
  access: 'public',
  summary: 'Official exchange rates of a currency by day',
  query: T.Object(
    {
      knownAt: TimesQuery.knownAt,
      recordedAt: TimesQuery.recordedAt,
      currency: T.Optional(CurrencySchema),
    },
    { additionalProperties: false },
  ),
  response: T.Object({
    /** Currencies of which there are rates. */
    currencies: T.Array(CurrencySchema),
    /** Null when there are none. */
    currency: T.Union([CurrencySchema, T.Null()]),
    /** By day, oldest first. */
    rates: T.Array(ExchangeRateSchema),
    origins: T.Record(T.String(), OriginSchema),
  }),
});

export const enterExchangeRate = route({
  id: 'enterExchangeRate',
  method: 'POST',
  path: '/api/v1/exchange-rates',
  access: { action: 'batch.publish' },
  summary: 'Enter one official rate by hand, with the document that states it',
  body: T.Object(
    {
      date: T.String({ format: 'date' }),
      currency: CurrencySchema,
      quantity: T.String({ pattern: '^[1-9][0-9]{0,5}$' }),
      rate: T.String({ pattern: '^[0-9]{1,9}([.][0-9]{1,6})?$' }),
      /** Where the rate is stated: name, number and day of the document, or its address. */
      document: T.String({ minLength: 5, maxLength: 200, pattern: '\\S' }),
    },
    { additionalProperties: false },
  ),
  status: 201,
  response: T.Object({
    batch: T.String(),
    /** The same rate from the same document was entered before; nothing was added. */
    already: T.Boolean(),
  }),
  problems: ['rate-in-future', 'rate-refused'],
});

export type ExchangeRate = Static<typeof ExchangeRateSchema>;
