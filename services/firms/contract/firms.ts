import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, OriginSchema, route, TimesQuery } from '@industry/http/contract.ts';

const strict = { additionalProperties: false } as const;
const OrNull = T.Union([T.String(), T.Null()]);
/** Wide enough that a number with a letter or a digit too few gets an answer that says what is wrong with it. */
export const BinParams = T.Object({ bin: T.String({ minLength: 1, maxLength: 40 }) });

export const FIRM_SIZES = ['small', 'medium', 'large'] as const;
export const FIRM_STATES = ['active', 'registered', 'suspended', 'liquidated'] as const;
export const FIRM_PURPOSES = ['monitor-agreement', 'decide-support', 'evaluate', 'investigate'] as const;
const PurposeQuery = T.Optional(
  T.Enum([...FIRM_PURPOSES], { description: 'What it is read for; monitor-agreement when absent' }),
);

export const FirmRowSchema = T.Object({
  bin: T.String(),
  nameKk: T.String(),
  nameRu: T.String(),
  legalForm: T.String(),
  region: T.String(),
  regionScheme: T.String(),
  regionTitle: T.Union([LocalisedTextSchema, T.Null()]),
  oked: T.String(),
  size: T.String(),
  status: T.String(),
  /** The number's month does not exist: an invented firm. */
  simulated: T.Boolean(),
});
export type FirmRow = Static<typeof FirmRowSchema>;

/** Firms by name in any script, by the first digits of the number, by attributes. */
export const listFirms = route({
  id: 'listFirms',
  method: 'GET',
  path: '/api/v1/firms',
  access: 'public',
  summary: 'Firms of the register by name (any script, misspelled), number, region, activity, size and status',
  query: T.Object(
    {
      query: T.Optional(T.String({ maxLength: 200 })),
      region: T.Optional(T.String({ pattern: '^[0-9A-Z]{2,9}$' })),
      /** First digits of an OKED code. */
      sector: T.Optional(T.String({ pattern: '^[0-9]{1,5}$' })),
      size: T.Optional(T.Enum([...FIRM_SIZES])),
      status: T.Optional(T.Enum([...FIRM_STATES])),
      offset: T.Optional(T.Integer({ minimum: 0, maximum: 10_000 })),
      limit: T.Optional(T.Integer({ minimum: 1, maximum: 200 })),
    },
    strict,
  ),
  response: T.Object({
    firms: T.Array(FirmRowSchema),
    /** Of more than ten thousand it is only known that there are `more`. */
    total: T.Integer(),
    more: T.Boolean(),
    /** No firm has all the words: these have some of them. */
    loosened: T.Boolean(),
    /** The regions that one can choose. */
    regions: T.Array(T.Object({ code: T.String(), title: LocalisedTextSchema })),
    /** Where the register comes from; empty when none was imported. */
    origins: T.Array(OriginSchema),
  }),
});

export const RegistrationSchema = T.Object({
  validFrom: T.String(),
  validTo: OrNull,
  nameKk: T.String(),
  nameRu: T.String(),
  legalForm: T.String(),
  /** The legal form in words, where the programme's list has it. */
  legalFormTitle: T.Union([LocalisedTextSchema, T.Null()]),
  region: T.String(),
  regionScheme: T.String(),
  regionTitle: T.Union([LocalisedTextSchema, T.Null()]),
  district: OrNull,
  address: OrNull,
  oked: T.String(),
  size: T.String(),
  status: T.String(),
  registeredOn: T.String(),
  closedOn: OrNull,
  origin: OriginSchema,
});
export type Registration = Static<typeof RegistrationSchema>;

export const PlantSchema = T.Object({
  plant: T.String(),
  name: T.String(),
  region: T.String(),
  regionScheme: T.String(),
  latitude: OrNull,
  longitude: OrNull,
  oked: T.String(),
  zone: OrNull,
  openedOn: OrNull,
  closedOn: OrNull,
  origin: OriginSchema,
});
export type Plant = Static<typeof PlantSchema>;

export const OwnerSchema = T.Object({
  owner: T.String(),
  kind: T.String(),
  bin: OrNull,
  /** The owner's name, where it is a firm of the register. */
  nameKk: OrNull,
  nameRu: OrNull,
  share: T.String(),
  origin: OriginSchema,
});
export type Owner = Static<typeof OwnerSchema>;

/** Share of the state through all chains: between what is known and what the unknown owners could add. */
export const StateShareSchema = T.Object({
  direct: T.String(),
  least: T.String(),
  most: T.String(),
  /** Firms in the chain whose owners the reader may not see, or that no register has. */
  unknown: T.Array(T.String()),
  /** Firms that own each other in a ring. */
  cycle: T.Boolean(),
});
export type StateShareAnswer = Static<typeof StateShareSchema>;

export const CertificateSchema = T.Object({
  item: T.String(),
  from: T.String(),
  to: T.String(),
  inForce: T.Boolean(),
  origin: OriginSchema,
});

export const FirmSchema = T.Object({
  bin: T.String(),
  simulated: T.Boolean(),
  /** What held on the day asked for; null: not registered then. */
  registration: T.Union([RegistrationSchema, T.Null()]),
  /** All changes, first to last. */
  changes: T.Array(RegistrationSchema),
  /** Name of the activity in the classifier, in the languages that it has; null: not imported, or no such code. */
  activity: T.Union([T.Object({ kk: T.String(), ru: T.String() }), T.Null()]),
  plants: T.Array(PlantSchema),
  certificates: T.Array(CertificateSchema),
  /** Null: the reader has no right to it; never an empty list in its place. */
  owners: T.Union([T.Array(OwnerSchema), T.Null()]),
  stateShare: T.Union([StateShareSchema, T.Null()]),
  /** What the reader may do here. */
  may: T.Object({ facts: T.Boolean(), consents: T.Boolean(), consent: T.Boolean(), readLog: T.Boolean() }),
});
export type Firm = Static<typeof FirmSchema>;

export const getFirm = route({
  id: 'getFirm',
  method: 'GET',
  path: '/api/v1/firms/:bin',
  access: 'public',
  summary: 'A firm: registration, plants and certificates for everybody; owners and state share with a right',
  params: BinParams,
  query: T.Object({ ...TimesQuery, purpose: PurposeQuery }, strict),
  problems: ['not-a-bin', 'firm-unknown'],
  response: FirmSchema,
});

export const FactSeriesSchema = T.Object({
  fact: T.String(),
  dataset: T.String(),
  register: T.String(),
  title: LocalisedTextSchema,
  unit: T.Object({ id: T.String(), symbol: LocalisedTextSchema, digits: T.Integer() }),
  period: T.Enum(['quarter', 'year', 'any']),
  aggregation: T.Enum(['sum', 'mean', 'last']),
  /** Code of a good, with its classification; empty: the firm as a whole. */
  item: T.String(),
  itemScheme: T.String(),
  partner: T.String(),
  values: T.Array(
    T.Object({
      periodStart: T.String(),
      periodEnd: T.String(),
      value: OrNull,
      status: T.Enum(['A', 'E', 'P', 'F', 'M']),
      batch: T.String(),
    }),
  ),
});
export type FactSeries = Static<typeof FactSeriesSchema>;

export const FirmFactsSchema = T.Object({
  bin: T.String(),
  purpose: T.String(),
  series: T.Array(FactSeriesSchema),
  /** Registers that the reader may not read of this firm. */
  closed: T.Array(T.Object({ register: T.String(), title: LocalisedTextSchema, secrecy: T.String() })),
  origins: T.Record(T.String(), OriginSchema),
});
export type FirmFacts = Static<typeof FirmFactsSchema>;

export const getFirmFacts = route({
  id: 'getFirmFacts',
  method: 'GET',
  path: '/api/v1/firms/:bin/facts',
  access: 'public',
  summary: 'Facts of one firm as of a day, as they were known: for the firm itself, and for bodies under its consent',
  params: BinParams,
  query: T.Object({ ...TimesQuery, purpose: PurposeQuery, register: T.Optional(T.String({ maxLength: 40 })) }, strict),
  problems: ['not-a-bin', 'firm-unknown', 'not-readable'],
  response: FirmFactsSchema,
});
