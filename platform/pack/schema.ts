import { type Static, Type as T } from 'typebox';
import { type Act, ActSchema, ClauseVersionSchema } from './schema-acts.ts';
import { type Budget, BudgetSchema } from './schema-budget.ts';
import { type CalendarData, CalendarSchema } from './schema-calendar.ts';
import { type FirmFacts, FirmFactsSchema } from './schema-firm-facts.ts';
import { type GoodsPolicy, GoodsPolicySchema } from './schema-goods.ts';
import { type Manufacturing, ManufacturingSchema } from './schema-manufacturing.ts';
import { type ReportingRules, ReportingSchema } from './schema-reporting.ts';
import { type ReportTemplate, ReportTemplateSchema } from './schema-programme-report.ts';
import { type ResultsFunding, ResultsFundingSchema } from './schema-results.ts';
import { type Rights, RightsSchema, SecrecySchema, type SecrecyRow } from './schema-rights.ts';
import { type Simulation, SimulationSchema } from './schema-simulation.ts';
import { MeasureFileSchema, type PackRules, RuleFileSchema } from './schema-rules.ts';
import { ClauseIdSchema, DateSchema, DecimalSchema, LocalisedTextSchema } from './schema-values.ts';

export * from './schema-acts.ts';
export * from './schema-budget.ts';
export * from './schema-calendar.ts';
export * from './schema-firm-facts.ts';
export * from './schema-goods.ts';
export * from './schema-manufacturing.ts';
export * from './schema-reporting.ts';
export * from './schema-programme-report.ts';
export * from './schema-results.ts';
export * from './schema-rights.ts';
export * from './schema-simulation.ts';
export * from './schema-rules.ts';
export * from './schema-values.ts';

/*
 * The shape of a programme pack: data only, one YAML file per kind of thing. The JSON Schemas under
 * programmes/schemas are generated from this file; a test keeps them equal.
 */

const strict = { additionalProperties: false } as const;

const YearKey = T.String({ pattern: '^\\d{4}$' });
// `additionalProperties` stands here because a record's pattern alone lets keys that do not match pass unseen.
const YearValues = T.Record(YearKey, DecimalSchema, strict);
const BodyId = T.String({ pattern: '^[a-z0-9-]+$' });

/** pack.yaml */
export const PassportSchema = T.Object(
  {
    id: T.String({ pattern: '^[a-z0-9-]+$' }),
    version: T.String(),
    validFrom: DateSchema,
    /** ISO 3166-1 alpha-3. */
    country: T.String({ pattern: '^[A-Z]{3}$' }),
    /** ISO 3166-1 alpha-2: the code under which figures of the whole country stand beside those of its regions. */
    nation: T.String({ pattern: '^[A-Z]{2}$' }),
    title: LocalisedTextSchema,
    goal: T.Object({ clause: ClauseIdSchema, text: LocalisedTextSchema }, strict),
    /** `code` prefixes every citation: `KZ-1050:0/goal`. */
    act: T.Object(
      { code: T.String(), title: LocalisedTextSchema, adopted: DateSchema, inForce: DateSchema, supervisedBy: BodyId },
      strict,
    ),
    period: T.Object({ firstYear: T.Integer(), lastYear: T.Integer(), clause: ClauseIdSchema }, strict),
    /** Texts' status and what a page says of it. */
    texts: T.Object(
      {
        status: T.Enum(['official', 'working-translation']),
        notice: LocalisedTextSchema,
        officialLanguages: T.Array(T.String()),
      },
      strict,
    ),
    timeZone: T.String(),
    currency: T.String({ pattern: '^[A-Z]{3}$' }),
    /** MM-DD on which the fiscal year begins. */
    fiscalYearStart: T.String({ pattern: '^\\d{2}-\\d{2}$' }),
    tasks: T.Array(T.Object({ id: T.String(), clause: ClauseIdSchema, text: LocalisedTextSchema }, strict)),
    /** How the state of an indicator is judged: a gap under `onPathShare` of the planned change is "on path". */
    stateRule: T.Object(
      { onPathShare: DecimalSchema, inDecree: T.Boolean(), clause: T.Optional(ClauseIdSchema) },
      strict,
    ),
    /** Id of the scheme (regions.yaml) in which pages show the country unless asked otherwise. */
    regionScheme: T.String(),
    /** The series by region that the front page's map and the region passports show. */
    regionalSeries: T.Object({ dataset: T.String(), fact: T.String(), unit: T.String() }, strict),
    /** The eight (or fewer) persons of the demonstration country. */
    demonstrationPersons: T.Array(
      T.Object(
        {
          id: T.String(),
          role: T.String(),
          /** Further roles of the same person. */
          also: T.Optional(T.Array(T.String())),
          body: T.Optional(BodyId),
          region: T.Optional(T.String()),
          /** Business identification number of the (invented) firm that the person acts for. */
          firm: T.Optional(T.String({ pattern: '^\\d{12}$' })),
          name: LocalisedTextSchema,
          duty: LocalisedTextSchema,
        },
        strict,
      ),
    ),
  },
  strict,
);

/** clauses.yaml: every clause that the system carries, as our own short text. */
export const ClauseSchema = T.Object(
  {
    id: ClauseIdSchema,
    section: T.String(),
    title: LocalisedTextSchema,
    text: LocalisedTextSchema,
    /** Where it stands in the source file: a short verbatim phrase to find it by. */
    sourcePhrase: T.Optional(T.String()),
    /** Later wordings, oldest first; title and text above hold from the act's entry into force. */
    versions: T.Optional(T.Array(ClauseVersionSchema, { minItems: 1 })),
  },
  strict,
);

/** bodies.yaml: institutions. Names vary in the source; `printedNames` keeps them, nothing is equated silently. */
export const BodySchema = T.Object(
  {
    id: BodyId,
    kind: T.Enum([
      'ministry',
      'committee',
      'akimat',
      'development-institution',
      'holding',
      'association',
      'source',
      'council',
      'operator',
      'other',
    ]),
    name: LocalisedTextSchema,
    shortName: LocalisedTextSchema,
    printedNames: T.Array(T.String()),
    region: T.Optional(T.String()),
    /** Absent = the act does not name it: a successor, or a source that the pack added; `note` says which. */
    clause: T.Optional(ClauseIdSchema),
    note: T.Optional(LocalisedTextSchema),
  },
  strict,
);

/** units.yaml */
export const UnitSchema = T.Object(
  {
    id: T.String(),
    name: LocalisedTextSchema,
    /** Short form on axes and in tables. */
    symbol: LocalisedTextSchema,
    /** What is counted, so that like is compared with like: money, count, share, index, rank. */
    dimension: T.Enum([
      'money',
      'count',
      'share',
      'index',
      'rank',
      'ratio',
      'duration',
      'area',
      'power',
      'energy',
      'mass',
    ]),
    /** Power of ten of the printed unit: million = 6. */
    magnitude: T.Integer(),
    currency: T.Optional(T.String()),
    /** Digits after the point on screens. */
    digits: T.Integer(),
    /** How the act prints this unit (`printedUnit` of an indicator): says which unit the act names. */
    printedForms: T.Optional(T.Array(T.String())),
  },
  strict,
);

/** How an indicator's actual is computed from facts. */
export const BindingSchema = T.Object(
  {
    dataset: T.String(),
    /** Value of the key column `fact`. */
    fact: T.String(),
    /** Other key columns that select one series, as { country: KAZ }. */
    where: T.Record(T.String(), T.String()),
    /**
     * - `level`: the fact itself is the actual.
     * - `change-from-base`: plan and actual are compared as change from their own base year; raw levels are shown beside.
     * - `percent-of-base`: actual is 100 x fact / fact of the base year.
     * - `chained-percent-of-base`: the fact is % of previous year; the actual chains it from the base year.
     * - `sum-of-regions`: the gap can be split additively over the key `region`.
     */
    transform: T.Enum(['level', 'change-from-base', 'percent-of-base', 'chained-percent-of-base']),
    splitBy: T.Optional(T.Enum(['region'])),
    /** `quarters`: the fact is published by quarter, and a year is the sum of its four. */
    sumOf: T.Optional(T.Enum(['quarters'])),
    /** True when the fact stands in for what the decree means; `proxyNote` says what differs. */
    proxy: T.Optional(T.Boolean()),
    proxyNote: T.Optional(LocalisedTextSchema),
  },
  strict,
);

/** indicators/*.yaml, one file per indicator. */
export const IndicatorSchema = T.Object(
  {
    id: T.String({ pattern: '^ind\\.[a-z0-9.]+$' }),
    clause: ClauseIdSchema,
    /** `goal` or the id of a task. */
    of: T.String(),
    kind: T.Enum(['target', 'direct-result']),
    title: LocalisedTextSchema,
    /** What is measured, in a plain sentence. */
    definition: LocalisedTextSchema,
    /** As printed, in the source's language. */
    printedUnit: T.String(),
    unit: T.String(),
    /** Which way is better. */
    better: T.Enum(['higher', 'lower']),
    /** yoy: each year is % of the year before; cumulative: % or multiple of the base year; level: stands alone. */
    measure: T.Enum(['yoy', 'cumulative', 'level']),
    /** The indicator that states the same thing cumulatively (or year on year). */
    sibling: T.Optional(T.String()),
    baseYear: T.Integer(),
    /** As printed over the first column, when the table does not say the base year. */
    printedBaseYear: T.Optional(T.Integer()),
    /** Printed actuals (2018) and estimates (2019), by year: quotations, shown with the plan path. */
    printedActual: YearValues,
    printedEstimate: YearValues,
    /** Target stated in the text of the act, rounded as printed there; compared with the table by lint. */
    textTarget: T.Optional(T.Object({ year: YearKey, value: DecimalSchema, clause: ClauseIdSchema }, strict)),
    /** Plan paths, first adopted first. A later path needs the act that changed it; none is ever removed. */
    plan: T.Array(
      T.Object({ act: T.String(), adopted: DateSchema, clause: ClauseIdSchema, values: YearValues }, strict),
      { minItems: 1 },
    ),
    sources: T.Array(BodyId),
    responsible: T.Array(
      T.Object(
        {
          body: BodyId,
          byAgreement: T.Boolean(),
          /** As printed in this row, where the act calls the body differently in different places. */
          printedName: T.Optional(T.String()),
        },
        strict,
      ),
    ),
    binding: T.Optional(BindingSchema),
    /** Who delivers the actual and by when: configuration where the decree does not say, marked so. */
    delivery: T.Object(
      {
        body: BodyId,
        /** Months after the end of the year by which the actual is due. */
        dueMonthsAfterPeriod: T.Integer(),
        inDecree: T.Boolean(),
        /** Dataset whose import fills the gap, when there is one. */
        dataset: T.Optional(T.String()),
      },
      strict,
    ),
  },
  strict,
);

/** baseline.yaml: facts of chapter 3 as quoted, with the relations that hold between quoted figures. */
export const BaselineFactSchema = T.Object(
  {
    id: T.String(),
    clause: ClauseIdSchema,
    text: LocalisedTextSchema,
    figures: T.Array(
      T.Object(
        {
          id: T.String(),
          value: DecimalSchema,
          unit: T.String(),
          year: T.Optional(YearKey),
          of: T.Optional(LocalisedTextSchema),
        },
        strict,
      ),
    ),
    /**
     * What the source itself claims about its figures (ids of figures anywhere in the file):
     * - `ratio`: first / second should be `printed`
     * - `sum`: the figures together should make `printed`
     * - `count`: as many figures are listed as `printed` says
     */
    relations: T.Optional(
      T.Array(
        T.Object(
          {
            kind: T.Enum(['ratio', 'sum', 'count']),
            figures: T.Array(T.String()),
            printed: DecimalSchema,
            /** How the text compares with `printed`: "twice" equals 2, "more than twice" is more than 2. Absent = equals. */
            comparison: T.Optional(T.Enum(['equals', 'more-than', 'less-than', 'at-least', 'at-most'])),
            note: T.Optional(T.String()),
          },
          strict,
        ),
      ),
    ),
  },
  strict,
);

/** source-notes.yaml: slips of the source that no rule can find, and the reading chosen. */
export const SourceNoteSchema = T.Object(
  {
    id: T.String(),
    clauses: T.Array(ClauseIdSchema, { minItems: 1 }),
    /** The contradicting quotations, each with its clause, in the source's language. */
    quotations: T.Array(T.Object({ clause: ClauseIdSchema, quotation: T.String() }, strict), { minItems: 1 }),
    text: LocalisedTextSchema,
    reading: LocalisedTextSchema,
    /** Indicators beside whose figure the note is shown. */
    indicators: T.Array(T.String()),
  },
  strict,
);

/** regions.yaml: the schemes (lists of regions) in time, and where each region stands on the tile grid. */
export const RegionSchemeSchema = T.Object(
  {
    id: T.String(),
    title: LocalisedTextSchema,
    validFrom: DateSchema,
    validTo: T.Optional(DateSchema),
    source: T.String(),
    regions: T.Array(
      T.Object(
        {
          code: T.String(),
          iso: T.Optional(T.String()),
          kind: T.Enum(['region', 'city']),
          name: LocalisedTextSchema,
          shortName: LocalisedTextSchema,
          /** Column and row on the tile grid. */
          tile: T.Object({ column: T.Integer(), row: T.Integer() }, strict),
          centre: T.Optional(
            T.Object({ name: LocalisedTextSchema, longitude: DecimalSchema, latitude: DecimalSchema }, strict),
          ),
          /** Codes of the earlier scheme whose territory it took over. */
          from: T.Optional(T.Array(T.String())),
        },
        strict,
      ),
    ),
  },
  strict,
);

/** region-names.yaml: how sources write the regions, where they give no codes. */
export const RegionNamesSchema = T.Object(
  {
    /** Code of a region, or the nation's. */
    code: T.String(),
    names: T.Array(T.String({ minLength: 1, maxLength: 80 }), { minItems: 1 }),
  },
  strict,
);

/** quotes/quotes.yaml: published figures that ship with the pack; each becomes a batch of its dataset. */
export const QuoteSchema = T.Object(
  {
    /** File beside quotes.yaml: CSV with the dataset's columns. */
    file: T.String(),
    dataset: T.String(),
    source: LocalisedTextSchema,
    sourceUrl: T.Optional(T.String()),
    licence: T.String(),
    /** Scheme in which a classified key is read, `{ region: KATO-2022 }`; needed for every key that holds region codes. */
    schemes: T.Optional(T.Record(T.String(), T.String())),
    /** Absent = unknown; never guessed. */
    publishedOn: T.Optional(DateSchema),
    /** Where the published date was read, or why it is unknown. */
    publishedOnBasis: LocalisedTextSchema,
  },
  strict,
);

export type Passport = Static<typeof PassportSchema>;
export type Clause = Static<typeof ClauseSchema>;
export type Body = Static<typeof BodySchema>;
export type Unit = Static<typeof UnitSchema>;
export type Binding = Static<typeof BindingSchema>;
export type Indicator = Static<typeof IndicatorSchema>;
export type BaselineFact = Static<typeof BaselineFactSchema>;
export type SourceNote = Static<typeof SourceNoteSchema>;
export type RegionScheme = Static<typeof RegionSchemeSchema>;
export type RegionNames = Static<typeof RegionNamesSchema>;
export type Quote = Static<typeof QuoteSchema>;

/** The files of a pack and the schema of each; a name with `*` is a folder of files. */
export const PACK_FILES = {
  'pack.yaml': PassportSchema,
  'acts.yaml': T.Array(ActSchema),
  'clauses.yaml': T.Array(ClauseSchema),
  'bodies.yaml': T.Array(BodySchema),
  'units.yaml': T.Array(UnitSchema),
  'indicators/*.yaml': IndicatorSchema,
  'budget.yaml': BudgetSchema,
  'baseline.yaml': T.Array(BaselineFactSchema),
  'source-notes.yaml': T.Array(SourceNoteSchema),
  'regions.yaml': T.Array(RegionSchemeSchema),
  'region-names.yaml': T.Array(RegionNamesSchema),
  'quotes/quotes.yaml': T.Array(QuoteSchema),
  'rights.yaml': RightsSchema,
  'secrecy.yaml': SecrecySchema,
  'calendar.yaml': CalendarSchema,
  'reporting.yaml': ReportingSchema,
  'results-funding.yaml': ResultsFundingSchema,
  'priority-goods.yaml': GoodsPolicySchema,
  'report.yaml': ReportTemplateSchema,
  'firm-facts.yaml': FirmFactsSchema,
  'manufacturing.yaml': ManufacturingSchema,
  'simulation.yaml': SimulationSchema,
  'rules/*.yaml': RuleFileSchema,
  'rules/measures/*.yaml': MeasureFileSchema,
} as const;

/** Files that a pack may do without. */
export const OPTIONAL_FILES: ReadonlySet<string> = new Set(['simulation.yaml']);

/** A whole pack, loaded and valid. Maps are keyed by id in file order. */
export interface ProgrammePack {
  readonly folder: string;
  /** SHA-256 over all files of the pack in name order. */
  readonly hash: string;
  readonly passport: Passport;
  readonly acts: ReadonlyMap<string, Act>;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly bodies: ReadonlyMap<string, Body>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly budget: Budget;
  readonly baseline: readonly BaselineFact[];
  readonly sourceNotes: readonly SourceNote[];
  readonly regionSchemes: ReadonlyMap<string, RegionScheme>;
  readonly regionNames: readonly RegionNames[];
  readonly quotes: readonly Quote[];
  readonly rights: Rights;
  readonly secrecy: readonly SecrecyRow[];
  readonly calendar: CalendarData;
  readonly reporting: ReportingRules;
  readonly resultsFunding: ResultsFunding;
  readonly goods: GoodsPolicy;
  readonly programmeReport: ReportTemplate;
  readonly firmFacts: FirmFacts;
  readonly manufacturing: Manufacturing;
  /** Undefined where the pack simulates nothing. */
  readonly simulation: Simulation | undefined;
  readonly rules: PackRules;
}
