import type { CivilDate, DecimalString, LocalisedText, Money } from '@industry/values';

/** What a fact, a parameter or a literal can be in JSON. Money is `{amount, currency}`, a date `YYYY-MM-DD`. */
export type JsonValue = boolean | number | string | Money;

/** A good in a classification: `{ code: '870380', scheme: 'HS-2017' }`. */
export interface Good {
  readonly code: string;
  readonly scheme: string;
}

/** Value of a fact as it travels in JSON. A fact that is not known has no key at all; null is an error. */
export type FactValue = JsonValue | readonly Good[];
export type Facts = Readonly<Record<string, FactValue>>;

/**
 * `share`: fraction from 0 to 1 · `decimal`: any exact number with a unit · `integer` · `money` in a declared currency · `date` ·
 * `code`: of a hierarchical classifier, a longer code lies below its prefix · `goods`: list of `{code, scheme}` · `enum`.
 */
export type FactType = 'boolean' | 'share' | 'decimal' | 'integer' | 'money' | 'date' | 'code' | 'goods' | 'enum';

export interface FactDeclaration {
  readonly id: string;
  readonly type: FactType;
  /** `month`, `per-year`; for money the ISO 4217 currency in which it is compared; for a code its classifier. */
  readonly unit?: string;
  readonly text: LocalisedText;
  /** Allowed words of an `enum`. */
  readonly values?: readonly { readonly id: string; readonly text: LocalisedText }[];
  /** Ends of what is possible, both included; money: the amount. */
  readonly minimum?: DecimalString | CivilDate;
  readonly maximum?: DecimalString | CivilDate;
  /** Smallest change of a `share`, `decimal` or `money` fact; without it "more than x" has no nearest value. */
  readonly step?: DecimalString;
  /** Who holds the fact: a register's id. */
  readonly register?: string;
  /** How to ask a person for it. */
  readonly question?: LocalisedText;
  readonly movable?: Movable;
}

/** What the subject of a decision can change about a fact. Without it the fact is taken as given. */
export interface Movable {
  /** For ordered facts; for a boolean `up` is from false to true. */
  readonly direction: 'up' | 'down' | 'either';
  /** Id of one of the ruleset's cost classes. */
  readonly cost: string;
}

/** A stretch of days in which something holds: `from` is its first day, `until` the first day on which it no longer holds. */
export interface Dated {
  readonly from: CivilDate;
  readonly until?: CivilDate;
}

export interface ParameterValue extends Dated {
  readonly value: JsonValue;
  /** When this value has another legal ground than the parameter. */
  readonly clause?: string;
}

/** A limit, rate or term that an act sets (or that the programme's owner had to set, `inDecree: false`), dated. */
export interface ParameterDeclaration {
  readonly id: string;
  readonly type: Exclude<FactType, 'code' | 'goods' | 'enum'>;
  readonly unit?: string;
  readonly text: LocalisedText;
  readonly clause?: string;
  /** False: the decree gives no figure, this one was chosen. */
  readonly inDecree: boolean;
  /** How the act is read, or why this figure was chosen. */
  readonly note?: LocalisedText;
  readonly values: readonly ParameterValue[];
}

/** Codes that belong to a dated list; a good or code below a listed code is in the list. */
export interface ListDeclaration {
  readonly id: string;
  /** Classification of the codes, compared with a good's `scheme`. */
  readonly scheme: string;
  readonly text: LocalisedText;
  readonly clause?: string;
  /** False: the decree asks for a list and does not give it; this one was chosen. */
  readonly inDecree?: boolean;
  readonly note?: LocalisedText;
  /** Empty while no list has been made: what asks for it is then unknown, and says so. */
  readonly versions: readonly (Dated & { readonly codes: readonly string[] })[];
}

/** Right-hand side of a comparison. `monthsBefore` and `monthsAfter`: so many months (a parameter) from the day of evaluation. */
export type Limit =
  | { readonly value: JsonValue }
  | { readonly parameter: string }
  | { readonly fact: string }
  /** A share (a parameter) of another fact: under 30 % of the fund's size. */
  | { readonly share: string; readonly of: string }
  | { readonly monthsBefore: string }
  | { readonly monthsAfter: string };

/** At least >=, more than >, up to <=, under <. */
export type OrderOperator = 'at-least' | 'more-than' | 'up-to' | 'under';

interface Cited {
  readonly clause?: string;
  readonly text?: LocalisedText;
}

export type Comparison = Cited & { readonly fact: string } & (
    | { readonly is: OrderOperator | 'equals'; readonly limit: Limit }
    /** Both ends included. */
    | { readonly is: 'between'; readonly from: Limit; readonly to: Limit }
    | { readonly is: 'one-of'; readonly values: readonly JsonValue[] }
    /** Of several goods at least one, or `every` one, lies in the list. */
    | { readonly is: 'within-list'; readonly list: string; readonly every?: boolean }
    /** The fact of the bands table lies in exactly one band. */
    | { readonly is: 'within-bands'; readonly bands: string }
    /** The act contradicts itself or leaves open whether the fact fits: never yes or no, and the source note says why. */
    | { readonly is: 'undecided'; readonly note: string }
  );

export type Condition =
  | (Cited & { readonly all: readonly Condition[] })
  | (Cited & { readonly any: readonly Condition[] })
  | (Cited & { readonly not: Condition })
  /** A condition of the ruleset by its id. */
  | (Cited & { readonly use: string })
  /** The subject belongs to the group. */
  | (Cited & { readonly group: string })
  | Comparison;

export interface NamedCondition {
  readonly id: string;
  readonly text: LocalisedText;
  readonly clause?: string;
  readonly when: Condition;
}

export type Rounding = 'half-up' | 'half-even' | 'up' | 'down';

/** Arithmetic as structure. Amounts keep their currency; adding money to a number is a schema error. */
export type Formula =
  | { readonly value: DecimalString | Money }
  | { readonly parameter: string }
  | { readonly fact: string }
  | { readonly add: readonly Formula[] }
  | { readonly subtract: readonly Formula[] }
  | { readonly multiply: readonly Formula[] }
  | { readonly divide: readonly Formula[]; readonly digits: number; readonly rounding: Rounding }
  | { readonly round: Formula; readonly digits: number; readonly rounding: Rounding }
  | { readonly min: readonly Formula[] }
  | { readonly max: readonly Formula[] }
  | { readonly share: Formula; readonly of: Formula }
  /** Equal monthly payment of a loan; `rate` is a fraction a year. */
  | {
      readonly annuity: Formula;
      readonly rate: Formula;
      readonly months: Formula;
      readonly digits: number;
      readonly rounding: Rounding;
    }
  /** What the band gives in which the table's fact lies. */
  | { readonly bands: string }
  | { readonly convert: Formula; readonly to: string }
  /** The first alternative whose condition holds. */
  | {
      readonly choose: readonly { readonly when: Condition; readonly gives: Formula }[];
      readonly otherwise?: Formula;
    };

/** `from`: at least · `above`: more than · `upTo`: up to · `under`. */
export interface Band {
  readonly from?: Limit;
  readonly above?: Limit;
  readonly upTo?: Limit;
  readonly under?: Limit;
  readonly gives: Formula;
}

/** Bands of one ordered fact. Where the act lets two bands overlap, `overlap` says how the ruleset reads it. */
export interface BandsDeclaration {
  readonly id: string;
  readonly fact: string;
  readonly text: LocalisedText;
  readonly clause?: string;
  readonly bands: readonly Band[];
  readonly overlap?: { readonly answer: 'unknown' | 'first'; readonly note: string };
}

/** A slip of the act, and how it is read. */
export interface SourceNote {
  readonly id: string;
  readonly clause?: string;
  readonly text: LocalisedText;
}

export interface Term {
  readonly id: string;
  readonly text: LocalisedText;
  readonly unit?: string;
  readonly clause?: string;
  readonly formula: Formula;
}

export interface Measure {
  /** The id of its clause: `5.1.2/lease`. */
  readonly id: string;
  readonly title: LocalisedText;
  readonly clause: string;
  /** Body that grants it. */
  readonly operator?: string;
  readonly selection?: 'application' | 'competition' | 'by-hand';
  /** First day and first day after, when the measure is not open through the whole ruleset's time. */
  readonly open?: Dated;
  readonly when: Condition;
  /** General conditions that the act waives for this measure. */
  readonly exempt?: readonly { readonly condition: string; readonly clause: string }[];
  /** The money that the measure can bring. */
  readonly amount?: Formula;
  /** Smallest grant, when the measure may be granted in part; without it all of `amount` or nothing. */
  readonly minimum?: Formula;
  readonly terms?: readonly Term[];
}

/** A category of subjects. It has access to its measures and to everything of the groups that it includes. */
export interface Group {
  readonly id: string;
  readonly title: LocalisedText;
  readonly clause: string;
  readonly includes?: readonly string[];
  readonly when: Condition;
  readonly measures: readonly string[];
}

export interface Package {
  readonly id: string;
  readonly title: LocalisedText;
  readonly clause: string;
  readonly when: Condition;
  readonly measures: readonly string[];
}

/** Who comes first where not all can be served; it opens and bars nothing. */
export interface Priority {
  readonly id: string;
  readonly title: LocalisedText;
  readonly clause: string;
  readonly when: Condition;
}

interface Chosen {
  /** False: the act does not say so in these words; `note` says what it was taken from. */
  readonly inDecree?: boolean;
  readonly note?: LocalisedText;
}

/** Of these measures at most `atMost` (1 when absent) may be held together. */
export interface Exclusion extends Chosen {
  readonly id: string;
  readonly clause?: string;
  readonly text: LocalisedText;
  readonly measures: readonly string[];
  readonly atMost?: number;
}

/** `after` is granted after `before`; when `required`, only to who has `before`. */
export interface Order extends Chosen {
  readonly id: string;
  readonly clause?: string;
  readonly text: LocalisedText;
  readonly before: string;
  readonly after: string;
  readonly required?: boolean;
}

/** The measures together bring at most `cap`. Caps are nested or disjoint, never crossing. */
export interface Cumulation extends Chosen {
  readonly id: string;
  readonly clause?: string;
  readonly text: LocalisedText;
  readonly measures: readonly string[];
  readonly cap: Formula;
}

/** The author claims that these named conditions never hold together (`disjoint`) or that one always holds (`complete`). */
export interface Partition {
  readonly id: string;
  readonly clause?: string;
  readonly text: LocalisedText;
  readonly conditions: readonly string[];
  readonly disjoint?: boolean;
  readonly complete?: boolean;
}

/** A ruleset as data, plain JSON: what a programme pack's YAML files are put together to. */
export interface RulesetSource {
  readonly id: string;
  /** The act that clauses belong to: `KZ-1050`. */
  readonly act: string;
  /** Home currency: a missing rate is named as its price of the other one, `EUR/KZT`. */
  readonly currency?: string;
  /** Days on which measures of the act are granted at all. */
  readonly period?: Dated & { readonly clause: string };
  /** From cheapest to dearest. */
  readonly costClasses?: readonly { readonly id: string; readonly text: LocalisedText }[];
  readonly facts: readonly FactDeclaration[];
  readonly parameters?: readonly ParameterDeclaration[];
  readonly lists?: readonly ListDeclaration[];
  readonly notes?: readonly SourceNote[];
  readonly bands?: readonly BandsDeclaration[];
  readonly conditions?: readonly NamedCondition[];
  /** Named conditions that every measure has. */
  readonly general?: readonly string[];
  readonly groups?: readonly Group[];
  readonly measures: readonly Measure[];
  readonly packages?: readonly Package[];
  readonly priorities?: readonly Priority[];
  readonly exclusions?: readonly Exclusion[];
  readonly order?: readonly Order[];
  readonly cumulation?: readonly Cumulation[];
  readonly partitions?: readonly Partition[];
}
