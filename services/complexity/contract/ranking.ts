import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, OriginSchema, route } from '@industry/http/contract.ts';
import { CleaningSchema, CountryCode, NamesSchema } from '@industry/trade/contract';
import { Figure, ResultIdentitySchema, ResultQuery } from './options.ts';

export const RankedCountrySchema = T.Object({
  country: CountryCode,
  names: NamesSchema,
  rank: T.Integer(),
  eci: Figure,
  /** Over every reasonable cleaning choice that keeps the country; equal to rank and eci when there is only one. */
  interval: T.Object({
    rankLow: T.Integer(),
    rankHigh: T.Integer(),
    /** The same among the countries that every choice keeps: comparable whatever the number of countries. */
    commonRankLow: T.Union([T.Integer(), T.Null()]),
    commonRankHigh: T.Union([T.Integer(), T.Null()]),
    eciLow: Figure,
    eciHigh: Figure,
    /** Choices that keep the country. */
    choices: T.Integer(),
  }),
  diversity: T.Integer(),
  /** Mean ubiquity of its goods: low means that few others make them. */
  meanUbiquity: Figure,
  coi: Figure,
});
export type RankedCountry = Static<typeof RankedCountrySchema>;

export const getComplexityRanking = route({
  id: 'getComplexityRanking',
  method: 'GET',
  path: '/api/v1/complexity/ranking',
  access: 'public',
  summary: 'Countries by ECI, with the interval of the rank under every reasonable cleaning choice',
  query: T.Object({ ...ResultQuery }),
  response: T.Object({
    result: ResultIdentitySchema,
    /** Number of choices computed. */
    choices: T.Integer(),
    countries: T.Array(RankedCountrySchema),
  }),
  problems: ['trade-not-loaded', 'cleaning-unknown', 'complexity-not-computable'],
});

export const getComplexityHistory = route({
  id: 'getComplexityHistory',
  method: 'GET',
  path: '/api/v1/complexity/history',
  access: 'public',
  summary: 'ECI, rank, COI and EXPY of countries over the years that are loaded',
  query: T.Object({
    countries: T.String({ maxLength: 60, pattern: '^[A-Z0-9]{3}(,[A-Z0-9]{3}){0,9}$' }),
    cleaning: T.Optional(T.String({ maxLength: 40 })),
  }),
  response: T.Object({
    countries: T.Array(
      T.Object({
        country: CountryCode,
        names: NamesSchema,
        years: T.Array(
          T.Object({
            year: T.Integer(),
            rank: T.Integer(),
            of: T.Integer(),
            eci: Figure,
            coi: Figure,
            /** Null when no GDP per head of that year is loaded. */
            expy: T.Union([Figure, T.Null()]),
            rankLow: T.Integer(),
            rankHigh: T.Integer(),
            commonRankLow: T.Union([T.Integer(), T.Null()]),
            commonRankHigh: T.Union([T.Integer(), T.Null()]),
            key: T.String(),
          }),
        ),
      }),
    ),
    results: T.Array(ResultIdentitySchema),
  }),
  problems: ['trade-not-loaded', 'cleaning-unknown', 'complexity-not-computable'],
});

/** One cleaning choice against the declared version. */
export const ChoiceSchema = T.Object({
  id: T.String(),
  title: LocalisedTextSchema,
  /** The step that differs; `all` for the combination that is farthest. */
  step: T.String(),
  options: CleaningSchema,
  eci: T.Union([Figure, T.Null()]),
  rank: T.Union([T.Integer(), T.Null()]),
  of: T.Integer(),
  /** Against the declared version. Rank counted among the countries that both keep. */
  eciMoves: T.Union([Figure, T.Null()]),
  rankMoves: T.Union([T.Integer(), T.Null()]),
  correlation: T.Union([Figure, T.Null()]),
  /** Against the published ranking `reference`: our rank among its countries, correlation with it; null without one. */
  against: T.Union([
    T.Object({
      rank: T.Union([T.Integer(), T.Null()]),
      correlation: T.Union([Figure, T.Null()]),
      countries: T.Integer(),
    }),
    T.Null(),
  ]),
});

export const explainDifferences = route({
  id: 'explainDifferences',
  method: 'GET',
  path: '/api/v1/complexity/countries/:country/differences',
  access: 'public',
  summary: 'Why our figure differs from Harvard’s: what each cleaning choice moves, and each vintage beside it',
  params: T.Object({ country: CountryCode }),
  query: T.Object({ ...ResultQuery }),
  response: T.Object({
    country: CountryCode,
    result: ResultIdentitySchema,
    eci: Figure,
    rank: T.Integer(),
    of: T.Integer(),
    /** One step changed at a time, the largest move of the rank first. */
    steps: T.Array(ChoiceSchema),
    /** Lowest and highest over all combinations. */
    extremes: T.Array(ChoiceSchema),
    /** The published ranking that each choice is held against: the newest whole one. */
    reference: T.Union([
      T.Object({
        publishedOn: T.Union([T.String(), T.Null()]),
        fact: T.String(),
        rank: T.Union([T.Integer(), T.Null()]),
        eci: T.String(),
      }),
      T.Null(),
    ]),
    /** Each published vintage of the year; vintages are never mixed. */
    vintages: T.Array(
      T.Object({
        publishedOn: T.Union([T.String(), T.Null()]),
        fact: T.String(),
        eci: T.String(),
        rank: T.Union([T.Integer(), T.Null()]),
        /** Pearson, ours with the vintage over the countries of both. */
        correlation: T.Union([Figure, T.Null()]),
        countries: T.Integer(),
        /** Our rank among the countries of the vintage. */
        ourRankThere: T.Union([T.Integer(), T.Null()]),
        origin: OriginSchema,
      }),
    ),
  }),
  problems: ['trade-not-loaded', 'trade-country-unknown', 'cleaning-unknown', 'complexity-not-computable'],
});

export const listCleanings = route({
  id: 'listCleanings',
  method: 'GET',
  path: '/api/v1/complexity/cleanings',
  access: 'public',
  summary: 'The declared, dated versions of cleaning, and the choices over which intervals are computed',
  response: T.Object({
    versions: T.Array(
      T.Object({
        id: T.String(),
        declaredOn: T.String(),
        title: LocalisedTextSchema,
        options: CleaningSchema,
        inDecree: T.Boolean(),
      }),
    ),
    alternatives: T.Array(
      T.Object({ id: T.String(), step: T.String(), title: LocalisedTextSchema, change: T.Partial(CleaningSchema) }),
    ),
  }),
});

export const getComplexityResult = route({
  id: 'getComplexityResult',
  method: 'GET',
  path: '/api/v1/complexity/results/:key',
  access: 'public',
  summary: 'What a computed result was computed from, by its key',
  params: T.Object({ key: T.String({ pattern: '^[0-9a-f]{8,64}$' }) }),
  response: ResultIdentitySchema,
  problems: ['complexity-result-unknown'],
});
