import { type Static, Type as T } from 'typebox';
import { OriginSchema } from '@industry/http/contract.ts';

/** ISO 3166-1 alpha-3, or the code that the source uses beside it. */
export const CountryCode = T.String({ pattern: '^[A-Z][A-Z0-9]{2}$' });
export const GoodCode = T.String({ pattern: '^[0-9A-Z]{1,10}(\\+[0-9]{4})?$' });
export const Year = T.Integer({ minimum: 1960, maximum: 2100 });

/** Datasets of trade that a figure may be computed from, the most reliable first. */
export const TRADE_SOURCES = ['baci', 'atlas-tables', 'atlas-exports', 'trade', 'comtrade'] as const;
export type TradeSource = (typeof TRADE_SOURCES)[number];

/** Chooses the file that is read; absent: the newest year, the most reliable source, its newest classification. */
export const SourceQuery = {
  year: T.Optional(Year),
  source: T.Optional(T.Enum([...TRADE_SOURCES])),
  classification: T.Optional(T.String({ maxLength: 10 })),
  knownAt: T.Optional(T.String({ format: 'date' })),
};

/** What was read; stands in every answer. */
export const BasisSchema = T.Object({
  year: T.Integer(),
  source: T.Enum([...TRADE_SOURCES]),
  classification: T.String(),
  origins: T.Array(OriginSchema),
});
export type Basis = Static<typeof BasisSchema>;

const Name = T.Union([T.String(), T.Null()]);
/**
 * A name by language; null where no file with it is loaded: the screen then shows another language's, marked
 * (Russian, English, then the code). kk and ja have no source yet.
 */
export const NamesSchema = T.Object({ kk: Name, ru: Name, en: Name, ja: Name });
export type Names = Static<typeof NamesSchema>;

/** Decimal in US dollars unless the field says otherwise. */
export const Amount = T.String();
/** Decimal between 0 and 1. */
export const Share = T.String();
