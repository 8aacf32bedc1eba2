import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, route } from '@industry/http/contract.ts';
import { Amount, CountryCode, GoodCode, NamesSchema, Share, TRADE_SOURCES, Year } from '@industry/trade/contract';
import { Figure, ResultIdentitySchema, ResultQuery } from './options.ts';

const Nullable = T.Union([Figure, T.Null()]);

export const getComplexityOfCountry = route({
  id: 'getComplexityOfCountry',
  method: 'GET',
  path: '/api/v1/complexity/countries/:country',
  access: 'public',
  summary:
    'A country’s profile: totals, top goods, concentration, diversity, ECI, EXPY, COI, and its place in the product space',
  params: T.Object({ country: CountryCode }),
  query: T.Object({ ...ResultQuery }),
  response: T.Object({
    result: ResultIdentitySchema,
    country: CountryCode,
    names: NamesSchema,
    total: Amount,
    herfindahl: Figure,
    top5: Share,
    diversity: T.Integer(),
    /** Mean ubiquity of its goods: low means that few others make them. */
    meanUbiquity: Figure,
    eci: Figure,
    rank: T.Integer(),
    of: T.Integer(),
    rankLow: T.Integer(),
    rankHigh: T.Integer(),
    coi: Figure,
    coiRank: T.Integer(),
    expy: Nullable,
    expyRank: T.Union([T.Integer(), T.Null()]),
    topGoods: T.Array(
      T.Object({
        code: GoodCode,
        names: NamesSchema,
        value: Amount,
        share: Share,
        rca: Figure,
        pci: Figure,
        prody: Nullable,
        ubiquity: T.Integer(),
      }),
    ),
    /** Goods present (RCA at least 1), for lighting the product space. */
    present: T.Array(GoodCode),
  }),
  problems: ['trade-not-loaded', 'trade-country-unknown', 'cleaning-unknown', 'complexity-not-computable'],
});

/** Weights of the score, 0 to 10; they stand in the link. The score is the weighted mean of percentiles. */
const Weight = T.Optional(T.Number({ minimum: 0, maximum: 10 }));
export const OpportunityWeights = {
  density: Weight,
  pci: Weight,
  cog: Weight,
  demand: Weight,
  growth: Weight,
};

/** Two years of one source between which growth of world demand is told. */
export const GrowthYearsSchema = T.Object({
  source: T.Enum([...TRADE_SOURCES]),
  classification: T.String(),
  from: T.Integer(),
  to: T.Integer(),
  /** The list of goods is another than that of the result: brought over by shares. */
  byConcordance: T.Boolean(),
});
export type GrowthYears = Static<typeof GrowthYearsSchema>;

/** Chooses these years; absent: the year of the result and the one before, of the same source. */
export const GrowthQuery = {
  growthSource: T.Optional(T.Enum([...TRADE_SOURCES])),
  growthClassification: T.Optional(T.String({ maxLength: 10 })),
  growthFrom: T.Optional(Year),
  growthTo: T.Optional(Year),
};

export const OpportunitySchema = T.Object({
  code: GoodCode,
  names: NamesSchema,
  section: T.Union([T.String(), T.Null()]),
  score: Figure,
  density: Figure,
  distance: Figure,
  pci: Figure,
  cog: Figure,
  rca: Figure,
  prody: Nullable,
  value: Amount,
  /** World exports of the good in the year. */
  demand: Amount,
  /** Change of world exports a year between the years of `growth`, as a share; null: not known. */
  growth: Nullable,
  /** Share of percentile that each weight contributed. */
  percentiles: T.Object({ density: Figure, pci: Figure, cog: Figure, demand: Figure, growth: Nullable }),
});
export type Opportunity = Static<typeof OpportunitySchema>;

export const listOpportunities = route({
  id: 'listOpportunities',
  method: 'GET',
  path: '/api/v1/complexity/countries/:country/opportunities',
  access: 'public',
  summary: 'Goods that a country lacks, feasible (density) against attractive (PCI, COG, world demand and its growth)',
  params: T.Object({ country: CountryCode }),
  query: T.Object({
    ...ResultQuery,
    ...OpportunityWeights,
    ...GrowthQuery,
    limit: T.Optional(T.Integer({ minimum: 1, maximum: 1500 })),
    section: T.Optional(T.String({ maxLength: 5 })),
    minimumDensity: T.Optional(T.Number()),
    minimumPci: T.Optional(T.Number()),
    minimumDemand: T.Optional(T.Number()),
    maximumRca: T.Optional(T.Number()),
    /** Leave out what is traded on an exchange, by Rauch. */
    withoutExchangeTraded: T.Optional(T.Boolean()),
    /** True: also goods that are present already. */
    all: T.Optional(T.Boolean()),
  }),
  response: T.Object({
    result: ResultIdentitySchema,
    country: CountryCode,
    weights: T.Object({
      density: T.Number(),
      pci: T.Number(),
      cog: T.Number(),
      demand: T.Number(),
      growth: T.Number(),
    }),
    /** Goods that pass the filters, before `limit`. */
    found: T.Integer(),
    opportunities: T.Array(OpportunitySchema),
    /** Years behind `growth`; null: not known, and `notes` say why. */
    growth: T.Union([GrowthYearsSchema, T.Null()]),
    /** Sources with two years or more, years ascending. */
    growthChoices: T.Array(
      T.Object({ source: T.Enum([...TRADE_SOURCES]), classification: T.String(), years: T.Array(T.Integer()) }),
    ),
    notes: T.Array(LocalisedTextSchema),
  }),
  problems: [
    'trade-not-loaded',
    'trade-country-unknown',
    'cleaning-unknown',
    'complexity-not-computable',
    'concordance-not-loaded',
    'growth-years',
  ],
});

const Outcome = T.Object({
  eci: Figure,
  rank: T.Integer(),
  coi: Figure,
  expy: Nullable,
  diversity: T.Integer(),
});

export const whatIf = route({
  id: 'whatIf',
  method: 'GET',
  path: '/api/v1/complexity/countries/:country/what-if',
  access: 'public',
  summary: 'ECI, EXPY, COI and rank if the country had these goods with RCA 1; and the path to the programme’s target',
  params: T.Object({ country: CountryCode }),
  query: T.Object({
    ...ResultQuery,
    /** Codes, comma between, 1 to 100. */
    add: T.String({ minLength: 2, maxLength: 1000, pattern: '^[0-9A-Z+]+(,[0-9A-Z+]+){0,99}$' }),
  }),
  response: T.Object({
    result: ResultIdentitySchema,
    country: CountryCode,
    of: T.Integer(),
    now: Outcome,
    after: Outcome,
    added: T.Array(
      T.Object({
        code: GoodCode,
        names: NamesSchema,
        pci: Figure,
        density: Figure,
        /** Exports that would make RCA 1, US dollars: what EXPY assumes. */
        value: Amount,
        already: T.Boolean(),
        /** ECI gained by this good alone. */
        eciAlone: Figure,
      }),
    ),
    /** The programme's planned path of the index; levels of another vintage and method, so that changes are compared. */
    path: T.Union([
      T.Object({
        indicator: T.String(),
        plan: T.Array(T.Object({ year: T.Integer(), value: T.String() })),
        baseYear: T.Integer(),
        targetYear: T.Integer(),
        plannedChange: T.String(),
        change: Figure,
        shareOfPlanned: Figure,
      }),
      T.Null(),
    ]),
  }),
  problems: [
    'trade-not-loaded',
    'trade-country-unknown',
    'cleaning-unknown',
    'complexity-not-computable',
    'good-unknown',
  ],
});
