import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, OriginSchema } from '@industry/http/contract.ts';

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

/** The same, cleaned: `cleaning` is an id of the pack's declared versions; absent: as delivered. */
export const CleanedQuery = { ...SourceQuery, cleaning: T.Optional(T.String({ maxLength: 40 })) };

const Threshold = T.Union([T.Number(), T.Null()]);
/** Every step of cleaning, as the engine takes it; null = the step is not done. */
export const CleaningSchema = T.Object({
  averageYears: T.Integer(),
  minimumPopulation: Threshold,
  minimumCountryExports: Threshold,
  minimumWorldTrade: Threshold,
  microTerritories: T.Enum(['keep', 'drop']),
  reExports: T.Enum(['keep', 'net']),
  dropCountries: T.Array(T.String()),
  dropProducts: T.Array(T.String()),
});

/** How the exports behind an answer were cleaned, and what that left out. */
export const CleanedSchema = T.Object({
  /** A version that the pack declares; null: as delivered, no step is done. */
  version: T.Union([T.Null(), T.Object({ id: T.String(), declaredOn: T.String(), title: LocalisedTextSchema })]),
  options: CleaningSchema,
  dropped: T.Object({ countries: T.Integer(), goods: T.Integer() }),
  /** Steps that were asked for and could not be done: the data that they need are not loaded. */
  notDone: T.Array(T.String()),
});
export type CleanedAnswer = Static<typeof CleanedSchema>;

/** What a table of exports is a function of: the same batches and options give the same hash on every machine. */
export const TradeResultSchema = T.Object({
  /** SHA-256 over the country's table of goods (code, value, share, world share, RCA) with 17 digits. */
  hash: T.String(),
  /** Prints `hash` again from the same batches. */
  command: T.String(),
  cleaned: CleanedSchema,
});
export type TradeResult = Static<typeof TradeResultSchema>;

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
 * (Kazakh readers: Russian, then English; Japanese readers: English, then Russian; at last the code). kk and ja have no
 * source yet.
 */
export const NamesSchema = T.Object({ kk: Name, ru: Name, en: Name, ja: Name });
export type Names = Static<typeof NamesSchema>;

/** Decimal in US dollars unless the field says otherwise. */
export const Amount = T.String();
/** Decimal between 0 and 1. */
export const Share = T.String();
