import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, OriginSchema } from '@industry/http/contract.ts';
import { CleaningSchema, SourceQuery, TRADE_SOURCES } from '@industry/trade/contract';

/** Which file, and how it was cleaned: `cleaning` is an id of the pack's declared versions; absent: the first. */
export const ResultQuery = { ...SourceQuery, cleaning: T.Optional(T.String({ maxLength: 40 })) };

/** What a result is a function of. The same `key` gives the same `hash` on every machine. */
export const ResultIdentitySchema = T.Object({
  /** SHA-256 over batches and options: names the question. */
  key: T.String(),
  /** SHA-256 over the tables of countries and goods with 17 digits: names the answer. */
  hash: T.String(),
  /** `npx industry complexity reproduce KEY` prints `hash` again. */
  command: T.String(),
  year: T.Integer(),
  source: T.Enum([...TRADE_SOURCES]),
  classification: T.String(),
  batches: T.Array(T.String()),
  cleaning: T.Object({ id: T.String(), declaredOn: T.String(), title: LocalisedTextSchema, options: CleaningSchema }),
  dropped: T.Object({ countries: T.Integer(), goods: T.Integer() }),
  /** Steps that were asked for and could not be done, with the reason. */
  notDone: T.Array(T.Object({ step: T.String(), reason: LocalisedTextSchema })),
  origins: T.Array(OriginSchema),
  /** Pages of `docs/methods`, by name. */
  methods: T.Array(T.String()),
});
export type ResultIdentity = Static<typeof ResultIdentitySchema>;
/** A float with at most 12 significant digits, as text. */
export const Figure = T.String();
