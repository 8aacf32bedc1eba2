import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, UserTextSchema } from '@industry/http/contract.ts';
import { CountryCode, GoodCode, NamesSchema } from '@industry/trade/contract';
import { Figure, ResultIdentitySchema } from './options.ts';

/** Lists of goods that the decree asks for; each is made by criteria of the pack (`priority-goods.yaml`). */
export const LIST_KINDS = ['priority-goods', 'unified-map', 'strategic-inputs'] as const;
export type ListKind = (typeof LIST_KINDS)[number];
export const LIST_STATES = ['draft', 'discussion', 'approved', 'withdrawn'] as const;
export type ListState = (typeof LIST_STATES)[number];

export const ListKindSchema = T.Enum([...LIST_KINDS]);
/** Name of a person, for those who work on lists; null for everybody else, and where nobody did it yet. */
export const PersonName = T.Union([T.String(), T.Null()]);
const Instant = T.Union([T.String(), T.Null()]);
const Day = T.Union([T.String(), T.Null()]);
/** 1 (lowest fifth) to 5; null when unknown. */
const GoodClass = T.Union([T.Integer(), T.Null()]);

export const GoodClassesSchema = T.Object({
  prodyClass: GoodClass,
  pciClass: GoodClass,
  /** Index of value added, of the two classes: see `docs/methods/priority-goods.md`. */
  valueAddedIndex: GoodClass,
});
export type GoodClasses = Static<typeof GoodClassesSchema>;

const criterion = {
  /** What is measured, as `GOOD_FACTS` of the pack names it. */
  fact: T.String(),
  title: LocalisedTextSchema,
  test: T.Enum(['at-least', 'at-most', 'under', 'one-of', 'none-of']),
  /** The number, or the codes with a blank between. */
  bound: T.String(),
  inDecree: T.Boolean(),
  /** Whether the decree gives the bound too. */
  boundInDecree: T.Boolean(),
  clause: T.Union([T.String(), T.Null()]),
};
export const ListCriterionSchema = T.Object({ id: T.String(), ...criterion });
export type ListCriterion = Static<typeof ListCriterionSchema>;

/** Names of the countries that stand in an answer: a browser has no Kazakh names of its own. */
export const ListCountriesSchema = T.Array(T.Object({ code: T.String(), names: NamesSchema }));
export type ListCountries = Static<typeof ListCountriesSchema>;

export const ReasonSchema = T.Object({
  /** Id of a criterion of the list. */
  criterion: T.String(),
  /** Null: cannot say, what it needs is not loaded. */
  passed: T.Union([T.Boolean(), T.Null()]),
  /** What was measured, as text; null when unknown. */
  value: T.Union([T.String(), T.Null()]),
  /** What the figure is made of, the largest first: countries of origin, partners of the union, BEC codes. */
  parts: T.Array(T.Object({ code: T.String(), value: Figure })),
});
export type Reason = Static<typeof ReasonSchema>;

export const ListLineSchema = T.Object({
  code: GoodCode,
  names: NamesSchema,
  /** The verdict that holds: a person's before the criteria's. */
  verdict: T.Enum(['in', 'out', 'undecided']),
  ...GoodClassesSchema.properties,
  reasons: T.Array(ReasonSchema),
  /** A person decided otherwise than the criteria, and why. */
  override: T.Union([
    T.Object({ verdict: T.Enum(['in', 'out']), reason: UserTextSchema, by: PersonName, at: T.String() }),
    T.Null(),
  ]),
  /** Different rates of the EAEU tariff among the good's lines, of the newest tariff that is loaded; strategic inputs only. */
  duties: T.Array(T.String()),
});
export type ListLine = Static<typeof ListLineSchema>;

/** A service of the unified map; entered by a person, since no trade in services by kind is loaded to judge it by. */
export const ListServiceSchema = T.Object({
  id: T.String(),
  /** Class of OKED, `62.01`; empty where it fits none. */
  code: T.String(),
  name: UserTextSchema,
  reason: UserTextSchema,
  by: PersonName,
  at: T.String(),
});
export type ListService = Static<typeof ListServiceSchema>;

export const ListSummarySchema = T.Object({
  id: T.String(),
  kind: ListKindSchema,
  /** 1, 2, 3 ... within the kind, given at approval; null before. */
  number: T.Union([T.Integer(), T.Null()]),
  state: T.Enum([...LIST_STATES]),
  /** For `stale-version`: send it back with every change. */
  version: T.Integer(),
  title: LocalisedTextSchema,
  clause: T.String(),
  country: CountryCode,
  /** Of the trade that it was made from. */
  year: T.Integer(),
  classification: T.String(),
  validFrom: Day,
  /** First day on which it holds no more. */
  validTo: Day,
  /** Where today stands to it, in the country's own time; null before approval. */
  holds: T.Union([T.Enum(['now', 'later', 'ended']), T.Null()]),
  createdAt: T.String(),
  createdBy: PersonName,
  sentAt: Instant,
  sentBy: PersonName,
  approvedAt: Instant,
  approvedBy: PersonName,
  /** Lines by verdict, overrides counted as decided. */
  counts: T.Object({ in: T.Integer(), out: T.Integer(), undecided: T.Integer() }),
  resultKey: T.String(),
});
export type ListSummary = Static<typeof ListSummarySchema>;

export const ListDetailSchema = T.Object({
  ...ListSummarySchema.properties,
  result: ResultIdentitySchema,
  /** The criteria as they stood when the draft was made. */
  criteria: T.Array(ListCriterionSchema),
  /** Data that a criterion needs and that is not loaded: said on the page. */
  notLoaded: T.Array(T.Object({ criteria: T.Array(T.String()), dataset: T.String(), command: T.String() })),
  lines: T.Array(ListLineSchema),
  /** Of the list and of its reasons. */
  countries: ListCountriesSchema,
  /** Null: this kind takes no services. */
  services: T.Union([T.Array(ListServiceSchema), T.Null()]),
  /** What was said in the discussion, oldest first; for those who work on lists. */
  comments: T.Array(
    T.Object({ by: PersonName, at: T.String(), text: UserTextSchema, good: T.Union([T.String(), T.Null()]) }),
  ),
  /** What the approver said last: why it was returned, or with the approval. */
  remark: T.Union([UserTextSchema, T.Null()]),
  /** Ended by a decision without a newer version; null: it was not. */
  ending: T.Union([T.Object({ by: PersonName, at: T.String(), reason: UserTextSchema }), T.Null()]),
  /** In which a proposal drafted from it must be written. */
  officialLanguages: T.Array(T.String()),
  /** What the viewer may do now. */
  may: T.Object({
    edit: T.Boolean(),
    send: T.Boolean(),
    comment: T.Boolean(),
    approve: T.Boolean(),
    withdraw: T.Boolean(),
    /** End it without a newer version. */
    end: T.Boolean(),
    /** Draft a tariff-reduction proposal from it. */
    propose: T.Boolean(),
  }),
});
export type ListDetail = Static<typeof ListDetailSchema>;

/** Three answers, as the rules engine takes them. */
export const MembershipSchema = T.Object({
  answer: T.Enum(['yes', 'no', 'cannot-say']),
  kind: ListKindSchema,
  /** As asked. */
  good: GoodCode,
  date: T.String(),
  /** The list that was in force; null: none. */
  list: T.Union([
    T.Object({ id: T.String(), number: T.Integer(), classification: T.String(), validFrom: T.String() }),
    T.Null(),
  ]),
  /** The line of the list that decides, a heading for a longer code; null: the list does not judge this good. */
  line: T.Union([GoodCode, T.Null()]),
  ...GoodClassesSchema.properties,
  reasons: T.Array(T.Object({ ...ReasonSchema.properties, ...criterion })),
  countries: ListCountriesSchema,
  override: T.Union([T.Object({ reason: UserTextSchema }), T.Null()]),
  /** What is missing when the answer is `cannot-say`. */
  missing: T.Array(LocalisedTextSchema),
});
export type Membership = Static<typeof MembershipSchema>;
